package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.e2e.BadCall.Verb;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.mock.net.Strike;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TlsFront;
import vn.dvcqg.sdk.transport.TlsSettings;

/** Several calls of one portal at once over TLS, whose line fails under all of them; with HTTP/2 they share one connection. */
@Timeout(120)
class BadTlsNetworkTest {

    /** Another run of the same faults. */
    private static final long SEED = Long.getLong("dvcqg.badNetwork.seed", System.nanoTime());

    private static final int CALLS = 8;

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private MockPortal mock;
    private FaultyLink link;
    private Portal portal;
    private List<BadCall> calls;

    private void start(boolean http2, Duration attemptTimeout, Duration deadline) {
        TestAuthority authority = TestAuthority.create();
        mock = opened(MockPortal.start(MockSettings.builder().http2(http2).build()));
        TlsFront.Builder settings = TlsFront.builder(authority, mock.endpoint());
        TlsFront front = opened((http2 ? settings.http2() : settings).start());
        link = opened(FaultyLink.to("127.0.0.1", front.port()));
        portal = opened(Portal.connect(BadLine.unguarded(MockedPortal.config(mock))
                .endpoint(link.through(front.secure(mock.endpoint())))
                .allowPlainHttp(false)
                .attemptTimeout(attemptTimeout)
                .tls(TlsSettings.builder()
                        .trust(authority.writeCertificate(folder.resolve("authority.pem")))
                        .build())
                .build()));
        calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            Verb verb = Verb.values()[i % Verb.values().length];
            BadCall call = new BadCall((http2 ? "HTTP/2" : "HTTP/1.1") + " call " + i, mock, verb, i, deadline);
            call.prepare(portal);
            calls.add(call);
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private List<Runnable> makings() {
        return calls.stream().<Runnable>map(call -> () -> call.make(portal)).toList();
    }

    private void checkAndHeal() {
        calls.forEach(BadCall::check);
        link.use(LinkPlan.pass());
        // a connection whose plan has not struck yet is not whole
        link.resetOpen();
        calls.get(0).makeOnceMore(portal);
        calls.forEach(BadCall::check);
    }

    /** All of them are with the portal, and none has its answer. */
    @ParameterizedTest
    @CsvSource({"false, CUT", "false, RESET", "true, CUT", "true, RESET"})
    void calls_lineFailsUnderAllOfThem_areRepeatedOrToldByTheirKind(boolean http2, Strike strike) throws Exception {
        start(http2, Duration.ofSeconds(30), Duration.ofSeconds(30));
        mock.faults().add(Fault.named("latency").times(CALLS).with("millis", "1500"));
        int before = mock.faults().struck("latency");

        Together.run(makings(), () -> {
            await().until(() -> mock.faults().struck("latency") - before >= CALLS);
            if (strike == Strike.CUT) {
                link.cutOpen();
            } else {
                link.resetOpen();
            }
        });

        checkAndHeal();
        assertThat(calls)
                .allSatisfy(
                        call -> assertThat(call.succeeded()).as(call.toString()).isEqualTo(call.verb() != Verb.REPORT));
    }

    /** Strikes of any kind in the handshake, between the frames of the others, and after them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void calls_lineFailsAtRandom_endHonestlyWithinTheDeadline(boolean http2, TestReporter reporter) throws Exception {
        reporter.publishEntry("dvcqg.badNetwork.seed", String.valueOf(SEED));
        start(http2, Duration.ofMillis(700), Duration.ofSeconds(3));
        link.use(LinkPlans.random(SEED, 9_000));
        link.resetOpen();

        Together.run(makings());

        checkAndHeal();
    }

    /** The line goes dead under one connection; with HTTP/2 all calls are on it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void calls_lineGoesDeadUnderAllOfThem_endByTheDeadline(boolean http2) throws Exception {
        start(http2, Duration.ofSeconds(30), Duration.ofSeconds(2));
        link.cutOpen();
        // no connection gets further than its first answer: even a handshake that resumes a session is longer than this
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_CLIENT, 200));

        Together.run(makings());

        assertThat(link.counts().strikes()).isNotEmpty();
        checkAndHeal();
    }
}
