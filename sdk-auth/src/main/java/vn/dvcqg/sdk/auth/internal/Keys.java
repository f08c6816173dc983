package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a provider. A hit in the cache takes no lock; keys about to grow too old are fetched in the background; while none can be
 * fetched, old ones serve, then the pinned ones.
 *
 * <p>A key id that the cache does not have may mean a rotation, so the set is fetched once more: by one thread, for which the others wait, and
 * at most once in ten seconds. This limit belongs to unknown ids alone: fetching because of age has none, so unknown ids cannot use it up. A
 * key that is not there is a forgery only if the set could be fetched; else nobody knows.
 *
 * <p>Whoever waits, waits for a lock of this class and no longer than his login may take; the lock of the library knows no deadlines.
 */
final class Keys implements JWKSource<Asking>, AutoCloseable {

    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration UNKNOWN_EVERY = Duration.ofSeconds(10);

    /** What the cache was given, and when. */
    private record Loaded(JWKSet set, long at) {}

    private final FetchedKeys fetched;
    private final JWKSetSource<Asking> cache;
    private final @Nullable JWKSet pinned;
    private final Duration age;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded loaded;
    private volatile long nextRotation = Long.MIN_VALUE;

    Keys(FetchedKeys fetched, @Nullable JWKSet pinned, Duration age, Duration outage, Clock clock) {
        // one thread, made when keys first grow old
        ExecutorService background = Executors.newSingleThreadExecutor(Threads.named("keys"));
        this.fetched = fetched;
        this.cache = new RefreshAheadCachingJWKSetSource<>(
                new Noting(new OutageTolerantJWKSetSource<>(fetched, outage.toMillis(), null)),
                age.toMillis(),
                LONGEST_WAIT.toMillis(),
                REFRESH_AHEAD.toMillis(),
                false,
                background,
                true,
                null);
        this.pinned = pinned;
        this.age = age;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable Asking asking) throws KeySourceException {
        JWKSet seen;
        try {
            seen = current(asking);
        } catch (KeySourceException e) {
            if (pinned == null) {
                throw e;
            }
            List<JWK> found = selector.select(pinned);
            if (found.isEmpty() && fetched.trouble() != null) {
                throw e;
            }
            return found;
        }
        List<JWK> found = selector.select(seen);
        return found.isEmpty() ? rotated(selector, seen, asking) : found;
    }

    private JWKSet current(@Nullable Asking asking) throws KeySourceException {
        Loaded last = loaded;
        if (last != null && clock.millis() < last.at() + age.toMillis()) {
            return cached(JWKSetCacheRefreshEvaluator.noRefresh(), asking);
        }
        Duration most = remaining(asking);
        if (!Waits.locked(loading, last == null ? most : Shortened.share(most))) {
            if (last != null && fetched.hasOld(clock.millis())) {
                return last.set();
            }
            throw new JWKSetUnavailableException(
                    "somebody else fetches the keys of the provider, and it takes too long");
        }
        try {
            return cached(JWKSetCacheRefreshEvaluator.noRefresh(), asking);
        } finally {
            loading.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // whether the cache holds another object by now, not another content
    private List<JWK> rotated(JWKSelector selector, JWKSet seen, @Nullable Asking asking) throws KeySourceException {
        if (!Waits.locked(loading, remaining(asking))) {
            throw new JWKSetUnavailableException(
                    "somebody else fetches the keys of the provider, and it takes too long");
        }
        try {
            JWKSet now = cached(JWKSetCacheRefreshEvaluator.noRefresh(), asking);
            if (now == seen && clock.millis() >= nextRotation) {
                nextRotation = clock.millis() + UNKNOWN_EVERY.toMillis();
                now = cached(
                        JWKSetCacheRefreshEvaluator.referenceComparison(seen),
                        asking == null ? null : asking.urgently());
            }
            List<JWK> found = selector.select(now);
            RuntimeException trouble = fetched.trouble();
            if (found.isEmpty() && trouble != null) {
                throw new JWKSetUnavailableException("the key is not known, and the set cannot be fetched", trouble);
            }
            return found;
        } finally {
            loading.unlock();
        }
    }

    private JWKSet cached(JWKSetCacheRefreshEvaluator evaluator, @Nullable Asking asking) throws KeySourceException {
        return cache.getJWKSet(evaluator, clock.millis(), asking);
    }

    private static Duration remaining(@Nullable Asking asking) {
        Duration left = asking == null ? LONGEST_WAIT : asking.call().remaining();
        return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
    }

    /** Takes note of what goes into the cache, which does not tell how old its content is. */
    private final class Noting extends JWKSetSourceWrapper<Asking> {

        Noting(JWKSetSource<Asking> source) {
            super(source);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable Asking asking)
                throws KeySourceException {
            JWKSet set = getSource().getJWKSet(evaluator, now, asking);
            loaded = new Loaded(set, now);
            return set;
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
