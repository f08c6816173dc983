package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.identity.CodeRule;
import vn.dvcqg.sdk.mock.identity.Federation;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.identity.VneidSettings;

/** VNeID itself, VNeID through the portal and the providers of the staff against the mock, end to end. */
class MockOthersTest {

    private static MockLogin vneid(CodeRule rule) {
        return new MockLogin(IdentitySettings.builder()
                .generation(Generation.DIRECT_VNEID)
                .autoLogin("citizen")
                .vneid(VneidSettings.builder()
                        .encrypt(VneidStub.PAIR.getPublic(), true, true)
                        .codeRules(rule)
                        .build())
                .build());
    }

    private static DirectVneidBuilder profile(MockLogin mock) {
        return DirectVneid.builder()
                .authorize(mock.identity.authorizeEndpoint())
                .token(mock.identity.tokenEndpoint())
                .userinfo(mock.identity.userinfoEndpoint())
                .client("demo-client", Secret.of("demo-client-secret"))
                .privateKey(Secret.of(VneidStub.pkcs1()))
                .encryptionRequired(true);
    }

    @ParameterizedTest
    @EnumSource(CodeRule.class)
    void vneid_everyRuleOfTheTokenEndpoint_hasItsStrategy(CodeRule rule) {
        VneidCode strategy = VneidCode.valueOf(rule.name().replace("_WITHOUT_KEY", ""));
        try (MockLogin mock = vneid(rule);
                LoginFlow flow = mock.flow(profile(mock).code(strategy).build())) {
            LoginResult result = mock.login(flow);

            assertThat(Objects.requireNonNull(result.applicant()).personalId())
                    .isEqualTo(PersonalId.of("000090000001"));
            assertThat(mock.identity.findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bad-padding, token, data",
        "bad-padding, userinfo, key",
        "tampered-answer, userinfo, data",
        "tampered-answer, token, key",
        "plain-answer, userinfo, "
    })
    void vneid_flawOfAnAnswer_endsTheLogin(String flaw, String endpoint, @Nullable String part) {
        try (MockLogin mock = vneid(CodeRule.DECRYPTED_WITH_KEY);
                LoginFlow flow = mock.flow(profile(mock).build())) {
            Fault fault = Fault.named(flaw).on(endpoint);
            mock.identity.faults().add(part == null ? fault : fault.with("part", part));

            LoginResult result = mock.login(flow);

            assertThat(result.reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
            assertThat(mock.identity.faults().struck(flaw)).isPositive();
        }
    }

    @Test
    void portal_federated_isViaVneidAndLogsOutThereToo() {
        try (MockLogin mock = new MockLogin(IdentitySettings.builder()
                        .generation(Generation.PORTAL_SSO)
                        .federation(Federation.BCA)
                        .autoLogin("citizen")
                        .build());
                LoginFlow flow = mock.flow()) {
            LoginResult result = mock.login(flow);

            assertThat(Objects.requireNonNull(result.applicant()).isViaVneid()).isTrue();
            LoginTokens tokens = ((LoginResult.LoggedIn) result).tokens();
            LogoutStart start = flow.logout(tokens.logoutTicket(), ReturnTo.HOME);
            mock.browser.take(start.cookies());
            URI back = mock.follow(URI.create(start.location()));
            LogoutResult out = flow.completeLogout(CallbackRequest.of(back.getRawQuery(), mock.browser.cookies()));
            assertThat(out.location()).startsWith(mock.identity.url() + "/api/idp/third-party/logout?token_id=");
        }
    }

    @Test
    void staffOidc_officer_logsIn() {
        try (MockLogin mock = staff();
                LoginFlow flow =
                        mock.flow(StaffOidc.builder(mock.identity.issuer().toString())
                                .endpoints(OidcEndpoints.discovered(
                                        URI.create(mock.identity.issuer() + "/.well-known/openid-configuration")))
                                .client("demo-client", Secret.of("demo-client-secret"))
                                .build())) {
            assertThat(mock.login(flow).staff()).isNotNull();
            assertThat(mock.identity.findings()).isEmpty();
        }
    }

    @Test
    void cas_officer_logsInAndADoctypeDoesNot() {
        try (MockLogin mock = staff();
                LoginFlow flow = mock.flow(StaffCas.of(mock.identity.casBase()))) {
            assertThat(mock.login(flow).staff()).isNotNull();

            mock.identity.faults().add(Fault.named("xml-doctype"));
            assertThat(mock.login(flow).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
        }
    }

    private static MockLogin staff() {
        return new MockLogin(IdentitySettings.builder()
                .generation(Generation.STAFF)
                .autoLogin("officer")
                .build());
    }
}
