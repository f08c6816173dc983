package vn.dvcqg.sdk.sync.internal;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/** Makes one call and tells what came of it. Never throws. Safe for use by several threads. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Settings settings;
    private final Clock clock;
    private final Gate gate;
    private final UpsertDelivery upserts;
    private final StepDelivery steps;

    Delivery(Dossiers dossiers, Planner planner, Payloads payloads, Gate gate, Clock clock) {
        this.settings = planner.settings();
        this.clock = clock;
        this.gate = gate;
        Trouble trouble = new Trouble(settings, gate, clock);
        this.upserts = new UpsertDelivery(dossiers, payloads, trouble);
        this.steps = new StepDelivery(dossiers, planner, payloads, trouble);
    }

    UpsertDelivery upserts() {
        return upserts;
    }

    /** Nothing may be sent unless its answer, however late, comes before somebody else may send for the same dossier. */
    boolean mayBegin(Action action) {
        long latest = clock.millis() + settings.callDeadline().toMillis();
        return gate.letsPass(action.lane().id()) && latest <= action.lane().leaseUntil();
    }

    Outcome perform(Action action) {
        Lane lane = action.lane();
        try {
            if (!mayBegin(action)) {
                return unsent(action, clock.millis());
            }
            return switch (action.kind()) {
                case DOSSIER, PORTAL_BORN -> upserts.perform(action);
                case STEP -> steps.perform(action);
            };
        } catch (Throwable e) {
            return broken(action, e);
        } finally {
            gate.ended(lane.id());
        }
    }

    /** Errors too have an outcome: without one the dispatcher would wait for this call for ever. */
    Outcome broken(Action action, Throwable cause) {
        LOG.warn(
                "dossier {}: the SDK itself failed with a change", action.lane().dossier(), cause);
        String reason = "the SDK itself failed: " + cause.getClass().getName();
        return action.kind() == EventKind.STEP
                ? steps.unknown(action, reason)
                : new Books(action, settings, clock.millis()).failed(reason);
    }

    /** Nothing is under way for these dossiers any more: if one of them was the probe, another one may follow. */
    void ended(List<Action> actions) {
        actions.forEach(action -> gate.ended(action.lane().id()));
    }

    private Outcome unsent(Action action, long now) {
        Books books = new Books(action, settings, now);
        action.events().forEach(event -> books.note(Change.to(EventState.PENDING, event, null)));
        return books.close(false);
    }
}
