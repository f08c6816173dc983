package vn.dvcqg.sdk.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Who waits for whom at the cache of a provider's keys. What waits for a fetch here would wait until the test lets the fetch go on. */
class KeysTest {

    private static RSAKey known;

    private final Held source = new Held();
    private final Adjustable clock = new Adjustable();
    private final BackChannel channel =
            BackChannel.to("portal").transport(source).build();
    private final Keys keys = new Keys(
            new FetchedKeys(
                    new Wire(channel),
                    call -> URI.create("https://sso.example.test/jwks"),
                    false,
                    Duration.ofHours(12)),
            null,
            Duration.ofMinutes(15),
            Duration.ofHours(12),
            clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void makeKey() throws Exception {
        known = new RSAKeyGenerator(2048).keyID("known").generate();
    }

    @AfterEach
    void close() {
        source.letGo();
        threads.shutdownNow();
        keys.close();
        channel.close();
    }

    /** A key set whose fetch can be held. */
    private static final class Held implements Transport {

        private final AtomicInteger fetches = new AtomicInteger();
        private volatile CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);

        void hold() {
            begun = new CountDownLatch(1);
            gate = new CountDownLatch(1);
        }

        void letGo() {
            gate.countDown();
        }

        @Override
        public WireAnswer send(WireRequest request, CallContext call) {
            fetches.incrementAndGet();
            begun.countDown();
            try {
                // ends a run in which a hit waits for this; it measures nothing
                if (!gate.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody let the fetch go on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] set = new JWKSet(known.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            return WireAnswer.of(200, Map.of(), set);
        }

        @Override
        public void close() {}
    }

    /** A clock that the test moves. */
    private static final class Adjustable extends Clock {

        private volatile Instant now = Instant.parse("2026-06-01T02:00:00Z");

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private List<JWK> ask(String id) throws KeySourceException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
        return keys.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), null);
    }

    @Test
    void hit_whileAnotherIdIsFetched_waitsForNobody() throws Exception {
        ask("known");
        source.hold();
        Future<List<JWK>> unknown = threads.submit(() -> ask("unknown"));
        source.begun.await();

        for (int i = 0; i < 100; i++) {
            assertThat(ask("known")).hasSize(1);
        }

        assertThat(unknown).isNotDone();
        source.letGo();
        assertThat(unknown.get()).isEmpty();
    }

    @Test
    void hit_whileOldKeysAreFetchedAnew_waitsForNobody() throws Exception {
        ask("known");
        source.hold();
        clock.now = clock.now.plus(Duration.ofMinutes(14)).plusSeconds(30);

        // the first one has the keys fetched in the background
        assertThat(ask("known")).hasSize(1);
        source.begun.await();
        for (int i = 0; i < 100; i++) {
            assertThat(ask("known")).hasSize(1);
        }

        assertThat(source.gate.getCount()).isEqualTo(1);
        assertThat(source.fetches).hasValue(2);
    }

    @Test
    void firstKeys_thousandAtOnce_areFetchedOnce() throws Exception {
        int many = 1000;
        source.hold();
        CyclicBarrier together = new CyclicBarrier(many + 1);
        List<Future<List<JWK>>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(threads.submit(() -> {
                together.await();
                return ask("known");
            }));
        }

        together.await();
        source.begun.await();
        source.letGo();

        for (Future<List<JWK>> each : all) {
            assertThat(each.get()).hasSize(1);
        }
        assertThat(source.fetches).hasValue(1);
    }
}
