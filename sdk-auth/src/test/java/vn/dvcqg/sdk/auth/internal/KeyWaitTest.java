package vn.dvcqg.sdk.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A login that has little time left does not wait for one that has much: it ends while the other still asks. */
class KeyWaitTest {

    private static final Duration MUCH = Duration.ofMinutes(5);
    private static final Duration LITTLE = Duration.ofMillis(50);

    private final KeySet provider = new KeySet();
    private final BackChannel channel =
            BackChannel.to("portal").transport(provider).build();
    private final Keys keys = new Keys(
            new FetchedKeys(
                    new Wire(channel), call -> URI.create("https://sso.example.test/jwks"), false, Duration.ofHours(1)),
            null,
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Clock.systemUTC());
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        provider.released.countDown();
        other.shutdownNow();
        keys.close();
        channel.close();
    }

    private Object ask(String id, Duration remaining) throws KeySourceException {
        JWKSelector selector =
                new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
        return keys.get(selector, Asking.of(new Login(remaining)));
    }

    /** Somebody with much time asks, and hangs. */
    private Future<?> hanging(String id) throws InterruptedException {
        provider.isHanging = true;
        Future<?> asked = other.submit(() -> ask(id, MUCH));
        provider.entered.await();
        return asked;
    }

    @Test
    @Timeout(10)
    void get_somebodyElseFetchesTheFirstSet_waitsNoLongerThanTheLoginMay() throws Exception {
        Future<?> slow = hanging("key-1");

        assertThatThrownBy(() -> ask("key-1", LITTLE)).isInstanceOf(KeySourceException.class);
        assertThat(slow.isDone()).isFalse();
    }

    @Test
    @Timeout(10)
    void get_somebodyElseLooksForANewKey_waitsNoLongerThanTheLoginMay() throws Exception {
        ask("key-1", MUCH);
        Future<?> slow = hanging("key-2");

        assertThatThrownBy(() -> ask("key-3", LITTLE)).isInstanceOf(KeySourceException.class);
        assertThat(ask("key-1", LITTLE)).asList().hasSize(1);
        assertThat(slow.isDone()).isFalse();
    }

    /** A key set, until it hangs. */
    private static final class KeySet implements Transport {

        private static final RSAKey KEY = key();

        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean isHanging;

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("key-1").generate().toPublicJWK();
            } catch (JOSEException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public WireAnswer send(WireRequest request, CallContext call) {
            if (isHanging) {
                entered.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return WireAnswer.of(200, Map.of(), new JWKSet(KEY).toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }

    /** The call of a login, as far as keys look at it. */
    private record Login(Duration remaining) implements CallContext {

        @Override
        public String operation() {
            return "login";
        }

        @Override
        public void countAttempt() {}

        @Override
        public void noteLost() {}

        @Override
        public boolean mayHaveTakenEffect() {
            return false;
        }

        @Override
        public CallFacts facts() {
            return CallFacts.NONE;
        }
    }
}
