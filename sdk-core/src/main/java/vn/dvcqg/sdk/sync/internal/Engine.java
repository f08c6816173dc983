package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.internal.DaemonThreads;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.LostAnswer;

/** The parts of one durable sync and how they are put together. Safe for use by several threads. */
public final class Engine {

    private static final Duration DRAIN_LOOK = Duration.ofMillis(20);

    private final String node = SystemTime.newId() + SystemTime.newId();
    private final Portal portal;
    private final Settings settings;
    private final Transactions transactions;
    private final Clock clock;
    private final Payloads payloads;
    private final Gate gate;
    private final Recording recording;
    private final Desk desk;
    private final Dispatcher dispatcher;
    private final Ledger ledger;
    private @Nullable Thread thread;
    private boolean closed;

    /** Puts the parts together; calls nobody. */
    public Engine(Portal portal, Database database, Settings settings) {
        this.portal = portal;
        this.settings = settings;
        this.clock = portal.config().clock();
        this.transactions = Transactions.of(database);
        this.payloads = new Payloads(settings.cipher());
        this.gate = new Gate(
                settings.firstPause(),
                settings.longestPause(),
                () -> ThreadLocalRandom.current().nextDouble());
        String agency = portal.config().agency().value();
        Planner planner = new Planner(settings, this::lostAnswer);
        EventQueries queries = new EventQueries(database.dialect(), agency);
        Teller teller = new Teller(settings, portal.config().metrics(), agency, clock);
        this.recording = new Recording(database.dialect(), agency, node, settings.cipher());
        this.desk = new Desk(
                transactions,
                queries,
                new Interventions(database.dialect(), agency, node),
                payloads,
                clock,
                this::wake);
        this.ledger = new Ledger(transactions, database.dialect(), agency, node, planner, clock);
        Dossiers dossiers =
                portal.with(CallOptions.deadline(settings.callDeadline())).dossiers();
        Delivery delivery = new Delivery(dossiers, planner, payloads, gate, clock);
        this.dispatcher = new Dispatcher(
                ledger,
                new Loads(dossiers, payloads, delivery),
                gate,
                teller,
                new Housekeeping(transactions, database.dialect(), queries, teller, settings, node, clock),
                settings,
                clock);
    }

    private LostAnswer lostAnswer(StoredEvent event) {
        try {
            return settings.lostAnswer().apply(payloads.step(event).status());
        } catch (RuntimeException e) {
            // what cannot be read cannot be sent; the careful choice
            return LostAnswer.HOLD;
        }
    }

    /** Writes the row by which connections of this very database are told from others. */
    public void register() throws SQLException {
        transactions.run(
                in -> in.update("insert into dvcqg_sync_node (node, seen_at) values (?, ?)", node, clock.millis()));
    }

    /** Begins to deliver; a second time it does nothing. */
    public synchronized void start() {
        if (closed) {
            throw new IllegalStateException("this sync is closed; make another one");
        }
        if (thread == null) {
            thread = new DaemonThreads("sync").newThread(dispatcher);
            thread.start();
        }
    }

    /** Somebody has recorded. */
    public void wake() {
        dispatcher.wake();
    }

    /** Whether this node delivers. */
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Waits until nothing wants attention any more. */
    public boolean drain(Duration timeout) throws InterruptedException {
        SystemTime time = SystemTime.withClock(clock);
        long began = time.ticker().getAsLong();
        while (desk.asked(() -> ledger.isBusy())) {
            if (time.ticker().getAsLong() - began >= timeout.toNanos()) {
                return false;
            }
            wake();
            time.sleeper().sleep(DRAIN_LOOK);
        }
        return true;
    }

    /** Ends delivery: calls under way are awaited for as long as a call may take. */
    public void close() {
        Thread worker;
        synchronized (this) {
            closed = true;
            worker = thread;
        }
        dispatcher.stop();
        if (worker == null) {
            dispatcher.abandon();
            return;
        }
        try {
            worker.join(patience().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (worker.isAlive()) {
            worker.interrupt();
        }
    }

    private Duration patience() {
        return settings.callDeadline().plusSeconds(5);
    }

    /** Operations of people. */
    public Desk desk() {
        return desk;
    }

    Recording recording() {
        return recording;
    }

    Transactions transactions() {
        return transactions;
    }

    Portal portal() {
        return portal;
    }

    /** The clock of the portal, and how to wait by it. */
    public SystemTime time() {
        return SystemTime.withClock(clock);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    Settings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    /** How this node is doing. */
    public Pulse pulse() {
        long shut = gate.shutUntil();
        return new Pulse(
                isRunning(),
                dispatcher.lastSuccess(),
                shut == 0 ? null : Instant.ofEpochMilli(shut),
                dispatcher.databaseTrouble());
    }

    /** What only this node knows of its health. */
    public record Pulse(
            boolean running,
            @Nullable Instant lastSuccess,
            @Nullable Instant pausedUntil,
            @Nullable String databaseTrouble) {}
}
