package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.session.LoginPolicy;

/**
 * Holds the logins of this node back while nobody answers them. It is not shared: the way to the portal may be broken for one node
 * only. Safe for use by several threads.
 */
final class Backoff {

    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private final LoginPolicy policy;
    private final DoubleSupplier random;
    private int failures;
    private Instant since = Instant.MIN;
    private @Nullable Instant until;

    Backoff(LoginPolicy policy, DoubleSupplier random) {
        this.policy = policy;
        this.random = random;
    }

    /** Until when no login is sent, or null when one may be. */
    synchronized @Nullable Instant heldUntil(Instant now) {
        // a clock that was set back would hold logins for as long as it was set back
        boolean held = until != null && now.isBefore(until) && !now.isBefore(since);
        return held ? until : null;
    }

    /** Nobody answered; the other side may have asked to be left alone for longer. */
    synchronized Instant failed(Instant now, @Nullable Instant wish) {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        long ceiling = policy.longestOutageWait().toNanos();
        long doubled = policy.outageWait().toNanos();
        for (int i = 1; i < failures && doubled < ceiling; i++) {
            doubled *= 2;
        }
        long whole = Math.min(doubled, ceiling);
        Instant own = now.plusNanos((long) (whole * (1 + random.getAsDouble()) / 2));
        Instant most = now.plus(LONGEST_WISH);
        Instant end = wish == null || wish.isBefore(own) ? own : wish.isAfter(most) ? most : wish;
        since = now;
        until = end;
        return end;
    }

    synchronized void clear() {
        failures = 0;
        until = null;
    }
}
