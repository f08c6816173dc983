package vn.dvcqg.sdk.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.sync.internal.Engine;
import vn.dvcqg.sdk.sync.internal.StoreRecorder;

/**
 * Status sync that survives a crash: a change is recorded in a database, best in the very transaction that makes it, and reaches the
 * portal soon, the changes of a dossier strictly in the order in which they were recorded. Any number of nodes may deliver from one
 * store. Safe for use by several threads.
 *
 * <p>What is promised: a committed dossier takes effect exactly once, because the portal keeps one for each code. A committed step
 * is delivered, or stands in {@link #deadLetters()} or {@link #uncertain()}; whether one whose answer was lost may stand twice is the
 * vendor's choice, {@link DossierSyncBuilder#lostAnswer}.
 *
 * <pre>{@code
 * JdbcSyncStore store = JdbcSyncStore.of(dataSource);
 * store.createTables();
 * DossierSync sync = DossierSync.builder(portal).store(store).build();
 * sync.start();
 *
 * sync.in(connection).submit(dossier);        // in the caller's transaction
 * sync.ownTransaction().report(steps);        // or in one of its own
 * }</pre>
 *
 * @see "docs/sync.md, section What is guaranteed"
 */
public final class DossierSync implements AutoCloseable {

    private static final int MOST_LISTED = 1000;

    private final Engine engine;
    private final Recorder own;

    DossierSync(Engine engine) {
        this.engine = engine;
        this.own = new StoreRecorder(engine, null);
        try {
            engine.register();
        } catch (SQLException e) {
            throw new SetupProblemException(List.of(Violations.of("store", "store-unreachable")), CallFacts.NONE, e);
        }
    }

    /**
     * Starts a sync for the agency of a portal.
     *
     * @param portal what delivers; not closed by the sync
     * @return a builder
     */
    public static DossierSyncBuilder builder(Portal portal) {
        return new DossierSyncBuilder(Objects.requireNonNull(portal, "portal"));
    }

    /**
     * Records in the caller's transaction: what he commits is delivered, what he rolls back never was.
     *
     * @param connection a connection of the database of the store, with auto-commit off; used by the calls of the recorder only, never
     *     committed, rolled back or closed by the SDK
     * @return a recorder for this transaction; not safe for use by several threads
     */
    public Recorder in(Connection connection) {
        return new StoreRecorder(engine, Objects.requireNonNull(connection, "connection"));
    }

    /**
     * Records in a transaction of its own: when a call returns, the change is on the disk. When the answer to the commit was lost, a call
     * throws {@link vn.dvcqg.sdk.OutcomeUnknownException}: the change may be recorded, so look at {@link #history} before it is recorded
     * again.
     *
     * @return always the same recorder; safe for use by several threads
     */
    public Recorder ownTransaction() {
        return own;
    }

    /**
     * Starts the sending of many dossiers that are there already. It goes on where an earlier run of this name stopped.
     *
     * @param name what tells it from others of the agency, for example the year; 1 to 100 characters
     * @return a builder
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public BackfillBuilder backfill(String name) {
        return new BackfillBuilder(engine, name);
    }

    /** Begins to deliver on this node, on threads of the SDK. A second time it does nothing. A node that only records need not start. */
    public void start() {
        engine.start();
    }

    /**
     * Looks for work at once instead of at the next poll. Call it after a commit, where you can: a record in a transaction of the caller
     * is visible to the worker from the commit on, which the SDK does not hear of. Costs next to nothing, never fails and may be called
     * by any thread, also when this node does not deliver.
     *
     * @see "docs/sync.md, section With Spring"
     */
    public void wake() {
        engine.wake();
    }

    /**
     * Waits until nothing of the agency waits any more, on whichever node, apart from what is held or refused.
     *
     * @param timeout for how long at most
     * @return whether nothing waits
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean drain(Duration timeout) throws InterruptedException {
        return engine.drain(timeout);
    }

    /**
     * One change.
     *
     * @param id its id
     * @return the change; empty when there is none of that id, or it was pruned
     */
    public Optional<SyncEvent> state(EventId id) {
        return engine.desk().find(id);
    }

    /**
     * The changes of a dossier, in order, finished ones included as long as they are kept.
     *
     * @param dossier its key in the local system
     * @return at most 1,000
     */
    public List<SyncEvent> history(LocalDossierId dossier) {
        return engine.desk().of(dossier, MOST_LISTED);
    }

    /**
     * What waits or is being sent, the oldest first.
     *
     * @return at most 1,000; {@link #health()} counts them all
     */
    public List<SyncEvent> pending() {
        return engine.desk().pending(MOST_LISTED);
    }

    /**
     * What is held because nobody knows whether the portal has it, the oldest first. Look at the portal, then {@link #resend} or
     * {@link #discard}.
     *
     * @return at most 1,000; {@link #health()} counts them all
     */
    public List<SyncEvent> uncertain() {
        return engine.desk().uncertain(MOST_LISTED);
    }

    /**
     * What the portal refused, with the reason, the oldest first. Mend what is wrong, then {@link #retry} or {@link #discard}.
     *
     * @return at most 1,000; {@link #health()} counts them all
     */
    public List<SyncEvent> deadLetters() {
        return engine.desk().rejected(MOST_LISTED);
    }

    /**
     * Sends a refused change again, before whatever of its dossier still waits. A state that a newer one has overtaken, or may be overtaking
     * just now, is not sent again, because the portal would then end with the old one: it becomes {@link EventState#SUPERSEDED}.
     *
     * @param id its id
     * @return whether it is sent again; false when it was not refused, or a newer state took its place
     * @see "docs/sync.md, section States"
     */
    public boolean retry(EventId id) {
        return engine.desk().sendAgain(id, EventState.REJECTED);
    }

    /**
     * Sends a held change again, although it may then stand twice on the portal.
     *
     * @param id its id
     * @return whether it was held
     */
    public boolean resend(EventId id) {
        return engine.desk().sendAgain(id, EventState.UNCERTAIN);
    }

    /**
     * Gives a change up: it is never sent, its content is erased, and what waited for it goes on.
     *
     * @param id its id
     * @param reason why, for whoever looks later; no personal data; at most 1,000 characters
     * @return whether it was refused, held or waiting; false when it is finished or on its way. While a node works on the dossier a
     *     waiting state of it may be on its way, so that the answer is false then; ask again in a moment
     * @throws IllegalArgumentException if the reason is blank or too long
     */
    public boolean discard(EventId id, String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new IllegalArgumentException("reason must have 1 to 1000 characters, but had " + reason.length());
        }
        return engine.desk().discard(id, reason);
    }

    /**
     * Erases all that is kept of the content of a dossier, and gives up what is open of it. Ids, hashes and outcomes stay until they are
     * pruned. What is being sent at this moment may still arrive.
     *
     * @param dossier its key in the local system
     * @return how many contents were erased
     */
    public int erase(LocalDossierId dossier) {
        return engine.desk().erase(dossier);
    }

    /**
     * Erases the dossiers of a person, as {@link #erase(LocalDossierId)} does each. The person is looked for in the contents that are still
     * there, so a dossier whose content was erased after delivery is not found; steps of it that still wait need {@link
     * #erase(LocalDossierId)}.
     *
     * @param person the number of the person, as owner of dossiers
     * @return how many contents were erased
     * @throws SetupProblemException if some contents cannot be opened, so that nobody knows whose they are; all that were found are erased
     *     by then
     */
    public int erase(PersonalId person) {
        return engine.desk().erase(person.value());
    }

    /**
     * How delivery is doing. Counts, so it costs a moment when much waits; ask every few seconds at most.
     *
     * @return the health
     */
    public SyncHealth health() {
        return engine.desk().health(engine.pulse());
    }

    /**
     * Ends delivery on this node: calls under way are awaited for as long as a call may take, everything else stays in the store. The
     * portal stays open.
     */
    @Override
    public void close() {
        engine.close();
    }

    /** Whether this node delivers. */
    @Override
    public String toString() {
        return "DossierSync(running=" + engine.pulse().running() + ")";
    }
}
