package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.auth.internal.RawQuery;

/** "Enter your credentials again" is a promise of the provider, and not of the address that went through the browser. */
class AnewTest {

    private static final String VALIDATE = "/cas/p3/serviceValidate";

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private LoginResult login(Object authTime) {
        portal.provider.claims.put("auth_time", authTime);
        return portal.flow.complete(portal.callback(portal.begin(portal.flow, LoginOptions.NONE.anew())));
    }

    private long now() {
        return portal.clock.instant().getEpochSecond();
    }

    @Test
    void oidc_credentialsEnteredSince_logsInAndShowsIt() {
        assertThat(login(now()))
                .isInstanceOfSatisfying(
                        LoginResult.LoggedIn.class,
                        in -> assertThat(in.strength().has(AssertionCheck.ANEW)).isTrue());
        assertThat(login(now() - 60)).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void oidc_credentialsEnteredBefore_isTampered() {
        assertThat(login(now() - 61).reason()).isEqualTo(LoginReason.NOT_ANEW);
    }

    @Test
    void oidc_beginningCounts_notTheCallback() {
        portal.provider.claims.put("auth_time", now() - 100);
        Map<String, String> sent = portal.begin(portal.flow, LoginOptions.NONE.anew());
        portal.clock.forward(Duration.ofMinutes(5));
        portal.provider.now = Date.from(portal.clock.instant());
        assertThat(portal.flow.complete(portal.callback(sent)).reason()).isEqualTo(LoginReason.NOT_ANEW);

        portal.provider.claims.put("auth_time", now());
        sent = portal.begin(portal.flow, LoginOptions.NONE.anew());
        portal.clock.forward(Duration.ofMinutes(5));
        portal.provider.now = Date.from(portal.clock.instant());
        assertThat(portal.flow.complete(portal.callback(sent))).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @Test
    void oidc_nothingOrNonsenseSaid_isTampered() {
        assertThat(login("soon").reason()).isEqualTo(LoginReason.NOT_ANEW);
        portal.provider.claims.remove("auth_time");

        assertThat(portal.flow
                        .complete(portal.callback(portal.begin(portal.flow, LoginOptions.NONE.anew())))
                        .reason())
                .isEqualTo(LoginReason.NOT_ANEW);
    }

    @Test
    void oidc_notAskedFor_oldCredentialsAreGoodEnough() {
        portal.provider.claims.put("auth_time", now() - 3600);

        assertThat(portal.login())
                .isInstanceOfSatisfying(
                        LoginResult.LoggedIn.class,
                        in -> assertThat(in.strength().has(AssertionCheck.ANEW)).isFalse());
    }

    @Test
    void cas_ticketIsAskedAboutWithTheSameWish() {
        portal.provider.answers.put(
                VALIDATE,
                new StubProvider.Answer(
                        200,
                        "<r:serviceResponse xmlns:r=\"http://www.yale.edu/tp/cas\"><r:authenticationSuccess>"
                                + "<r:user>can.bo</r:user></r:authenticationSuccess></r:serviceResponse>"));
        try (LoginFlow flow = portal.flow(StaffCas.of(URI.create(portal.provider.url() + "/cas")))
                .build()) {
            LoginResult anew = cas(flow, LoginOptions.NONE.anew());
            LoginResult usual = cas(flow, LoginOptions.NONE);

            assertThat(RawQuery.of(portal.provider.queries.get(0)).one("renew")).isEqualTo("true");
            assertThat(RawQuery.of(portal.provider.queries.get(1)).one("renew")).isNull();
            assertThat(((LoginResult.LoggedIn) anew).strength().has(AssertionCheck.ANEW))
                    .isTrue();
            assertThat(((LoginResult.LoggedIn) usual).strength().has(AssertionCheck.ANEW))
                    .isFalse();
        }
    }

    private LoginResult cas(LoginFlow flow, LoginOptions options) {
        Map<String, String> sent = portal.begin(flow, options);
        String state = Browser.query(URI.create(sent.get("service"))).get("state");
        return flow.complete(CallbackRequest.of("ticket=ST-1-demo&state=" + state, portal.browser.cookies()));
    }

    @Test
    void vneid_cannotBeAskedFor_isRefusedAtTheBeginning() {
        DirectVneid vneid = DirectVneid.builder()
                .token(URI.create("https://vneid.example.test/token"))
                .userinfo(URI.create("https://vneid.example.test/userinfo"))
                .client("demo-web", null)
                .build();
        try (LoginFlow flow = portal.flow(vneid).build()) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME, LoginOptions.NONE.anew()))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
