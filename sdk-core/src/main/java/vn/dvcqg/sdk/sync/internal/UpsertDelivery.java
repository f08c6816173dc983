package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/** Sends what may be sent twice without harm: dossiers, and the status of portal-born ones. */
final class UpsertDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(UpsertDelivery.class);

    private final Dossiers dossiers;
    private final Payloads payloads;
    private final Trouble trouble;

    UpsertDelivery(Dossiers dossiers, Payloads payloads, Trouble trouble) {
        this.dossiers = dossiers;
        this.payloads = payloads;
        this.trouble = trouble;
    }

    Outcome perform(Action action) {
        StoredEvent event = action.events().get(0);
        Runnable call;
        String[] code = new String[1];
        try {
            call = call(action, event, code);
        } catch (IllegalArgumentException | InvalidRequestException e) {
            return refused(action, event, "what was recorded cannot be read: " + e.getMessage());
        }
        try {
            call.run();
            return taken(action, code[0]);
        } catch (InvalidRequestException e) {
            trouble.none();
            return refused(action, event, String.valueOf(e.getMessage()));
        } catch (PortalException e) {
            return later(action, e);
        }
    }

    private Runnable call(Action action, StoredEvent event, String[] code) {
        if (event.kind() == EventKind.PORTAL_BORN) {
            var update = payloads.portalBorn(event);
            return () -> dossiers.updatePortalBorn(update);
        }
        var dossier = payloads.dossier(action.lane(), event);
        return () -> {
            String issued = dossiers.submit(dossier).code().value();
            // a code that the vendor made stands in every later change anyway
            code[0] = dossier.code() == null ? issued : null;
        };
    }

    private Outcome refused(Action action, StoredEvent event, String reason) {
        Books books = trouble.books(action);
        if (action.restore()) {
            // the portal took it once; what it holds now is for the vendor's next change to mend
            LOG.warn(
                    "dossier {}: the newest state could not be sent again: {}",
                    action.lane().dossier(),
                    reason);
            books.note(Change.to(EventState.DELIVERED, event, reason));
            return books.close(true);
        }
        books.noteRefused(Change.to(EventState.REJECTED, event, reason).triedOnce());
        return books.close(true);
    }

    /** The portal has it. */
    Outcome taken(Action action, @Nullable String issuedCode) {
        StoredEvent event = action.events().get(0);
        trouble.none();
        Books books = trouble.books(action);
        books.noteCode(issuedCode);
        books.note(Change.to(EventState.DELIVERED, event, null)
                .triedOnce()
                .keepingPayload(
                        event.kind() == EventKind.DOSSIER && action.lane().guarded()));
        return books.close(true);
    }

    /** It did not get through, or nobody knows whether it did: it is sent again later. */
    Outcome later(Action action, PortalException cause) {
        StoredEvent event = action.events().get(0);
        boolean senseless = cause instanceof PortalFaultException;
        boolean lost = cause instanceof OutcomeUnknownException;
        trouble.met(action, cause);
        int faults = action.lane().failures() + 1;
        if (senseless && faults >= trouble.faultLimit()) {
            return refused(action, event, "given up after " + faults + " senseless answers: " + cause.getMessage());
        }
        Books books = trouble.books(action);
        if (senseless) {
            books.noteSenseless();
        } else if (lost) {
            books.noteLost(event);
        }
        Change change = Change.to(EventState.PENDING, event, cause.getMessage()).triedOnce();
        books.note(lost ? change.inDoubt() : change);
        return books.close(senseless || lost);
    }
}
