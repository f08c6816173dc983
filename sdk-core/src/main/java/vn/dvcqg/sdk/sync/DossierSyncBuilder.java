package vn.dvcqg.sdk.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.sync.internal.Engine;
import vn.dvcqg.sdk.sync.internal.Settings;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/** Builds a {@link DossierSync}. Only the store is required. Not safe for use by several threads. */
public final class DossierSyncBuilder {

    private static final Duration LEASE_MARGIN = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final Portal portal;
    private @Nullable JdbcSyncStore store;
    private @Nullable StatusMapping statuses;
    private @Nullable PayloadCipher cipher;
    private final List<SyncListener> listeners = new ArrayList<>();
    private int workers = 8;
    private int stepsPerCall = 10;
    private Duration poll = Duration.ofSeconds(1);
    private @Nullable Duration lease;
    private Duration clockSkew = Duration.ofMinutes(1);
    private Function<DossierStatus, LostAnswer> lostAnswer =
            status -> status.equals(DossierStatus.SUPPLEMENT_REQUESTED) ? LostAnswer.HOLD : LostAnswer.RESEND;
    private int resendLimit = 10;
    private int faultLimit = 20;
    private AfterRejection afterRejection = AfterRejection.WAIT;
    private SnapshotOrder snapshotOrder = SnapshotOrder.AS_RECORDED;
    private Duration firstPause = Duration.ofSeconds(1);
    private Duration longestPause = Duration.ofMinutes(5);
    private Duration lateAfter = Duration.ofMinutes(15);
    private Duration keepFinished = Duration.ofDays(90);
    private Duration keepAfterTakeover = Duration.ofDays(1);
    private int pruneBatch = 500;

    DossierSyncBuilder(Portal portal) {
        this.portal = portal;
    }

    /**
     * Sets where changes wait.
     *
     * @param store the store; its tables must be there when the sync is built
     * @return this builder
     */
    public DossierSyncBuilder store(JdbcSyncStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Sets the table from local statuses to the national ones. Default none: then the verbs that take a local status are refused.
     *
     * @param statuses the table
     * @return this builder
     */
    public DossierSyncBuilder statuses(StatusMapping statuses) {
        this.statuses = Objects.requireNonNull(statuses, "statuses");
        return this;
    }

    /**
     * Sets what protects contents while they wait. Default none: they lie in the database as text.
     *
     * @param cipher for example {@link PayloadKeys}; the same on every node
     * @return this builder
     */
    public DossierSyncBuilder cipher(PayloadCipher cipher) {
        this.cipher = Objects.requireNonNull(cipher, "cipher");
        return this;
    }

    /**
     * Adds somebody who hears what becomes of changes.
     *
     * @param listener who listens
     * @return this builder
     */
    public DossierSyncBuilder listener(SyncListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets how many calls this node makes at the same time, each for another dossier. Default 8.
     *
     * @param workers 1 to 256
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public DossierSyncBuilder workers(int workers) {
        this.workers = checked("workers", workers, 1, 256);
        return this;
    }

    /**
     * Sets how many steps of one dossier travel in one call. Default 10, the most that was seen; the profile may send fewer.
     *
     * @param stepsPerCall 1 to 10
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public DossierSyncBuilder stepsPerCall(int stepsPerCall) {
        this.stepsPerCall = checked("stepsPerCall", stepsPerCall, 1, 10);
        return this;
    }

    /**
     * Sets how long at most a committed change waits until an idle node looks. Default 1 second; a node that records looks sooner.
     *
     * @param poll 10 milliseconds to 1 second
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public DossierSyncBuilder poll(Duration poll) {
        this.poll = checked("poll", poll, Duration.ofMillis(10), Duration.ofSeconds(1));
        return this;
    }

    /**
     * Sets for how long a node has a dossier to itself, and how far the clocks of the nodes may be apart. Default the deadline of a call and 60
     * seconds, and 1 minute. After a crash the work of the node waits for both together.
     *
     * @param lease longer than the deadline of a call, at most 1 hour
     * @param clockSkew 0 to 1 hour
     * @return this builder
     * @throws IllegalArgumentException if one is outside its range
     */
    public DossierSyncBuilder lease(Duration lease, Duration clockSkew) {
        this.lease = checked("lease", lease, Duration.ofMillis(1), Duration.ofHours(1));
        this.clockSkew = checked("clockSkew", clockSkew, Duration.ZERO, Duration.ofHours(1));
        return this;
    }

    /**
     * Sets what to do with a step when nobody knows whether the portal has it. Default {@link LostAnswer#HOLD} for status 5, because a second
     * request for a supplement makes the dossier count as overdue, and {@link LostAnswer#RESEND} otherwise.
     *
     * @param lostAnswer the choice for the status of the step
     * @return this builder
     */
    public DossierSyncBuilder lostAnswer(Function<DossierStatus, LostAnswer> lostAnswer) {
        this.lostAnswer = Objects.requireNonNull(lostAnswer, "lostAnswer");
        return this;
    }

    /**
     * Sets when to give up. Default after 10 lost answers and 20 senseless ones.
     *
     * @param lostAnswers how many lost answers a step survives before it is held although it might be sent again; 0 to 1000
     * @param faults after how many senseless answers in a row a dossier counts as refused; outages and lost answers are not counted; 1 to 1000
     * @return this builder
     * @throws IllegalArgumentException if one is outside its range
     */
    public DossierSyncBuilder giveUpAfter(int lostAnswers, int faults) {
        this.resendLimit = checked("lostAnswers", lostAnswers, 0, 1000);
        this.faultLimit = checked("faults", faults, 1, 1000);
        return this;
    }

    /**
     * Sets what becomes of later changes of a dossier when the portal refused one. Default {@link AfterRejection#WAIT}.
     *
     * @param afterRejection the choice
     * @return this builder
     */
    public DossierSyncBuilder afterRejection(AfterRejection afterRejection) {
        this.afterRejection = Objects.requireNonNull(afterRejection, "afterRejection");
        return this;
    }

    /**
     * Sets in which order waiting changes of a dossier go. Default {@link SnapshotOrder#AS_RECORDED}.
     *
     * @param snapshotOrder the choice
     * @return this builder
     */
    public DossierSyncBuilder snapshotOrder(SnapshotOrder snapshotOrder) {
        this.snapshotOrder = Objects.requireNonNull(snapshotOrder, "snapshotOrder");
        return this;
    }

    /**
     * Sets for how long this node leaves a portal in trouble alone: at first, doubled after each failed probe, and at most. Default 1 second to 5
     * minutes; a longer pause that the portal asks for is kept, up to 1 hour.
     *
     * @param first 1 millisecond to 1 hour
     * @param longest not shorter than the first, at most 1 hour
     * @return this builder
     * @throws IllegalArgumentException if one is outside its range
     */
    public DossierSyncBuilder pauses(Duration first, Duration longest) {
        this.firstPause = checked("first", first, Duration.ofMillis(1), Duration.ofHours(1));
        this.longestPause = checked("longest", longest, first, Duration.ofHours(1));
        return this;
    }

    /**
     * Sets from which age on a waiting change is told as late. Default 15 minutes.
     *
     * @param lateAfter 1 second to 10 years
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public DossierSyncBuilder lateAfter(Duration lateAfter) {
        this.lateAfter = checked("lateAfter", lateAfter, Duration.ofSeconds(1), LONGEST);
        return this;
    }

    /**
     * Sets for how long things are kept after delivery. Default 90 days and 1 day. All other contents are erased at once.
     *
     * @param finished ids, hashes and outcomes; 1 minute to 10 years
     * @param afterTakeover the newest state of a dossier that was taken over from a node that had stopped: should that node wake up and send
     *     something old, the newest state is sent again; longer than a node may be frozen, 1 minute to 10 years
     * @return this builder
     * @throws IllegalArgumentException if one is outside its range
     */
    public DossierSyncBuilder keep(Duration finished, Duration afterTakeover) {
        this.keepFinished = checked("finished", finished, Duration.ofMinutes(1), LONGEST);
        this.keepAfterTakeover = checked("afterTakeover", afterTakeover, Duration.ofMinutes(1), LONGEST);
        return this;
    }

    /**
     * Sets how many rows are deleted in one transaction. Default 500.
     *
     * @param pruneBatch 1 to 10,000
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public DossierSyncBuilder pruneBatch(int pruneBatch) {
        this.pruneBatch = checked("pruneBatch", pruneBatch, 1, 10_000);
        return this;
    }

    private static <T extends Comparable<T>> T checked(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " must be between " + least + " and " + most + ", but was " + value);
        }
        return value;
    }

    /**
     * Makes the sync and writes one row into the store, by which its database is told from others.
     *
     * @return a sync that records, and delivers once it is started
     * @throws SetupProblemException if the store is missing or cannot be reached, its tables are missing or of another version, or the
     *     lease is not longer than the deadline of a call
     */
    public DossierSync build() {
        if (store == null) {
            throw new SetupProblemException(List.of(Violations.of("store", "required")));
        }
        Duration deadline = portal.config().deadline();
        Duration held = lease == null ? deadline.plus(LEASE_MARGIN) : lease;
        if (held.compareTo(deadline) <= 0) {
            throw new SetupProblemException(List.of(Violations.of("lease", "sync-lease", held, deadline)));
        }
        store.check();
        return new DossierSync(new Engine(portal, store.database(), settings(held, deadline)));
    }

    private Settings settings(Duration held, Duration deadline) {
        return new Settings(
                workers,
                stepsPerCall,
                poll,
                held,
                clockSkew,
                deadline,
                lostAnswer,
                resendLimit,
                faultLimit,
                afterRejection,
                snapshotOrder,
                firstPause,
                longestPause,
                lateAfter,
                keepFinished,
                keepAfterTakeover,
                pruneBatch,
                statuses,
                cipher,
                List.copyOf(listeners));
    }
}
