package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;

class SettingsTest {

    private static final URI HOST = URI.create("https://xacthuc.example.test");

    private static void faults(ThrowingCallable building, String... fields) {
        assertThatThrownBy(building)
                .isInstanceOfSatisfying(
                        SetupProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Violation::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private static OidcBuilder<PortalSso> portal() {
        return PortalSso.builder(HOST).client("demo-client", Secret.of("demo-client-secret"));
    }

    @Test
    void portal_defaults_areThoseOfTheServerProduct() {
        PortalSso profile = portal().build();

        assertThat(profile.issuer()).isEqualTo("https://xacthuc.example.test/oauth2/token");
        assertThat(profile.abilities())
                .isEqualTo(new ProviderAbilities(Ability.REQUIRED, Ability.REQUIRED, Ability.REQUIRED));
        assertThat(profile.settings().endpoints().keys()).hasPath("/oauth2/jwks");
        assertThat(profile.settings().clientAuthentication()).isEqualTo(ClientAuthentication.BODY);
        assertThat(profile.settings().clockSkew()).isEqualTo(Duration.ofSeconds(60));
        assertThat(profile.settings().userinfoMethod()).isEqualTo(UserinfoMethod.GET);
        assertThat(profile.settings().toString() + profile).doesNotContain("secret");
    }

    @Test
    void portal_faults_areToldTogether() {
        faults(
                () -> PortalSso.builder(HOST)
                        .name("a b")
                        .issuer(" ")
                        .endpoints(OidcEndpoints.of(
                                        URI.create("http://xacthuc.example.test/a"), URI.create("https://u@x.test/t"))
                                .withUserinfo(URI.create("https://x.test/u#f"))
                                .withLogout(URI.create("relative")))
                        .scopes("email")
                        .clockSkew(Duration.ofMinutes(6))
                        .keyAge(Duration.ofSeconds(1))
                        .keyOutage(Duration.ofDays(8))
                        .build(),
                "name",
                "issuer",
                "client",
                "authorize",
                "token",
                "userinfo",
                "keys",
                "logout",
                "scopes",
                "clockSkew",
                "keyAge",
                "keyOutage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512", "RS1", "rs256", "EdDSA"})
    void algorithms_notAsymmetric_areRefused(String algorithm) {
        faults(() -> portal().algorithms("RS256", algorithm).build(), "algorithms");
        faults(() -> portal().algorithms().build(), "algorithms");
    }

    @Test
    void pinnedKeys_privateWeakOrNone_areRefused() {
        String secret = "{\"keys\":[" + StubProvider.KEY.toJSONString() + "]}";
        Base64URL modulus = Base64URL.encode(BigInteger.ONE.shiftLeft(1023).setBit(0));
        String weak = "{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"" + modulus + "\"}]}";

        faults(() -> portal().pinnedKeys(secret).build(), "pinnedKeys");
        faults(() -> portal().pinnedKeys("{\"keys\":[]}").build(), "pinnedKeys");
        faults(() -> portal().pinnedKeys("x").build(), "pinnedKeys");
        faults(() -> portal().pinnedKeys(weak).build(), "pinnedKeys");
    }

    @Test
    void staff_addressesMissing_isTold() {
        faults(() -> StaffOidc.builder("https://staff.example.test").build(), "client", "endpoints");
    }

    @Test
    void cas_plainHttp_isRefused() {
        faults(() -> StaffCas.of(URI.create("http://cas.example.test")), "server");
        faults(() -> StaffCas.of(HOST).named(""), "name");
    }

    @Test
    void vneid_faults_areToldTogether() {
        faults(() -> DirectVneid.builder().name("").build(), "name", "client", "token", "userinfo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void vneid_noKey_isRefusedWithoutRepeatingIt(String pem) {
        DirectVneidBuilder builder = DirectVneid.builder()
                .token(HOST)
                .userinfo(HOST)
                .client("demo-web", null)
                .privateKey(Secret.of(pem));

        faults(builder::build, "privateKey");
    }

    @Test
    void flow_faults_areToldTogether() {
        faults(
                () -> LoginFlow.builder(portal().build())
                        .redirectUri(URI.create("https://motcua.example.test/back?next=a"))
                        .postLogoutUri(URI.create("http://motcua.example.test/out"))
                        .returnPaths("/ho-so", "//evil.example.test", "/a?b")
                        .attemptAge(Duration.ofMinutes(11))
                        .build(),
                "redirectUri",
                "postLogoutUri",
                "cookieKeys",
                "returnPaths",
                "returnPaths",
                "attemptAge");
    }

    @Test
    void cookieKey_notThirtyTwoBytes_isRefused() {
        faults(() -> CookieKeys.of(Secret.of("AAAA")), "cookieKeys");
        faults(() -> CookieKeys.of(Secret.of("not base64!")), "cookieKeys");
    }

    @Test
    void builders_noMethod_turnsACheckOff() {
        for (Class<?> builder : new Class<?>[] {OidcBuilder.class, DirectVneidBuilder.class, LoginFlowBuilder.class}) {
            assertThat(Arrays.stream(builder.getMethods())
                            .map(method -> method.getName().toLowerCase(java.util.Locale.ROOT)))
                    .noneMatch(name -> name.matches(".*(skip|disable|insecure|trust|verify|validate|without).*"));
        }
    }
}
