package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;

/** Whatever a browser sends, the end is a typed refusal, one event, and no request to the provider. */
class HostileCallbackTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private void refused(CallbackRequest callback, LoginReason reason) {
        LoginResult result = portal.flow.complete(callback);

        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.outcome()).isEqualTo(reason.outcome());
        assertThat(result.applicant()).isNull();
        assertThat(portal.events).extracting(LoginEvent::reason).endsWith(reason);
        assertThat(portal.provider.received("/oauth2/token")).isZero();
    }

    @Test
    void callback_withoutState_isTampered() {
        portal.begin();

        refused(CallbackRequest.of("code=demo-code", portal.browser.cookies()), LoginReason.STATE_MISSING);
        refused(CallbackRequest.of(null, null), LoginReason.STATE_MISSING);
    }

    @Test
    void callback_twoCodes_isTamperedAndUsedUp() {
        Map<String, String> sent = portal.begin();
        String twice = "code=demo-code&code=other&state=" + sent.get("state");

        refused(CallbackRequest.of(twice, portal.browser.cookies()), LoginReason.PARAMETER_REPEATED);
        refused(portal.callback(sent), LoginReason.REPLAYED);
    }

    @Test
    void callback_twoStates_isTampered() {
        String state = portal.begin().get("state");

        refused(
                CallbackRequest.of("code=a&state=" + state + "&state=" + state, portal.browser.cookies()),
                LoginReason.PARAMETER_REPEATED);
    }

    @Test
    void callback_sameParameterInQueryAndForm_isTampered() {
        String state = portal.begin().get("state");

        refused(
                CallbackRequest.of("POST", "state=" + state, portal.browser.cookies(), "code=a&state=" + state),
                LoginReason.PARAMETER_REPEATED);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, DECLINED_BY_PERSON",
        "server_error, PROVIDER_DOWN",
        "temporarily_unavailable, PROVIDER_DOWN",
        "unmet_authentication_requirements, LEVEL_TOO_LOW",
        "login_required, DECLINED_BY_PROVIDER",
        "<script>alert(1)</script>, DECLINED_BY_PROVIDER"
    })
    void callback_error_hasItsOwnEnd(String error, LoginReason reason) {
        String state = portal.begin().get("state");

        refused(
                CallbackRequest.of(
                        "error=" + error + "&error_description=demo&code=demo-code&state=" + state,
                        portal.browser.cookies()),
                reason);
    }

    @Test
    void callback_withoutCode_isTampered() {
        String state = portal.begin().get("state");

        refused(CallbackRequest.of("state=" + state, portal.browser.cookies()), LoginReason.CODE_MISSING);
    }

    @Test
    void callback_again_isReplayed() {
        Map<String, String> sent = portal.begin();
        CallbackRequest callback = portal.callback(sent);
        assertThat(portal.flow.complete(callback)).isInstanceOf(LoginResult.LoggedIn.class);

        LoginResult again = portal.flow.complete(callback);

        assertThat(again.reason()).isEqualTo(LoginReason.REPLAYED);
        assertThat(portal.provider.received("/oauth2/token")).isEqualTo(1);
    }

    @Test
    void callback_inAnotherBrowser_isTampered() {
        Map<String, String> attacker = portal.begin();
        portal.browser.jar().clear();
        portal.begin();

        refused(
                CallbackRequest.of("code=demo-code&state=" + attacker.get("state"), portal.browser.cookies()),
                LoginReason.COOKIE_MISSING);
    }

    @Test
    void callback_cookieOfAnotherAttemptUnderTheRightName_isTampered() {
        Map<String, String> one = portal.begin();
        String name = portal.browser.jar().keySet().iterator().next();
        portal.browser.jar().clear();
        portal.begin();
        String other = portal.browser.jar().values().iterator().next();

        refused(
                CallbackRequest.of("code=demo-code&state=" + one.get("state"), name + "=" + other),
                LoginReason.COOKIE_UNREADABLE);
    }

    @Test
    void callback_cookieTwice_isTampered() {
        Map<String, String> sent = portal.begin();
        String cookies = portal.browser.cookies();

        refused(
                CallbackRequest.of("code=demo-code&state=" + sent.get("state"), cookies + "; " + cookies),
                LoginReason.COOKIE_REPEATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 40, 160, 170, 180, -1})
    void callback_cookieChangedAnywhere_isTampered(int at) {
        Map<String, String> sent = portal.begin();
        Map.Entry<String, String> cookie =
                portal.browser.jar().entrySet().iterator().next();
        StringBuilder changed = new StringBuilder(cookie.getValue());
        int index = at < 0 ? changed.length() - 2 : at;
        changed.setCharAt(index, changed.charAt(index) == 'A' ? 'B' : 'A');
        cookie.setValue(changed.toString());

        refused(portal.callback(sent), LoginReason.COOKIE_UNREADABLE);
    }

    @Test
    void callback_cookieOfARetiredKey_isTampered() {
        Map<String, String> sent = portal.begin();
        try (LoginFlow rotated = portal.flow(portal.profile().build())
                .cookieKeys(CookieKeys.ofThisProcess())
                .build()) {
            assertThat(rotated.complete(portal.callback(sent)).reason()).isEqualTo(LoginReason.COOKIE_UNREADABLE);
        }
    }

    @Test
    void callback_cookieOfAKeyBehindTheFirst_logsIn() {
        Secret old = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
        byte[] other = new byte[32];
        other[0] = 1;
        Secret fresh = Secret.of(Base64.getEncoder().encodeToString(other));
        try (LoginFlow before = portal.flow(portal.profile().build())
                        .cookieKeys(CookieKeys.of(old))
                        .build();
                LoginFlow after = portal.flow(portal.profile().build())
                        .cookieKeys(CookieKeys.of(fresh, old))
                        .build()) {
            Map<String, String> sent = portal.begin(before, LoginOptions.NONE);

            assertThat(after.complete(portal.callback(sent))).isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void callback_cookieOfAnotherProvider_isTampered() {
        try (LoginFlow other =
                portal.flow(portal.profile().name("other").build()).build()) {
            Map<String, String> sent = portal.begin(other, LoginOptions.NONE);

            refused(portal.callback(sent), LoginReason.COOKIE_OF_OTHER_FLOW);
        }
    }

    @Test
    void callback_afterTenMinutes_isExpired() {
        Map<String, String> sent = portal.begin();
        portal.clock.forward(Duration.ofMinutes(10));

        refused(portal.callback(sent), LoginReason.ATTEMPT_TOO_OLD);
    }

    @Test
    void callback_oversized_isTampered() {
        Map<String, String> sent = portal.begin();
        String cookies = portal.browser.cookies();

        refused(
                CallbackRequest.of("code=" + "a".repeat(9000) + "&state=" + sent.get("state"), cookies),
                LoginReason.CALLBACK_OVERSIZED);
        refused(CallbackRequest.of("state=" + "a".repeat(200), cookies), LoginReason.CALLBACK_OVERSIZED);
        refused(CallbackRequest.of("state=a", "a=" + "b".repeat(70_000)), LoginReason.CALLBACK_OVERSIZED);
        refused(
                CallbackRequest.of("code=" + "a".repeat(5000) + "&state=" + sent.get("state"), cookies),
                LoginReason.CALLBACK_OVERSIZED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=%",
                "state=%4",
                "state=%zz",
                "state=%ff",
                "state=a\nb",
                "%00=%00&state=\u0301",
                "state=%c0%af"
            })
    void callback_notAQuery_isTampered(String query) {
        portal.begin();

        refused(CallbackRequest.of(query, portal.browser.cookies()), LoginReason.CALLBACK_MALFORMED);
    }

    @Test
    void callback_otherMethod_isTampered() {
        String state = portal.begin().get("state");

        refused(
                CallbackRequest.of("PUT", "code=a&state=" + state, portal.browser.cookies(), null),
                LoginReason.CALLBACK_METHOD);
    }

    @Test
    void callback_ofAnotherIssuer_isTampered() {
        String state = portal.begin().get("state");

        refused(
                CallbackRequest.of(
                        "code=demo-code&iss=https%3A%2F%2Fevil.example.test&state=" + state, portal.browser.cookies()),
                LoginReason.CALLBACK_ISSUER);
    }
}
