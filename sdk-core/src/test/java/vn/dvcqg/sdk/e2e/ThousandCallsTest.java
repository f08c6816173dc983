package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.internal.RawServer;

/** Calls of a thousand virtual threads at once through every layer of a portal. */
@Timeout(120)
class ThousandCallsTest {

    private static final int CALLS = 1000;
    private static final Duration LONG = Duration.ofMinutes(30);

    @Test
    void lookUp_thousandVirtualThreads_allWaitAtOnceAndAllEnd() throws Exception {
        assumeTrue(
                Runtime.version().feature() >= 24,
                "virtual threads that do not hold on to their carriers need Java 24");
        CountDownLatch arrived = new CountDownLatch(CALLS);
        CountDownLatch answers = new CountDownLatch(1);
        AtomicInteger logins = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(CALLS);
        RawServer.Talk talk = line -> {
            if (line.isFor("mapi/login")) {
                logins.incrementAndGet();
                line.answer(200, "{\"error_code\":\"0\",\"session\":\"s-1\"}");
                return;
            }
            arrived.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            line.answer(200, "{\"error_code\":\"0\",\"message\":\"\",\"result\":[]}");
        };
        try (RawServer server = RawServer.answering(talk);
                Portal portal = Portal.connect(PortalConfig.builder()
                        .endpoint(URI.create("http://127.0.0.1:" + server.port() + "/"))
                        .allowPlainHttp(true)
                        .agency(AgencyCode.of("000.00.99.H99"))
                        .credentials(Credentials.password("demo", Secret.of("pw-secret")))
                        .deadline(LONG)
                        .connectTimeout(Duration.ofMinutes(1))
                        .attemptTimeout(LONG)
                        .build())) {
            for (int i = 0; i < CALLS; i++) {
                startVirtual(() -> {
                    try {
                        portal.dossiers().lookUp(Samples.CODE);
                        done.incrementAndGet();
                    } finally {
                        ended.countDown();
                    }
                });
            }

            assertThat(arrived.await(Together.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("all calls are with the portal at once")
                    .isTrue();
            answers.countDown();
            assertThat(ended.await(Together.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(done).hasValue(CALLS);
            assertThat(logins).hasValue(1);
        }
    }

    private static void startVirtual(Runnable work) {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
