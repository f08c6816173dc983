package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a provider. A hit in the cache takes no lock; keys about to grow too old are fetched in the background; while none can be
 * fetched, old ones serve, then the pinned ones.
 *
 * <p>A key id that the cache does not have may mean a rotation, so the set is fetched once more: by one thread, for which the others wait, and
 * at most once in ten seconds. This limit belongs to unknown ids alone: fetching because of age has none, so unknown ids cannot use it up.
 */
final class Keys implements JWKSource<Asking>, AutoCloseable {

    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration UNKNOWN_EVERY = Duration.ofSeconds(10);

    private final JWKSetSource<Asking> cache;
    private final @Nullable JWKSet pinned;
    private final Clock clock;
    private final ReentrantLock rotation = new ReentrantLock();
    private volatile long nextRotation = Long.MIN_VALUE;

    Keys(JWKSetSource<Asking> fetched, @Nullable JWKSet pinned, Duration age, Duration outage, Clock clock) {
        // one thread, made when keys first grow old
        ExecutorService background = Executors.newSingleThreadExecutor(Threads.named("keys"));
        this.cache = new RefreshAheadCachingJWKSetSource<>(
                new OutageTolerantJWKSetSource<>(fetched, outage.toMillis(), null),
                age.toMillis(),
                LONGEST_WAIT.toMillis(),
                REFRESH_AHEAD.toMillis(),
                false,
                background,
                true,
                null);
        this.pinned = pinned;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable Asking asking) throws KeySourceException {
        JWKSet seen;
        try {
            seen = cache.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.millis(), asking);
        } catch (KeySourceException e) {
            if (pinned == null) {
                throw e;
            }
            return selector.select(pinned);
        }
        List<JWK> found = selector.select(seen);
        return found.isEmpty() ? rotated(selector, seen, asking) : found;
    }

    @SuppressWarnings("ReferenceEquality") // whether the cache holds another object by now, not another content
    private List<JWK> rotated(JWKSelector selector, JWKSet seen, @Nullable Asking asking) throws KeySourceException {
        if (!locked()) {
            return List.of();
        }
        try {
            JWKSet now = cache.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.millis(), asking);
            if (now == seen && clock.millis() >= nextRotation) {
                nextRotation = clock.millis() + UNKNOWN_EVERY.toMillis();
                now = cache.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(seen), clock.millis(), asking);
            }
            return selector.select(now);
        } finally {
            rotation.unlock();
        }
    }

    private boolean locked() {
        try {
            return rotation.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            cache.close();
        } catch (IOException e) {
            // nothing is open but a thread, which is a daemon
        }
    }
}
