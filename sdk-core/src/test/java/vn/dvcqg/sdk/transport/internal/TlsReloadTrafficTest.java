package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TlsFront;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.TlsSettings;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;

/** Keys change under load, and no call notices. */
class TlsReloadTrafficTest {

    private static final int THREADS = 20;
    private static final int CALLS = 25;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), VietnamTime.ZONE);

    @TempDir
    Path folder;

    @Test
    void reload_underTheTrafficOfTwentyThreads_failsNoCall() throws Exception {
        TestAuthority authority = TestAuthority.create();
        List<Identity> identities = List.of(authority.client("even"), authority.client("odd"));
        put(identities.get(0));
        TlsSettings settings = TlsSettings.builder()
                .trust(authority.writeCertificate(folder.resolve("authority.pem")))
                .certificate(folder.resolve("client.pem"))
                .key(folder.resolve("client.key"))
                .build();
        AtomicLong ticks = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"));
                TlsFront front = TlsFront.builder(authority, server.uri())
                        .requireClientCertificate()
                        .start();
                OkHttpTransport transport = new OkHttpTransport(
                        Wires.LIMITS, ConnectionSettings.DEFAULT, TlsContexts.open(settings, CLOCK, ticks::get))) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                work.add(threads.submit(() -> {
                    int good = 0;
                    for (int call = 0; call < CALLS; call++) {
                        good += transport
                                                .send(Wires.post(front.secure(server.uri())), FakeCall.unhurried())
                                                .status()
                                        == 200
                                ? 1
                                : 0;
                    }
                    return good;
                }));
            }
            int reloads = 0;
            while (reloads < 4 || work.stream().anyMatch(each -> !each.isDone())) {
                reloads++;
                put(identities.get(reloads % 2));
                // half of the changes are found by the calls, half are told
                ticks.addAndGet(reloads % 4 < 2 ? TimeUnit.MINUTES.toNanos(1) : 0);
                transport.reloadTls();
            }

            for (Future<Integer> each : work) {
                assertThat(each.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(CALLS);
            }
            assertThat(server.requests()).isEqualTo(THREADS * CALLS);
            assertThat(front.connections())
                    .allSatisfy(each -> assertThat(each.failure()).isEmpty());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Not at once: a call that looks between the two writes finds a key that does not fit, and keeps what it has. */
    private void put(Identity identity) {
        identity.writeCertificate(folder.resolve("client.pem"));
        identity.writeKey(folder.resolve("client.key"));
    }
}
