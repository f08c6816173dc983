package vn.dvcqg.sdk.internal;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When and with which id of the caller a call was asked for, where another thread makes it. Used by that one thread.
 */
final class Asked {

    private final long at;
    private final @Nullable String correlationId;
    private final Clock clock;
    private boolean first = true;

    Asked(long at, @Nullable String correlationId, Clock clock) {
        this.at = at;
        this.correlationId = correlationId;
        this.clock = clock;
    }

    @Nullable
    String correlationId() {
        return correlationId;
    }

    Clock clock() {
        return clock;
    }

    /** When the next call begins: the first one when it was asked for, since waiting in a queue takes the caller's time too. */
    long begin(LongSupplier ticker) {
        long begins = first ? at : ticker.getAsLong();
        first = false;
        return begins;
    }
}
