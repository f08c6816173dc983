package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
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
    private List<Release> locked = new ArrayList<>();

    Ledger(Transactions transactions, Dialect dialect, String agency, String node, Planner planner, Clock clock) {
        this.transactions = transactions;
        this.lanes = new LaneTable(dialect, node);
        this.back = new Releases(dialect, lanes, node);
        this.keysOnly = dialect.keysOnly().orElse(null);
        this.events = new EventTable(dialect);
        this.marks = new Marks(dialect, node);
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
     */
    record Turn(List<Action> actions, int claimed, List<Told> settled) {}

    /** Something to be told to listeners. */
    record Told(Lane lane, Change change) {}

    /** One transaction. Nothing of it counts when it throws. */
    Turn turn(List<Outcome> done, int most) throws SQLException {
        List<Release> stillLocked = new ArrayList<>();
        Turn turn = Objects.requireNonNull(transactions.run(in -> {
            stillLocked.clear();
            if (keysOnly != null) {
                in.first(keysOnly, row -> true);
            }
            giveBack(in, locked, stillLocked, Set.of());
            settle(in, done, stillLocked);
            return most > 0 ? claim(in, most, stillLocked) : new Turn(List.of(), 0, List.of());
        }));
        locked = stillLocked;
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
        return !locked.isEmpty() || !lost.isEmpty();
    }

    private void settle(Statements in, List<Outcome> done, List<Release> stillLocked) throws SQLException {
        List<Run> runs = new ArrayList<>();
        List<Release> releases = new ArrayList<>();
        Set<Lane> sent = new HashSet<>();
        for (Outcome outcome : done) {
            Release release = outcome.release();
            releases.add(release);
            if (outcome.sent()) {
                sent.add(release.lane());
            }
            outcome.changes().forEach(change -> Run.add(runs, release.lane(), change));
        }
        for (Run run : marks.write(in, runs, clock.millis())) {
            if (run.change().keepPayload()) {
                events.eraseBefore(in, run.lane().id(), run.last());
            }
        }
        giveBack(in, releases, stillLocked, sent);
    }

    private void giveBack(Statements in, List<Release> releases, List<Release> stillLocked, Set<Lane> sent)
            throws SQLException {
        if (releases.isEmpty()) {
            return;
        }
        long now = clock.millis();
        List<Releases.Given> given = back.write(in, releases, now);
        for (int i = 0; i < given.size(); i++) {
            Lane lane = releases.get(i).lane();
            if (given.get(i) == Releases.Given.LOCKED) {
                stillLocked.add(releases.get(i).due(now));
            } else if (given.get(i) == Releases.Given.LOST && sent.contains(lane)) {
                lost.add(lane);
            }
        }
    }

    private Turn claim(Statements in, int most, List<Release> stillLocked) throws SQLException {
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
            return new Turn(List.of(), 0, List.of());
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
        giveBack(in, plans.releases, stillLocked, Set.of());
        return new Turn(plans.actions, claimed.size(), plans.told);
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
