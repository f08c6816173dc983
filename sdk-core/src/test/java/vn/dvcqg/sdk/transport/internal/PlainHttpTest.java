package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Plain HTTP stays inside: only where it is allowed, and then to private addresses only. */
class PlainHttpTest {

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void send_plainHttpSwitchedOff_callsNobody() throws Exception {
        TransportLimits strict =
                new TransportLimits(Wires.LIMITS.connectTimeout(), Wires.LIMITS.attemptTimeout(), 1024, false);
        try (OkHttpTransport secure = new OkHttpTransport(strict);
                RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            for (String scheme : List.of("http", "HTTP")) {
                assertThat(Wires.failureOf(secure, Wires.post(server.uri(scheme)))
                                .kind())
                        .isEqualTo(Kind.FORBIDDEN);
            }
            assertThat(server.connections()).isZero();
        }
    }

    /** Addresses that were set aside for documentation: public in form, nobody's in fact. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://203.0.113.7/mapi/login",
                "http://203.0.113.7:8080/mapi/login",
                "http://[2001:db8::7]/mapi/login",
                "http://[::ffff:203.0.113.7]/mapi/login",
                "http://0.0.0.0/mapi/login"
            })
    void send_publicAddress_isForbiddenBeforeConnecting(String address) {
        TransportFailure failure = Wires.failureOf(transport, Wires.post(URI.create(address)));

        assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(failure.mayHaveLeft()).isFalse();
    }

    @Test
    void send_privateAddress_isCalled() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"))) {
            URI byName = URI.create("http://localhost:" + server.port() + "/mapi/login");
            for (URI uri : List.of(server.uri(), byName)) {
                assertThat(transport.send(Wires.post(uri), FakeCall.unhurried()).status())
                        .isEqualTo(200);
            }
        }
    }

    /** A proxy would look the name up where our check does not see it. */
    @Test
    void send_proxyOfTheMachine_isNotUsed() throws Exception {
        ProxySelector usual = ProxySelector.getDefault();
        try (RawServer proxy = RawServer.answering(line -> line.answer(200, "proxied"));
                RawServer server = RawServer.answering(line -> line.answer(200, "direct"));
                OkHttpTransport mine = withProxy(proxy)) {
            assertThat(mine.send(Wires.post(server.uri()), FakeCall.unhurried()).body())
                    .asString()
                    .isEqualTo("direct");
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    private static OkHttpTransport withProxy(RawServer proxy) {
        Proxy http = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(http);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                throw new AssertionError(e);
            }
        });
        return new OkHttpTransport(Wires.LIMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.1.1",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1"
            })
    void isPrivate_addressOfAnInnerNetwork_is(String address) throws Exception {
        assertThat(PrivateHosts.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThatCode(() -> PrivateHosts.refusePublicLiteral(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "11.0.0.1",
                "126.255.255.255",
                "2001:db8::1",
                "fb00::1",
                "fe00::1",
                "::ffff:203.0.113.7",
                "::203.0.113.7",
                "64:ff9b::a00:1",
                "::"
            })
    void isPrivate_addressOfTheInternet_isNot(String address) throws Exception {
        assertThat(PrivateHosts.isPrivate(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> PrivateHosts.refusePublicLiteral(address))
                .isInstanceOf(PrivateHosts.PublicHostException.class);
    }

    @Test
    void refusePublicLiteral_name_isLeftToTheLookUp() {
        assertThatCode(() -> PrivateHosts.refusePublicLiteral("adapter.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void lookup_oneAddressOfSeveralIsPublic_isRefused() throws Exception {
        InetAddress inner = InetAddress.getByName("10.0.0.1");
        InetAddress outer = InetAddress.getByName("203.0.113.7");

        assertThat(new PrivateHosts(name -> List.of(inner, inner)).lookup("adapter.example"))
                .containsExactly(inner, inner);
        assertThatThrownBy(() -> new PrivateHosts(name -> List.of(inner, outer)).lookup("adapter.example"))
                .isInstanceOf(PrivateHosts.PublicHostException.class)
                .hasMessageContaining("adapter.example");
    }

    @Test
    void lookup_nameWithoutAnAddress_isUnknown() {
        PrivateHosts hosts = new PrivateHosts(name -> {
            throw new UnknownHostException(name);
        });

        assertThatThrownBy(() -> hosts.lookup("adapter.example")).isExactlyInstanceOf(UnknownHostException.class);
    }
}
