package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.e2e.BadCall.Verb;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.LinkPlans;
import vn.dvcqg.sdk.mock.net.ProxyMode;
import vn.dvcqg.sdk.mock.net.Strike;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TestProxy;
import vn.dvcqg.sdk.mock.net.TlsFront;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ProxySettings;
import vn.dvcqg.sdk.transport.TlsSettings;

/** Whole portals behind a proxy with a password that misbehaves. */
@Timeout(120)
class BadProxyPortalTest {

    @TempDir
    Path folder;

    private MockPortal mock;
    private TlsFront front;
    private TestProxy proxy;
    private FaultyLink link;
    private Portal portal;

    @BeforeEach
    void start() {
        TestAuthority authority = TestAuthority.create();
        mock = MockPortal.start();
        front = TlsFront.builder(authority, mock.endpoint()).start();
        proxy = TestProxy.start("proxy-user", "proxy-password");
        link = FaultyLink.to("127.0.0.1", proxy.address().getPort());
        portal = Portal.connect(BadLine.unguarded(MockedPortal.config(mock))
                .endpoint(front.secure(mock.endpoint()))
                .allowPlainHttp(false)
                .tls(TlsSettings.builder()
                        .trust(authority.writeCertificate(folder.resolve("authority.pem")))
                        .build())
                .connections(ConnectionSettings.builder()
                        .idleConnections(0)
                        .proxy(ProxySettings.http("127.0.0.1", link.port())
                                .credentials("proxy-user", Secret.of("proxy-password")))
                        .build())
                .build());
    }

    @AfterEach
    void stop() {
        portal.close();
        link.close();
        proxy.close();
        front.close();
        mock.close();
    }

    @ParameterizedTest
    @CsvSource({
        "HTML, TryLaterException",
        "REFUSE, SetupProblemException",
        "HANG, TryLaterException",
        "CLOSE, TryLaterException"
    })
    void submit_proxyMisbehaves_isToldWithoutAWordOfThePage(ProxyMode mode, String told) {
        proxy.mode(mode);
        Portal hurried = portal.with(
                CallOptions.builder().deadline(Duration.ofSeconds(2)).build());

        PortalException failure = catchThrowableOfType(
                PortalException.class,
                () -> hurried.dossiers().submit(Samples.dossier().build()));

        assertThat(failure.getClass().getSimpleName()).as(failure.toString()).isEqualTo(told);
        assertThat(failure.getMessage()).doesNotContain("html", "proxy-password");
        assertThat(mock.requests()).isEmpty();

        proxy.mode(ProxyMode.FORWARD);
        awaitRecovery();
    }

    /** After an outage the next login is held back for a moment, and its call says so. */
    private void awaitRecovery() {
        await().ignoreExceptionsInstanceOf(TryLaterException.class)
                .untilAsserted(
                        () -> assertThat(portal.dossiers().lookUp(Samples.CODE).exists())
                                .isFalse());
    }

    /** How much of the page the library reads before TLS begins is chance; who is to be asked is told either way. */
    @RepeatedTest(3)
    void submit_pageInsideTheTunnel_isToldWithTheProxy() {
        proxy.mode(ProxyMode.HTML_IN_TUNNEL);

        PortalException failure = catchThrowableOfType(
                PortalException.class,
                () -> portal.dossiers().submit(Samples.dossier().build()));

        assertThat(failure).isInstanceOfAny(TryLaterException.class, SetupProblemException.class);
        String told = failure + " " + failure.getCause();
        assertThat(told).contains("through the proxy 127.0.0.1:" + link.port()).doesNotContain("html");
        assertThat(mock.requests()).isEmpty();

        proxy.mode(ProxyMode.FORWARD);
        awaitRecovery();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void call_tunnelCutAtAnyPlace_endsHonestly(Verb verb) throws Exception {
        try (Portal direct = MockedPortal.connect(mock)) {
            for (int i = 0; i < 8; i++) {
                BadCall call = new BadCall("tunnel cut " + i, mock, verb, i, Duration.ofSeconds(20));
                call.prepare(direct);
                int at = i * 450;
                link.use(LinkPlans.random(i, at + 450, Strike.CUT, Strike.RESET));

                call.make(portal);

                call.check();
                link.use(LinkPlan.pass());
                call.makeOnceMore(portal);
                call.check();
            }
        }
    }

    @Test
    void submit_wrongProxyPassword_isASetupProblem() {
        try (Portal wrong = Portal.connect(portal.config().toBuilder()
                .connections(ConnectionSettings.builder()
                        .proxy(ProxySettings.http("127.0.0.1", link.port())
                                .credentials("proxy-user", Secret.of("wrong")))
                        .build())
                .build())) {
            PortalException failure = catchThrowableOfType(
                    PortalException.class,
                    () -> wrong.dossiers().submit(Samples.dossier().build()));

            assertThat(failure).isInstanceOf(SetupProblemException.class);
            assertThat(mock.requests()).isEmpty();
        }
    }
}
