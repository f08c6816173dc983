package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class AddressesTest {

    private static final String ROWS = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";

    private final ScriptedTransport transport =
            new ScriptedTransport().always((r, c) -> ScriptedTransport.json(200, ROWS));

    private void call(UnaryOperator<ClassicProfileBuilder> change) {
        Classic.portal(transport, change).catalog().agencies();
    }

    @Test
    void headers_default_areThoseOfTheProtocolWithTheRoutingCode() {
        call(profile -> profile);

        assertThat(transport.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers())
                        .isEqualTo(Map.of(
                                "Accept", "application/json",
                                "Content-Type", "application/json",
                                "Charset", "utf-8",
                                "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider")));
    }

    @Test
    void routingPlace_query_movesTheCodeIntoTheAddressEncoded() {
        call(profile -> profile.routingPlace(RoutingPlace.QUERY));

        assertThat(transport.requests())
                .extracting(WireRequest::uri)
                .containsExactly(
                        URI.create(Classic.BASE + "mapi/login?dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"),
                        URI.create(Classic.BASE + "mapi/share?dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"));
        assertThat(transport.requests())
                .allSatisfy(
                        request -> assertThat(request.headers()).containsOnlyKeys("Accept", "Content-Type", "Charset"));
    }

    @Test
    void routingCode_ofACompany_isSentAsItStands() {
        call(profile -> profile.routingCode(RoutingCode.of("VN:COM:0100109106:thu-phi")));

        assertThat(transport.requests())
                .allSatisfy(
                        request -> assertThat(request.headers()).containsEntry("dstcode", "VN:COM:0100109106:thu-phi"));
    }

    @Test
    void providerUrl_given_goesIntoTheQueryEncoded() {
        call(profile -> profile.providerUrl(URI.create("http://10.0.0.9:8080/mapi?a=1&b=x y".replace(" ", "%20"))));

        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.uri().getRawQuery())
                        .isEqualTo("providerurl=http%3A%2F%2F10.0.0.9%3A8080%2Fmapi%3Fa%3D1%26b%3Dx%2520y"));
    }

    @Test
    void providerUrl_besideTheRoutingCode_followsIt() {
        call(profile ->
                profile.routingPlace(RoutingPlace.QUERY).providerUrl(URI.create("https://backend.example.test/")));

        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.uri().getRawQuery())
                        .isEqualTo("dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"
                                + "&providerurl=https%3A%2F%2Fbackend.example.test%2F"));
    }

    @Test
    void providerUrl_notGiven_leavesNoQuery() {
        call(profile -> profile);

        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.uri().getRawQuery()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://security-server.example.test:8443/XrdAdapter/RestService/forward",
                "https://security-server.example.test:8443/XrdAdapter/RestService/forward/",
                "https://security-server.example.test/VXPAdapter/RestService/forward/"
            })
    void endpoint_ofAnyAdapter_isFollowedByThePath(String base) {
        try (Portal portal = Portal.connect(
                Classic.config(transport).endpoint(URI.create(base)).build())) {
            portal.catalog().agencies();
        }

        assertThat(transport.requests().get(0).uri()).hasToString(base.replaceFirst("/$", "") + "/mapi/login");
    }

    @Test
    void paths_withALeadingSlash_meanTheSame() {
        call(profile -> profile.authPath("/dang-nhap").sharePath("/chia/se"));

        assertThat(transport.requests())
                .extracting(WireRequest::uri)
                .containsExactly(URI.create(Classic.BASE + "dang-nhap"), URI.create(Classic.BASE + "chia/se"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a?b=c", "a#b", "https://other.example.test/x", "../x", "a/../../x"})
    void paths_thatAreNoPath_areRefusedAtOnce(String path) {
        ClassicProfileBuilder builder = ClassicProfile.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.authPath(path))
                .withMessageContaining("authPath");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.integrationPath(path));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.sharePath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend",
                "/mapi",
                "ftp://backend.example.test/",
                "http://demo:demo-password@backend.example.test/"
            })
    void providerUrl_thatIsNoAddress_isRefusedAtOnceWithoutBeingTold(String url) {
        ClassicProfileBuilder builder = ClassicProfile.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.providerUrl(URI.create(url)))
                .withMessageContaining("providerUrl")
                .withMessageNotContaining("demo-password");
    }
}
