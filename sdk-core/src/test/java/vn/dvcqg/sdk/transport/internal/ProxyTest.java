package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.mock.net.ProxyMode;
import vn.dvcqg.sdk.mock.net.ProxyOutcome;
import vn.dvcqg.sdk.mock.net.ProxyRequest;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.TestProxy;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ProxySettings;
import vn.dvcqg.sdk.transport.spi.Effect;

/** Each thing that a proxy may do, what the caller is told, and that nothing of a request reaches anybody but the portal. */
class ProxyTest {

    private static final TestAuthority AUTHORITY = TestAuthority.create();
    private static final Secret PASSWORD = Secret.of("pa:ss wörd");
    private static final RetryPolicy TWICE = new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1));

    private static OkHttpTransport through(ProxySettings proxy) {
        return through(proxy, Wires.LIMITS, Map.of());
    }

    private static OkHttpTransport through(
            ProxySettings proxy, TransportLimits limits, Map<String, String> environment) {
        return Trusting.transport(
                AUTHORITY, limits, ConnectionSettings.builder().proxy(proxy).build(), Clients.PING, environment);
    }

    private static ProxySettings at(InetSocketAddress address) {
        return ProxySettings.http(address.getHostString(), address.getPort());
    }

    private static Http2Server portal() throws Exception {
        return Http2Server.start(AUTHORITY, line -> {}, "http/1.1");
    }

    /** What the caller is told after two attempts at most. */
    private static <E extends PortalException> E told(Class<E> type, OkHttpTransport transport, Http2Server portal) {
        SystemTime real = SystemTime.real();
        RetryingExchange exchange = new RetryingExchange(
                transport, TWICE, new SystemTime(real.clock(), real.ticker(), wait -> {}, real.random()));
        E failure = catchThrowableOfType(
                type,
                () -> exchange.send(Wires.post(portal.uri(), Effect.ONCE), answer -> false, FakeCall.unhurried()));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void send_loginThatFits_reachesThePortal(Effect effect) throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start("clerk", PASSWORD.reveal());
                OkHttpTransport transport = through(at(proxy.address()).credentials("clerk", PASSWORD))) {
            assertThat(transport
                            .send(Wires.post(portal.uri(), effect), FakeCall.unhurried())
                            .status())
                    .isEqualTo(200);

            ProxyRequest tunnel = proxy.requests().get(0);
            assertThat(proxy.requests()).hasSize(1);
            assertThat(tunnel.method()).isEqualTo("CONNECT");
            assertThat(tunnel.target()).isEqualTo("127.0.0.1:" + portal.uri().getPort());
            assertThat(tunnel.user()).isEqualTo(Optional.of("clerk"));
            assertThat(tunnel.headers()).doesNotContain("dstcode", "content-type");
        }
    }

    @Test
    void send_http2ThroughAProxy_isSpoken() throws Exception {
        try (Http2Server portal = Http2Server.start(AUTHORITY);
                TestProxy proxy = TestProxy.start();
                OkHttpTransport transport = through(at(proxy.address()))) {
            Caller caller = new Caller(transport, Wires.post(portal.uri()), FakeCall.unhurried());
            portal.next().answer("{}");

            assertThat(caller.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void send_loginMissing_isToldOnce() throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start("clerk", "secret");
                OkHttpTransport transport = through(at(proxy.address()))) {
            SetupProblemException failure = told(SetupProblemException.class, transport, portal);

            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("setup-proxy-login-missing");
                assertThat(problem.en()).contains("127.0.0.1:" + proxy.address().getPort(), "HTTP 407");
            });
            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).containsExactly(ProxyOutcome.LOGIN_REQUIRED);
            assertThat(portal.connections()).isZero();
        }
    }

    @Test
    void send_loginWrong_isToldOnceAndWithoutThePassword() throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start("clerk", "secret");
                OkHttpTransport transport = through(at(proxy.address()).credentials("clerk", PASSWORD))) {
            SetupProblemException failure = told(SetupProblemException.class, transport, portal);

            assertThat(failure.problems().get(0).code()).isEqualTo("setup-proxy-login");
            assertThat(proxy.requests()).hasSize(1);
            assertThat(failure.toString() + failure.getCause()).doesNotContain(PASSWORD.reveal());
        }
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "405", "302", "400"})
    void send_tunnelRefused_isASetupProblem(int status) throws Exception {
        try (RawServer proxy = html(status);
                Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("127.0.0.1", proxy.port()))) {
            SetupProblemException failure = told(SetupProblemException.class, transport, portal);

            assertThat(failure.problems().get(0).code()).isEqualTo("setup-proxy-refused");
            assertThat(failure.problems().get(0).en()).contains("HTTP " + status);
            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429})
    void send_proxyInTrouble_isTriedAgain(int status) throws Exception {
        try (RawServer proxy = html(status);
                Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("127.0.0.1", proxy.port()))) {
            TryLaterException failure = told(TryLaterException.class, transport, portal);

            assertThat(failure)
                    .hasMessageContaining("the proxy 127.0.0.1:" + proxy.port() + " answered HTTP " + status);
            assertThat(proxy.connections()).isEqualTo(2);
        }
    }

    private static RawServer html(int status) throws Exception {
        return RawServer.start(line -> {
            line.readRequest();
            line.say(
                    "HTTP/1.1 " + status + " No\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n", "\r\n\r\n", "220 mail.example ESMTP\r\n"})
    void send_noHttpBehindTheAddress_isASetupProblem(String speech) throws Exception {
        try (RawServer proxy = RawServer.start(line -> {
                    line.readRequest();
                    line.say(speech);
                    line.hold();
                });
                Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("127.0.0.1", proxy.port()))) {
            SetupProblemException failure = told(SetupProblemException.class, transport, portal);

            assertThat(failure.problems().get(0).code()).isEqualTo("setup-proxy-speech");
        }
    }

    @Test
    void send_proxyClosesWithoutAnAnswer_isTriedAgain() throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start();
                OkHttpTransport transport = through(at(proxy.address()))) {
            proxy.mode(ProxyMode.CLOSE);

            TryLaterException failure = told(TryLaterException.class, transport, portal);

            assertThat(failure)
                    .hasMessageContaining(
                            "the proxy 127.0.0.1:" + proxy.address().getPort());
            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @Test
    void send_proxyFallsSilent_endsWithTheConnectTimeOut() throws Exception {
        TransportLimits hasty = new TransportLimits(Duration.ofMillis(200), Duration.ofSeconds(60), 1024, false);
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start();
                OkHttpTransport transport = through(at(proxy.address()), hasty, Map.of())) {
            proxy.mode(ProxyMode.HANG);

            TryLaterException failure = told(TryLaterException.class, transport, portal);

            assertThat(failure).hasMessageContaining("could not be made in time through the proxy 127.0.0.1:");
        }
    }

    /** The time for connecting covers the handshake too, and does not go on counting afterwards. */
    @Test
    void send_portalSilentInTheHandshake_endsWithTheConnectTimeOut() throws Exception {
        TransportLimits hasty = new TransportLimits(Duration.ofMillis(200), Duration.ofSeconds(60), 1024, false);
        try (RawServer portal = RawServer.start(RawLine::hold);
                OkHttpTransport transport = through(ProxySettings.none(), hasty, Map.of())) {
            assertThat(Wires.failureOf(transport, Wires.post(portal.uri("https"), Effect.ONCE)))
                    .hasMessageContaining("could not be made in time");
        }
    }

    @Test
    void send_nobodyAtTheProxy_namesTheProxy() throws Exception {
        int port;
        try (RawServer gone = RawServer.start(RawLine::hold)) {
            port = gone.port();
        }
        try (Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("127.0.0.1", port))) {
            assertThat(told(TryLaterException.class, transport, portal))
                    .hasMessageContaining("nobody answers at the proxy 127.0.0.1:" + port);
        }
    }

    @Test
    void send_proxyWithoutAnAddress_namesTheProxy() throws Exception {
        try (Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("no-such-proxy.invalid", 3128))) {
            assertThat(told(TryLaterException.class, transport, portal))
                    .hasMessageContaining("the proxy no-such-proxy.invalid:3128 has no address");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"ONCE", "REPEATABLE"})
    void send_interruptedWhileTheProxyKeepsSilent_endsAtOnce(Effect effect) throws Exception {
        try (RawServer proxy = RawServer.start(line -> {
                    line.readRequest();
                    line.hold();
                });
                Http2Server portal = portal();
                OkHttpTransport transport = through(ProxySettings.http("127.0.0.1", proxy.port()))) {
            Caller caller = new Caller(transport, Wires.post(portal.uri(), effect), FakeCall.unhurried());
            proxy.awaitRequest();

            caller.thread().interrupt();

            assertThat(caller.failure().mayHaveLeft()).isFalse();
            proxy.awaitEnd();
        }
    }

    @Test
    void send_plainHttp_goesWithoutTheProxy() throws Exception {
        try (RawServer portal = RawServer.answering(line -> line.answer(200, "{}"));
                TestProxy proxy = TestProxy.start();
                OkHttpTransport transport = through(at(proxy.address()))) {
            transport.send(Wires.post(portal.uri()), FakeCall.unhurried());

            assertThat(proxy.requests()).isEmpty();
        }
    }

    @Test
    void send_proxyOfTheEnvironment_isUsedWithItsLogin() throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start("clerk", PASSWORD.reveal());
                OkHttpTransport transport = through(
                        ProxySettings.auto(),
                        Wires.LIMITS,
                        Map.of(
                                "HTTPS_PROXY",
                                "http://clerk:pa%3Ass%20w%C3%B6rd@127.0.0.1:"
                                        + proxy.address().getPort()))) {
            transport.send(Wires.post(portal.uri()), FakeCall.unhurried());

            assertThat(proxy.requests()).extracting(ProxyRequest::outcome).isEqualTo(List.of(ProxyOutcome.FORWARDED));
        }
    }

    @Test
    void send_hostExcepted_goesWithoutTheProxy() throws Exception {
        try (Http2Server portal = portal();
                TestProxy proxy = TestProxy.start();
                OkHttpTransport transport = through(at(proxy.address()).except("127.0.0.0/8"))) {
            transport.send(Wires.post(portal.uri()), FakeCall.unhurried());

            assertThat(proxy.requests()).isEmpty();
        }
    }
}
