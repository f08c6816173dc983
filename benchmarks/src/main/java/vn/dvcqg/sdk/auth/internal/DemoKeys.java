package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A provider's keys without a provider; counts how often they are fetched. */
final class DemoKeys implements JWKSetSource<Asking> {

    private final JWKSet published;
    private final AtomicInteger fetches = new AtomicInteger();

    DemoKeys(JWKSet published) {
        this.published = published;
    }

    /** The cache of the SDK over these keys, with its defaults. */
    Keys cached() {
        return new Keys(this, null, Duration.ofMinutes(15), Duration.ofHours(12), Clock.systemUTC());
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable Asking asking) {
        fetches.incrementAndGet();
        return published;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
