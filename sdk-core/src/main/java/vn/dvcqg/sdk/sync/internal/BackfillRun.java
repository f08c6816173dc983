package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.sync.BackfillItem;
import vn.dvcqg.sdk.sync.BackfillProgress;
import vn.dvcqg.sdk.sync.BackfillSource;

/** The loop of a backfill: takes items while there is room, looks what became of the others, waits. */
public final class BackfillRun {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long LONGEST_GATHERING = Duration.ofMillis(500).toNanos();
    private static final long CLOSING_SECONDS = 30;

    private final Engine engine;
    private final BackfillPlan plan;
    private final SystemTime time;
    private final BackfillTable table;
    private final BackfillTurn turn;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean closed;

    /** Puts the parts together; asks nobody. */
    public BackfillRun(Engine engine, BackfillPlan plan) {
        this.engine = engine;
        this.plan = plan;
        this.time = plan.time();
        this.table = new BackfillTable(engine.portal().config().agency().value(), plan.name());
        this.turn = new BackfillTurn(engine.transactions(), table, time);
    }

    /** The name of the backfill. */
    public String name() {
        return plan.name();
    }

    /** The key of the last item that was taken. */
    public Optional<String> lastKey() {
        return engine.desk().asked(() -> Optional.ofNullable(turn.lastKey()));
    }

    /** Runs with the items after the last one that was taken. */
    public BackfillProgress run(BackfillSource source) throws InterruptedException {
        return alone(book -> {
            try (Stream<BackfillItem> items = source.after(book.lastKey())) {
                return loop(book, items.iterator());
            }
        });
    }

    /** Runs with all items. */
    public BackfillProgress run(Iterator<BackfillItem> all) throws InterruptedException {
        return alone(book -> {
            BackfillReplay.passOver(all, book);
            return loop(book, all);
        });
    }

    /** What a run does once it is its turn. */
    @FunctionalInterface
    private interface Doing {
        BackfillProgress with(BackfillBook book) throws InterruptedException;
    }

    private BackfillProgress alone(Doing doing) throws InterruptedException {
        if (running.isHeldByCurrentThread() || !running.tryLock()) {
            throw new IllegalStateException("this backfill is running already");
        }
        try {
            if (closed) {
                throw new IllegalStateException("this backfill is closed; make another one");
            }
            BackfillBook book =
                    new BackfillBook(engine, table, new BackfillWriter(engine, table, plan.conflict()), time, taken());
            try {
                return doing.with(book);
            } finally {
                book.release();
            }
        } finally {
            running.unlock();
        }
    }

    private BackfillTable.Row taken() throws InterruptedException {
        try {
            return turn.take(SystemTime.newId() + SystemTime.newId());
        } catch (SQLException e) {
            throw DatabaseFailures.told("the store could not be asked; run the backfill later", e, time.clock());
        }
    }

    private BackfillProgress loop(BackfillBook book, Iterator<BackfillItem> items) throws InterruptedException {
        BackfillMeter meter = new BackfillMeter(plan, book.counts());
        Pace pace = new Pace(plan.perSecond(), time.ticker());
        boolean more = items.hasNext();
        while (!isStopped() && (more || book.counts().waiting() > 0)) {
            Duration wait = pace.wait(LOOK);
            if (more && wait.isZero() && book.counts().waiting() + plan.portion() <= plan.backlog()) {
                BackfillPortion portion = gather(items);
                pace.used(book.add(portion));
                engine.wake();
                more = items.hasNext();
            } else {
                time.sleeper().sleep(more && !wait.isZero() ? wait : LOOK);
            }
            book.look();
            meter.maybe(book.counts());
        }
        return meter.tell(book.counts());
    }

    /** At least one item; a slow source must not keep back what it has given. */
    private BackfillPortion gather(Iterator<BackfillItem> items) throws InterruptedException {
        BackfillPortion portion = new BackfillPortion(new StoreRecorder(engine, null), plan.onInvalid());
        long began = time.ticker().getAsLong();
        do {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            portion.take(items.next());
        } while (portion.taken() < plan.portion()
                && !portion.isLarge()
                && !isStopped()
                && time.ticker().getAsLong() - began < LONGEST_GATHERING
                && items.hasNext());
        return portion;
    }

    private boolean isStopped() {
        return closed || engine.isClosed();
    }

    /** Ends the run between two items and waits for it. */
    public void close() {
        closed = true;
        if (running.isHeldByCurrentThread()) {
            return;
        }
        try {
            if (running.tryLock(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                running.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
