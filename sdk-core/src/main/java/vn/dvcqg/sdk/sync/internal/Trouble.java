package vn.dvcqg.sdk.sync.internal;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.TryLaterException;

/** What a failed call says of the portal. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    private final Settings settings;
    private final Gate gate;
    private final Clock clock;

    Trouble(Settings settings, Gate gate, Clock clock) {
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    Books books(Action action) {
        return new Books(action, settings, clock.millis());
    }

    int faultLimit() {
        return settings.faultLimit();
    }

    void none() {
        gate.success();
    }

    /** Everything waits a while: the same would happen to other dossiers. */
    void met(Action action, PortalException cause) {
        long asked = cause instanceof TryLaterException later ? later.retryAt().toEpochMilli() : 0;
        gate.trouble(clock.millis(), asked);
        // begins like every line of that call, so that both are found by one search
        LOG.warn(
                "sync request={} correlation={}: dossier {}: {}",
                cause.requestId(),
                cause.correlationId(),
                action.lane().dossier(),
                cause.getMessage());
    }
}
