package vn.dvcqg.sdk.sync.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.observe.spi.Metrics;
import vn.dvcqg.sdk.sync.SyncEvent;
import vn.dvcqg.sdk.sync.SyncListener;

/** Tells listeners and metrics what became of a change; what they throw reaches the log only. */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final Settings settings;
    private final @Nullable Metrics metrics;
    private final String agency;
    private final Clock clock;

    Teller(Settings settings, @Nullable Metrics metrics, String agency, Clock clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.agency = agency;
        this.clock = clock;
    }

    /** A change reached a state that matters to somebody. */
    void tell(Lane lane, Change change) {
        switch (change.state()) {
            case DELIVERED -> tell(lane, change, SyncListener::delivered);
            case REJECTED -> tell(lane, change, SyncListener::rejected);
            case UNCERTAIN -> tell(lane, change, SyncListener::uncertain);
            default -> {}
        }
    }

    private void tell(Lane lane, Change change, BiConsumer<SyncListener, SyncEvent> how) {
        StoredEvent event = change.event();
        Instant now = clock.instant();
        if (metrics != null) {
            Duration age = Duration.between(Instant.ofEpochMilli(event.recordedAt()), now);
            quietly(() -> metrics.sync(agency, event.kind(), change.state(), age));
        }
        if (settings.listeners().isEmpty()) {
            return;
        }
        tell(
                new SyncEvent(
                        event.id(),
                        LocalDossierId.of(lane.dossier()),
                        event.kind(),
                        change.state(),
                        Instant.ofEpochMilli(event.recordedAt()),
                        change.finished() ? now : null,
                        event.tries() + (change.tried() ? 1 : 0),
                        event.doubts() + (change.doubted() ? 1 : 0),
                        change.reason(),
                        event.hash()),
                how);
    }

    void tell(SyncEvent event, BiConsumer<SyncListener, SyncEvent> how) {
        settings.listeners().forEach(listener -> quietly(() -> how.accept(listener, event)));
    }

    private static void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (Throwable e) {
            // errors too: without its outcome the dispatcher would wait for this call for ever
            LOG.warn("a listener failed; the change itself is not affected", e);
        }
    }
}
