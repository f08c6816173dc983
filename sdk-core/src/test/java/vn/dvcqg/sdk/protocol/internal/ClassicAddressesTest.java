package vn.dvcqg.sdk.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.RoutingPlace;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class ClassicAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://adapter.example/, mapi/login, https://adapter.example/mapi/login",
        "https://adapter.example/, /mapi/login, https://adapter.example/mapi/login",
        "https://adapter.example/a/b/, login, https://adapter.example/a/b/login",
        "https://adapter.example/a%20b/, l%C3%A0, https://adapter.example/a%20b/l%C3%A0",
        "https://adapter.example/, //elsewhere.example/x, https://adapter.example//elsewhere.example/x",
        "https://adapter.example/, @elsewhere.example, https://adapter.example/@elsewhere.example",
        "https://[2001:db8::7]:8443/a/, mapi/login, https://[2001:db8::7]:8443/a/mapi/login"
    })
    void of_anyPath_staysAtTheEndpoint(URI endpoint, String path, URI joined) {
        URI login = ClassicAddresses.of(
                        endpoint, ClassicProfile.builder().authPath(path).build())
                .login();

        assertThat(login).isEqualTo(joined);
        assertThat(login.getHost()).isEqualTo(endpoint.getHost());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a b",
                "a?b",
                "a#b",
                "a\nb",
                "%",
                "%g0",
                "a\\b",
                "{x}",
                "https://elsewhere.example/x",
                "a/../b",
                "..",
                "../a",
                "a/%2e%2E",
                ""
            })
    void authPath_thatCannotStandInAnAddress_isRefusedAtOnce(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassicProfile.builder().authPath(path))
                .withMessageStartingWith("authPath must be a path");
    }

    @Test
    void of_routingAndProviderInTheQuery_areEncoded() {
        ClassicAddresses addresses = ClassicAddresses.of(
                URI.create("https://adapter.example/"),
                ClassicProfile.builder()
                        .routingPlace(RoutingPlace.QUERY)
                        .providerUrl(URI.create("https://provider.example/a?b=c&d=e"))
                        .build());

        assertThat(addresses.share().getRawQuery())
                .isEqualTo("dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"
                        + "&providerurl=https%3A%2F%2Fprovider.example%2Fa%3Fb%3Dc%26d%3De");
        assertThat(addresses.headers()).doesNotContainKey("dstcode");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@adapter.example:8443/a%20b/c?d=e#f, https://adapter.example:8443/a%20b/c",
        "http://[::1]:8080/a?b, http://[::1]:8080/a",
        "https://adapter.example, https://adapter.example"
    })
    void hop_anyAddress_isWithoutUserQueryAndFragment(URI address, String hop) {
        assertThat(WireRequest.hop(address)).isEqualTo(hop);
    }
}
