package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;

/** Whatever happens at a login, nothing secret or personal is in a log at any level or in the text of an object. */
class SilenceTest {

    private static final List<String> NEVER = List.of(
            "000090000001",
            "Nguyễn",
            "Mẫu",
            "19900101",
            "3b0d0a55",
            "BEARER",
            "mau@example.test",
            "demo-client-secret",
            "demo-access-token",
            "demo-refresh-token",
            "demo-code",
            "demo-subject",
            "eyJ",
            "/ho-so");

    private static void silent(String text, Map<String, String> sent) {
        assertThat(text).doesNotContain(NEVER);
        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertThat(text).doesNotContain(sent.getOrDefault(name, "BEARER"));
        }
    }

    @Test
    void login_everyTextAndEveryLog_isSilent() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.userinfo.put("ThuDienTu", "mau@example.test");
            portal.provider.userinfo.put(
                    "logoutUri", "https://sso.dancuquocgia.gov.vn/api/idp/third-party/logout?token_id=BEARER");
            LoginStart start = portal.flow.begin(ReturnTo.path("/ho-so/moi"));
            portal.browser.take(start.cookie());
            Map<String, String> sent = Browser.query(start.redirect().uri());
            portal.provider.nonce(sent.get("nonce"));
            CallbackRequest callback = portal.callback(sent);
            LoginResult.LoggedIn in = (LoginResult.LoggedIn) portal.flow.complete(callback);
            ApplicantIdentity identity = Objects.requireNonNull(in.applicant());
            LogoutStart logout = portal.flow.logout(in.tokens().logoutTicket(), ReturnTo.path("/ho-so"));
            portal.browser.take(logout.cookies());
            LogoutResult out = portal.flow.completeLogout(CallbackRequest.of(
                    "state=" + Browser.query(URI.create(logout.location())).get("state"), portal.browser.cookies()));
            portal.flow.complete(callback);

            List<Object> all = new ArrayList<>(List.of(
                    start, start.redirect(), callback, in, identity, identity.linkKey(), in.tokens(), in.strength()));
            all.addAll(List.of(in.returnTo(), logout, out, portal.flow, portal.keys, portal.events));
            all.add(Objects.requireNonNull(identity.personalId()));
            all.add(Objects.requireNonNull(identity.birthDate()));
            all.add(Objects.requireNonNull(in.tokens().accessToken()));
            silent(all.toString().replace("***001", ""), sent);
            silent(log.text(), sent);
            assertThat(log.of("vn.dvcqg.sdk.auth.audit"))
                    .hasSize(4)
                    .anySatisfy(line -> assertThat(line).contains("login portal: LOGGED_IN, VERIFIED"))
                    .anySatisfy(line -> assertThat(line).contains("logout portal: confirmed"))
                    .anySatisfy(line -> assertThat(line).contains("TAMPERED, REPLAYED"));
        }
    }

    @Test
    void refusals_everyLog_isSilentAndOneLineEach() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put(
                    "/oauth2/token",
                    new StubProvider.Answer(
                            400, "{\"error\":\"invalid_grant\",\"error_description\":\"demo-code 000090000001\"}"));
            Map<String, String> sent = portal.begin();
            portal.flow.complete(portal.callback(sent));
            portal.provider.answers.put("/oauth2/token", new StubProvider.Answer(200, "demo-access-token {"));
            portal.flow.complete(portal.callback(portal.begin()));
            portal.flow.complete(CallbackRequest.of("error=<script>&state=BEARER", "x=BEARER"));
            portal.flow.complete(CallbackRequest.of("%BEARER", "x=BEARER"));

            silent(log.text(), sent);
            assertThat(log.text()).doesNotContain("<script>");
            assertThat(log.of("vn.dvcqg.sdk.auth.audit")).hasSize(4);
            assertThat(portal.events).hasSize(4);
        }
    }

    @Test
    void vneid_everyLog_isSilent() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture fixture = new PortalFixture()) {
            DirectVneid profile = DirectVneid.builder()
                    .authorize(URI.create(fixture.provider.url() + "/auth"))
                    .token(URI.create(fixture.provider.url() + "/token"))
                    .userinfo(URI.create(fixture.provider.url() + "/userinfo"))
                    .client("demo-web", Secret.of("demo-client-secret"))
                    .privateKey(Secret.of(VneidStub.pkcs8()))
                    .build();
            fixture.provider.answers.put(
                    "/token",
                    new StubProvider.Answer(200, VneidStub.sealed("{\"access_token\":\"demo-access-token\"}")));
            fixture.provider.answers.put(
                    "/userinfo",
                    new StubProvider.Answer(200, "{\"citizenPid\":\"000090000001\",\"fullName\":\"Nguyễn Văn Mẫu\"}"));
            String key = VneidStub.sealedKey(VneidStub.AES_256);
            String code = VneidStub.sealedText(VneidStub.AES_256, "demo-code");
            try (LoginFlow flow = fixture.flow(profile).build()) {
                Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE);
                LoginResult result = flow.complete(CallbackRequest.of(
                        "code=" + code + "&encrypt_key=" + key + "&state=" + sent.get("state"),
                        fixture.browser.cookies()));

                assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
                silent(log.text() + profile + flow + result, sent);
                assertThat(log.text()).doesNotContain(key.substring(0, 20)).doesNotContain(code.substring(0, 20));
            }
        }
    }
}
