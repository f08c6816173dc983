package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.SyncHealth;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;

/** What people ask and decide. Safe for use by several threads. */
public final class Desk {

    private static final String WAITING = "('PENDING', 'SENDING')";
    private static final String UNCERTAIN = "('UNCERTAIN')";
    private static final String REJECTED = "('REJECTED')";
    private static final int PAGE = 200;

    private final Transactions transactions;
    private final EventQueries queries;
    private final Interventions interventions;
    private final Payloads payloads;
    private final Clock clock;
    private final Runnable wake;

    Desk(
            Transactions transactions,
            EventQueries queries,
            Interventions interventions,
            Payloads payloads,
            Clock clock,
            Runnable wake) {
        this.transactions = transactions;
        this.queries = queries;
        this.interventions = interventions;
        this.payloads = payloads;
        this.clock = clock;
        this.wake = wake;
    }

    /** Work that the database may fail to do. */
    @FunctionalInterface
    interface Asked<T> {
        T get() throws SQLException;
    }

    <T> T asked(Asked<T> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            throw DatabaseFailures.told("the store could not be asked; ask again", e, clock);
        }
    }

    private <T> T run(Transactions.Work<T> work) {
        return asked(() -> Objects.requireNonNull(transactions.run(work)));
    }

    /** One change. */
    public Optional<SyncEvent> find(EventId id) {
        Key key = Key.of(id);
        return run(in -> Optional.ofNullable(queries.find(in, key.lane(), key.seq())));
    }

    /** Changes of one dossier. */
    public List<SyncEvent> of(LocalDossierId dossier, int most) {
        return run(in -> queries.of(in, dossier.value(), most));
    }

    /** Changes that wait. */
    public List<SyncEvent> pending(int most) {
        return run(in -> queries.open(in, WAITING, most));
    }

    /** Changes that are held. */
    public List<SyncEvent> uncertain(int most) {
        return run(in -> queries.open(in, UNCERTAIN, most));
    }

    /** Changes that were refused. */
    public List<SyncEvent> rejected(int most) {
        return run(in -> queries.open(in, REJECTED, most));
    }

    /** Sends a change again that is in this state. */
    public boolean sendAgain(EventId id, EventState from) {
        boolean moved = run(in -> interventions.sendAgain(in, Key.of(id), from, clock.millis()));
        wake.run();
        return moved;
    }

    /** Gives a change up. */
    public boolean discard(EventId id, String reason) {
        boolean moved = run(in -> interventions.discard(in, Key.of(id), reason, clock.millis()));
        wake.run();
        return moved;
    }

    /** Erases a dossier. */
    public int erase(LocalDossierId dossier) {
        return run(in -> interventions.erase(in, dossier.value(), clock.millis()));
    }

    /** Erases the dossiers of a person whose content is still there. */
    public int erase(String number) {
        Set<LocalDossierId> found = new LinkedHashSet<>();
        int unopened = 0;
        @Nullable RuntimeException cause = null;
        Key after = new Key(0, 0);
        List<StoredEvent> page;
        do {
            Key from = after;
            page = run(in -> interventions.contents(in, from, PAGE));
            for (StoredEvent event : page) {
                after = new Key(event.lane(), event.seq());
                try {
                    Dossier dossier = PayloadCodec.dossier(payloads.open(event));
                    if (belongsTo(dossier, number)) {
                        found.add(dossier.localId());
                    }
                } catch (RuntimeException e) {
                    // the others of this person are erased all the same
                    cause = cause == null ? e : cause;
                    unopened++;
                }
            }
        } while (page.size() == PAGE);
        int erased = found.stream().mapToInt(this::erase).sum();
        if (unopened > 0) {
            throw new SetupProblemException(
                    List.of(Violations.of("cipher", "sync-erase-unopened", unopened, erased)), CallFacts.NONE, cause);
        }
        return erased;
    }

    private static boolean belongsTo(Dossier dossier, String number) {
        return number.equals(dossier.owner().identityNumber())
                || dossier.owner().identities().stream()
                        .map(OwnerIdentity::number)
                        .anyMatch(number::equals);
    }

    /** How delivery is doing. */
    public SyncHealth health(Engine.Pulse pulse) {
        return run(in -> {
            EventQueries.Backlog waiting = queries.backlog(in, WAITING);
            Duration age = waiting.count() == 0
                    ? Duration.ZERO
                    : Duration.between(Instant.ofEpochMilli(waiting.oldest()), clock.instant());
            return new SyncHealth(
                    pulse.running(),
                    waiting.count(),
                    age.isNegative() ? Duration.ZERO : age,
                    queries.backlog(in, UNCERTAIN).count(),
                    queries.backlog(in, REJECTED).count(),
                    pulse.lastSuccess(),
                    pulse.pausedUntil(),
                    pulse.databaseTrouble());
        });
    }
}
