package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.store.spi.Dialect;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;

/**
 * The worker's side of the tables: one transaction writes down what came of earlier calls, claims dossiers, and writes down what is
 * about to be sent. One commit for many dossiers is what makes delivery fast. Used by one thread.
 */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Transactions transactions;
    private final LaneTable lanes;
    private final EventTable events;
    private final Marks marks;
    private final @Nullable String keysOnly;
    private final Releases back;
    private final String agency;
    private final Settings settings;
    private final Planner planner;
    private final Clock clock;
    private final Set<Lane> lost = new LinkedHashSet<>();

    Ledger(Transactions transactions, Dialect dialect, String agency, String node, Planner planner, Clock clock) {
        this.transactions = transactions;
        this.lanes = new LaneTable(dialect, node);
        this.back = new Releases(dialect, lanes, node);
        this.keysOnly = dialect.keysOnly().orElse(null);
        this.events = new EventTable(dialect);
        this.marks = new Marks(dialect);
        this.agency = agency;
        this.settings = planner.settings();
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * What is to be done after a turn.
     *
     * @param actions the calls to be made
     * @param claimed how many dossiers were claimed
     * @param settled what came of claimed dossiers without a call, to be told
     * @param postponed outcomes of dossiers whose row somebody has locked, to be written down in a later turn
     */
    record Turn(List<Action> actions, int claimed, List<Told> settled, List<Outcome> postponed) {}

    /** Something to be told to listeners. */
    record Told(Lane lane, Change change) {}

    /** One transaction. Nothing of it counts when it throws. */
    Turn turn(List<Outcome> done, int most) throws SQLException {
        Turn turn = Objects.requireNonNull(transactions.run(in -> {
            if (keysOnly != null) {
                in.first(keysOnly, row -> true);
            }
            List<Outcome> postponed = settle(in, done);
            return most > 0 ? claim(in, most, postponed) : new Turn(List.of(), 0, List.of(), postponed);
        }));
        markLost();
        return turn;
    }

    /** Each in a transaction of its own: where this one waits for the vendor's lock, nobody may wait for this node meanwhile. */
    private void markLost() {
        for (Lane lane : List.copyOf(lost)) {
            try {
                if (!Boolean.TRUE.equals(transactions.run(in -> lanes.markDirty(in, lane.id(), clock.millis())))) {
                    continue;
                }
                lost.remove(lane);
                LOG.warn(
                        "dossier {}: this node was held up beyond its lease and may have sent an old state; the newest"
                                + " is sent again",
                        lane.dossier());
            } catch (SQLException e) {
                LOG.warn(
                        "dossier {}: the newest state is to be sent again; told to the store later", lane.dossier(), e);
                return;
            }
        }
    }

    /** This node may have sent something of a dossier that it does not own any more, and could not write down what. */
    void noteLost(Lane lane) {
        lost.add(lane);
    }

    /** Whether something is left over from earlier turns. */
    boolean hasRest() {
        return !lost.isEmpty();
    }

    /**
     * Dossiers before changes, as everywhere: whoever holds changes holds their dossier too, so that others pass over both, also when this
     * node is frozen in the middle. Gives back what has to wait.
     */
    private List<Outcome> settle(Statements in, List<Outcome> done) throws SQLException {
        long now = clock.millis();
        List<Run> runs = new ArrayList<>();
        List<Outcome> postponed = new ArrayList<>();
        List<Releases.Given> given =
                back.write(in, done.stream().map(Outcome::release).toList(), now);
        for (int i = 0; i < given.size(); i++) {
            Outcome outcome = done.get(i);
            Lane lane = outcome.release().lane();
            switch (given.get(i)) {
                case BACK -> outcome.changes().forEach(change -> Run.add(runs, lane, change));
                case LOCKED -> postponed.add(outcome.due(now));
                case LOST -> {
                    if (outcome.sent()) {
                        lost.add(lane);
                    }
                }
                default -> throw new IllegalStateException("no such end of a claim: " + given.get(i));
            }
        }
        for (Run run : marks.write(in, runs, now)) {
            if (run.change().keepPayload()) {
                events.eraseBefore(in, run.lane().id(), run.last());
            }
        }
        return postponed;
    }

    private Turn claim(Statements in, int most, List<Outcome> postponed) throws SQLException {
        long now = clock.millis();
        long until = now + settings.lease().toMillis();
        List<Lane> claimed = lanes.claim(
                in,
                agency,
                new LaneTable.Times(
                        now,
                        until,
                        until + settings.clockSkew().toMillis(),
                        now + settings.keepAfterTakeover().toMillis()),
                most);
        if (claimed.isEmpty()) {
            return new Turn(List.of(), 0, List.of(), postponed);
        }
        Map<Long, List<StoredEvent>> open = events.open(in, claimed);
        Plans plans = new Plans();
        for (Lane lane : claimed) {
            StoredEvent retained = lane.dirty() > 0 ? events.retained(in, lane.id()) : null;
            plans.add(lane, planner.plan(lane, open.getOrDefault(lane.id(), List.of()), retained, now));
        }
        if (marks.write(in, plans.runs, now).size() < plans.runs.size()) {
            // an earlier owner wrote down an outcome after these changes were read: nothing may be sent on what was
            // read
            throw new SQLTransactionRollbackException(
                    "changes were marked while they were claimed", Transactions.AGAIN);
        }
        // their rows are those of this very transaction, so nobody else can hold them
        back.write(in, plans.releases, now);
        return new Turn(plans.actions, claimed.size(), plans.told, postponed);
    }

    /** The plans of one turn, put together for as few statements as possible. */
    private static final class Plans {
        private final List<Run> runs = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private final List<Release> releases = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();

        void add(Lane lane, Plan plan) {
            for (Change change : plan.changes()) {
                add(lane, change);
                if (change.state() == EventState.UNCERTAIN) {
                    told.add(new Told(lane, change));
                }
            }
            Action action = plan.action();
            if (action != null) {
                actions.add(action);
                intents(action);
            }
            Release release = plan.release();
            if (release != null) {
                releases.add(release);
            }
        }

        /** From this commit on a crash leaves a trace: a step whose fate is unknown. */
        private void intents(Action action) {
            if (action.kind() == EventKind.STEP) {
                action.events().forEach(event -> add(action.lane(), Change.to(EventState.SENDING, event, null)));
            }
        }

        private void add(Lane lane, Change change) {
            Run.add(runs, lane, change);
        }
    }

    /** Whether anything of this agency wants attention, now or later. */
    boolean isBusy() throws SQLException {
        return Boolean.TRUE.equals(transactions.run(in -> lanes.isBusy(in, agency)));
    }
}
