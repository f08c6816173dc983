package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.id.PersonalId;

class PortalLoginTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void begin_portal_sendsStateNonceAndChallengeAndNoReturnPath() {
        LoginStart start = portal.flow.begin(ReturnTo.path("/ho-so/moi"));

        Map<String, String> sent = Browser.query(start.redirect().uri());
        assertThat(start.redirect().location()).startsWith(portal.provider.url() + "/oauth2/authorize?");
        assertThat(sent)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "demo-client")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", PortalFixture.CALLBACK.toString())
                .containsEntry("acr_values", "LoA1")
                .containsEntry("code_challenge_method", "S256");
        assertThat(sent.get("state")).hasSize(43).isNotEqualTo(sent.get("nonce"));
        assertThat(sent.get("nonce")).hasSize(43);
        assertThat(start.redirect().location()).doesNotContain("ho-so").doesNotContain("secret");
    }

    @Test
    void begin_cookie_isBoundToHostAndScriptsCannotReadIt() {
        LoginStart start = portal.flow.begin(ReturnTo.path("/ho-so/moi"));

        assertThat(start.cookie())
                .matches("__Host-dvcqg-login-[A-Za-z0-9_-]{22}=[A-Za-z0-9_.-]+; Path=/; Max-Age=600; Secure; HttpOnly;"
                        + " SameSite=Lax")
                .doesNotContain(Browser.query(start.redirect().uri()).get("state"));
        assertThat(start.cookie().length()).isLessThan(1024);
    }

    @Test
    void complete_honestAnswer_logsInWithEveryCheck() {
        LoginResult result = portal.login();

        assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
        LoginResult.LoggedIn in = (LoginResult.LoggedIn) result;
        assertThat(in.returnTo()).isEqualTo(ReturnTo.path("/ho-so/moi"));
        assertThat(in.strength().checks())
                .containsExactlyInAnyOrder(
                        AssertionCheck.STATE,
                        AssertionCheck.ONE_TIME,
                        AssertionCheck.PKCE,
                        AssertionCheck.SIGNATURE,
                        AssertionCheck.ISSUER,
                        AssertionCheck.AUDIENCE,
                        AssertionCheck.TIMES,
                        AssertionCheck.NONCE,
                        AssertionCheck.BACK_CHANNEL,
                        AssertionCheck.SUBJECT,
                        AssertionCheck.LEVEL);
        assertThat(in.strength().isSigned()).isTrue();
        assertThat(in.tokens().expiresAt()).isEqualTo(portal.clock.instant().plus(Duration.ofHours(1)));
        ApplicantIdentity identity = Objects.requireNonNull(result.applicant());
        assertThat(identity.linkKey())
                .isEqualTo(new LinkKey(
                        LinkKey.Realm.APPLICANT, portal.provider.issuer(), "3b0d0a55-0000-4000-8000-000000000001"));
        assertThat(identity.type()).isEqualTo(AccountType.CITIZEN);
        assertThat(identity.name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(identity.personalId()).isEqualTo(PersonalId.of("000090000001"));
        assertThat(identity.isViaVneid()).isFalse();
        assertThat(result.staff()).isNull();
    }

    @Test
    void complete_honestAnswer_sendsSecretVerifierAndExactAddressInTheForm() {
        portal.login();

        String form = portal.provider.bodies.stream()
                .filter(body -> body.startsWith("/oauth2/token "))
                .findFirst()
                .orElseThrow();
        assertThat(URLDecoder.decode(form, StandardCharsets.UTF_8))
                .contains(
                        "grant_type=authorization_code",
                        "code=demo-code",
                        "redirect_uri=" + PortalFixture.CALLBACK,
                        "client_id=demo-client",
                        "client_secret=demo-client-secret")
                .containsPattern("code_verifier=[A-Za-z0-9_-]{43}");
        assertThat(portal.provider.headers).contains("/oauth2/userinfo Bearer demo-access-token");
    }

    @Test
    void complete_twoTabs_bothLogIn() {
        Map<String, String> one = portal.begin();
        String firstNonce = one.get("nonce");
        Map<String, String> two = portal.begin();

        LoginResult second = portal.flow.complete(portal.callback(two));
        portal.browser.take(second.clearCookies());
        portal.provider.nonce(firstNonce);
        LoginResult first = portal.flow.complete(portal.callback(one));

        assertThat(second).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(first).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void complete_anyEnd_clearsTheCookieAndTellsOneEvent() {
        LoginResult result = portal.login();

        portal.browser.take(result.clearCookies());
        assertThat(portal.browser.jar()).isEmpty();
        assertThat(portal.events).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo(LoginReason.VERIFIED);
            assertThat(event.provider()).isEqualTo("portal");
        });
    }

    @Test
    void begin_pathThatIsNotOnTheList_goesHome() {
        LoginStart start = portal.flow.begin(ReturnTo.path("/quan-tri"));
        portal.browser.take(start.cookie());
        Map<String, String> sent = Browser.query(start.redirect().uri());
        portal.provider.nonce(sent.get("nonce"));

        LoginResult result = portal.flow.complete(portal.callback(sent));

        assertThat(((LoginResult.LoggedIn) result).returnTo()).isEqualTo(ReturnTo.HOME);
    }
}
