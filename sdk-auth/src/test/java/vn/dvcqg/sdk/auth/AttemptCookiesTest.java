package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;

/** The cookies of logins under way: whose they are, and how many. */
class AttemptCookiesTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void complete_nameWithAnotherBlankBeforeIt_isNotOurCookie() {
        Map<String, String> sent = portal.begin();

        LoginResult result = portal.flow.complete(CallbackRequest.of(
                "code=demo-code&state=" + sent.get("state"), "a=b; \u2000" + portal.browser.cookies()));

        assertThat(result.reason()).isEqualTo(LoginReason.COOKIE_MISSING);
    }

    @Test
    void complete_attemptOfAnotherClientUnderTheSameName_isTampered() {
        ProviderProfile other = PortalSso.builder(portal.provider.url())
                .client("another-client", Secret.of("demo-client-secret"))
                .build();
        try (LoginFlow flow = portal.flow(other).build()) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);

            assertThat(portal.flow.complete(portal.callback(sent)).reason())
                    .isEqualTo(LoginReason.COOKIE_OF_OTHER_FLOW);
        }
    }

    @Test
    void complete_attemptOfAnotherIssuerUnderTheSameName_isTampered() {
        ProviderProfile other = portal.profile()
                .issuer("https://other.example.test/oauth2/token")
                .build();
        try (LoginFlow flow = portal.flow(other).build()) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);

            assertThat(portal.flow.complete(portal.callback(sent)).reason())
                    .isEqualTo(LoginReason.COOKIE_OF_OTHER_FLOW);
        }
    }

    @Test
    void complete_attemptForAnotherCallbackPage_isTampered() {
        try (LoginFlow flow = portal.flow(portal.profile().build())
                .redirectUri(URI.create("https://motcua.example.test/other/callback"))
                .build()) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);

            assertThat(portal.flow.complete(portal.callback(sent)).reason())
                    .isEqualTo(LoginReason.COOKIE_OF_OTHER_FLOW);
        }
    }

    @Test
    void logout_ticketOfAnotherIssuerUnderTheSameName_isLocal() {
        Secret ticket = ((LoginResult.LoggedIn) portal.login()).tokens().logoutTicket();
        ProviderProfile other = portal.profile()
                .issuer("https://other.example.test/oauth2/token")
                .build();
        try (LoginFlow flow = portal.flow(other).build()) {
            assertThat(flow.logout(ticket, ReturnTo.HOME).isLocalOnly()).isTrue();
        }
    }

    @Test
    void begin_manyLoginsLeft_takesTheOldestAway() {
        for (int i = 0; i < 10; i++) {
            portal.clock.forward(Duration.ofSeconds(1));
            portal.browser.take(portal.flow.begin(ReturnTo.HOME).cookies());
        }
        List<String> names = List.copyOf(portal.browser.jar().keySet());
        // whatever order a browser sends them in
        String header = "a=b; "
                + names.stream()
                        .sorted()
                        .map(name -> name + "=" + portal.browser.jar().get(name))
                        .collect(Collectors.joining("; "));

        LoginStart start = portal.flow.begin(ReturnTo.HOME, LoginOptions.NONE, header);
        portal.browser.take(start.cookies());

        assertThat(start.cookies()).hasSize(7).first().isEqualTo(start.cookie());
        assertThat(portal.browser.jar().keySet()).hasSize(5).containsAll(names.subList(6, 10));
    }

    @Test
    void begin_cookiesOfAFlowWithOtherKeys_areLeftAlone() {
        try (LoginFlow other = portal.flow(portal.profile().build())
                .cookieKeys(CookieKeys.ofThisProcess())
                .build()) {
            for (int i = 0; i < 6; i++) {
                portal.browser.take(other.begin(ReturnTo.HOME).cookies());
            }

            assertThat(portal.flow
                            .begin(ReturnTo.HOME, LoginOptions.NONE, portal.browser.cookies())
                            .cookies())
                    .hasSize(1);
        }
    }

    @Test
    void complete_otherLoginsWhoseTimeHasPassed_areTakenAwayToo() {
        portal.begin();
        portal.clock.forward(Duration.ofMinutes(9));
        portal.begin();
        portal.clock.forward(Duration.ofMinutes(1));
        portal.provider.now = Date.from(portal.clock.instant());
        LoginResult result = portal.login();

        assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
        portal.browser.take(result.clearCookies());
        assertThat(portal.browser.jar()).hasSize(1);
    }
}
