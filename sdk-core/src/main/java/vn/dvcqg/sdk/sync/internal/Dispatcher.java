package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.internal.DaemonThreads;
import vn.dvcqg.sdk.sync.EventState;

/**
 * One thread that speaks to the database and hands calls to a pool of others. It sleeps while there is nothing to do, wakes when an
 * answer comes or somebody records, and looks by itself at least once a poll.
 */
final class Dispatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long FIRST_LOOK_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long LONGEST_REST_MILLIS = 5_000;
    private static final long RETRY_MILLIS = 1_000;
    /** How many calls wait for a thread, for each thread: enough to keep it busy during a transaction. */
    private static final int AHEAD = 3;

    /** How many dossiers one transaction claims at most; databases limit the parameters of a statement. */
    private static final int MOST_CLAIMED = 500;

    private final Ledger ledger;
    private final Loads loads;
    private final Gate gate;
    private final Teller teller;
    private final Housekeeping housekeeping;
    private final Settings settings;
    private final Clock clock;
    private final LinkedBlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor workers;
    private final int capacity;
    private final List<Outcome> done = new ArrayList<>();
    /** What the database would not take, each to be tried again by itself. */
    private final List<Outcome> refused = new ArrayList<>();

    private long triedAt;
    private int underWay;
    private long look = FIRST_LOOK_MILLIS;
    private int failures;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopping;
    private long stopAt;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable String databaseTrouble;

    /** What wakes the dispatcher: an outcome, or nothing but the wish that it looks. */
    private record Message(@Nullable Outcome outcome) {}

    Dispatcher(
            Ledger ledger,
            Loads loads,
            Gate gate,
            Teller teller,
            Housekeeping housekeeping,
            Settings settings,
            Clock clock) {
        this.ledger = ledger;
        this.loads = loads;
        this.gate = gate;
        this.teller = teller;
        this.housekeeping = housekeeping;
        this.settings = settings;
        this.clock = clock;
        this.capacity = settings.workers() * (1 + AHEAD) * loads.dossiersPerCall();
        this.workers = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DaemonThreads("sync-worker"));
    }

    /** Somebody has recorded, or may do so in a moment. One message is enough, however often and whether or not anybody reads it. */
    void wake() {
        if (!woken.getAndSet(true)) {
            inbox.add(new Message(null));
        }
    }

    /** How many messages wait to be read. */
    int unread() {
        return inbox.size();
    }

    /** No new calls; those under way are awaited, those that have not begun are given back. */
    void stop() {
        gate.close();
        stopping = true;
        wake();
    }

    @Nullable
    Instant lastSuccess() {
        return lastSuccess;
    }

    @Nullable
    String databaseTrouble() {
        return databaseTrouble;
    }

    @Override
    public void run() {
        try {
            while (!stopping || underWay > 0 || mayGiveBackMore()) {
                boolean more = turn();
                housekeeping.maybe();
                collect(more ? 0 : pause(clock.millis()));
                if (stopping && failures > 0 && underWay == 0) {
                    // the database is away; whoever takes the dossiers over finds the intents
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    /** What a transaction of the vendor keeps locked is waited for, but not for long: the lease ends by itself. */
    private boolean mayGiveBackMore() {
        if (stopAt == 0) {
            stopAt = clock.millis();
        }
        return (!done.isEmpty() || ledger.hasRest()) && Math.abs(clock.millis() - stopAt) < LONGEST_REST_MILLIS;
    }

    /** Takes what came; waits for the first of it. */
    private void collect(long millis) throws InterruptedException {
        Message message = millis > 0 ? inbox.poll(millis, TimeUnit.MILLISECONDS) : inbox.poll();
        while (message != null) {
            Outcome outcome = message.outcome();
            if (outcome == null) {
                // first of all: whoever records from now on needs a message of his own
                woken.set(false);
                look = FIRST_LOOK_MILLIS;
            } else {
                underWay--;
                done.add(outcome);
            }
            message = inbox.poll();
        }
    }

    /** One transaction and what follows from it; says whether to look again at once. */
    private boolean turn() {
        long now = clock.millis();
        int most = gate.permits(now, Math.min(MOST_CLAIMED, capacity - underWay));
        if (most == 0 && done.isEmpty() && refused.isEmpty() && !ledger.hasRest()) {
            return false;
        }
        try {
            Ledger.Turn turn = ledger.turn(done, most);
            done.clear();
            done.addAll(turn.postponed());
            failures = 0;
            databaseTrouble = null;
            if (Math.abs(now - triedAt) >= RETRY_MILLIS) {
                triedAt = now;
                oneByOne(refused);
            }
            turn.settled().forEach(told -> workers.execute(() -> teller.tell(told.lane(), told.change())));
            loads.of(turn.actions()).forEach(this::hand);
            look = turn.claimed() > 0
                    ? FIRST_LOOK_MILLIS
                    : Math.min(look * 2, settings.poll().toMillis());
            return turn.claimed() > 0;
        } catch (SQLException | RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private void failed(Exception e) {
        failures++;
        databaseTrouble = e.getClass().getSimpleName();
        if (failures == 1) {
            LOG.warn("the database failed; delivery goes on when it is back", e);
        } else {
            LOG.debug("the database failed again, {} times in a row", failures, e);
        }
        if (!DatabaseFailures.isOfTheConnection(e)) {
            oneByOne(done);
            refused.addAll(done);
            done.clear();
        }
    }

    /** An outcome that the database does not take must keep neither the others from being written down nor this node from its work. */
    private void oneByOne(List<Outcome> some) {
        for (Outcome outcome : List.copyOf(some)) {
            Lane lane = outcome.release().lane();
            try {
                if (ledger.turn(List.of(outcome), 0).postponed().isEmpty()) {
                    some.remove(outcome);
                }
            } catch (SQLException | RuntimeException e) {
                if (lane.leaseUntil() < clock.millis()) {
                    // whoever takes the dossier over settles it as if this node had stopped
                    some.remove(outcome);
                    if (outcome.sent()) {
                        ledger.noteLost(lane);
                    }
                }
                if (DatabaseFailures.isOfTheConnection(e)) {
                    return;
                }
            }
        }
    }

    private void hand(List<Action> load) {
        underWay += load.size();
        load.forEach(action -> gate.begun(action.lane().id(), clock.millis()));
        workers.execute(() -> loads.perform(load, this::told));
    }

    private void told(Outcome outcome) {
        for (Change change : outcome.changes()) {
            if (change.state() == EventState.DELIVERED) {
                lastSuccess = clock.instant();
            }
            teller.tell(outcome.release().lane(), change);
        }
        inbox.add(new Message(outcome));
    }

    private long pause(long now) {
        long poll = settings.poll().toMillis();
        if (failures > 0) {
            return Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(failures, 10));
        }
        long shut = gate.shutUntil();
        if (shut > now) {
            return Math.min(poll, Math.max(1, shut - now));
        }
        // nothing may be begun before an outcome comes, and that wakes this thread
        return underWay >= capacity || gate.permits(now, 1) == 0 ? poll : Math.min(look, poll);
    }

    /** For a dispatcher whose thread was never started. */
    void abandon() {
        workers.shutdownNow();
    }
}
