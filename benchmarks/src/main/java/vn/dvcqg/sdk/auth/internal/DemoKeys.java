package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A provider's keys without a provider; counts how often they are fetched. */
final class DemoKeys implements Transport {

    private static final Duration OUTAGE = Duration.ofHours(12);

    private final byte[] published;
    private final AtomicInteger fetches = new AtomicInteger();

    DemoKeys(JWKSet published) {
        this.published = published.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The cache of the SDK over these keys, with its defaults. */
    Keys cached() {
        BackChannel channel = BackChannel.to("portal").transport(this).build();
        URI address = URI.create("https://sso.example.test/jwks");
        FetchedKeys fetched = new FetchedKeys(new Wire(channel), call -> address, false, OUTAGE);
        return new Keys(fetched, null, Duration.ofMinutes(15), OUTAGE, Clock.systemUTC());
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) {
        fetches.incrementAndGet();
        return WireAnswer.of(200, Map.of(), published);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
