package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.Secret;

/** The end of a session at a certified provider: logging out, giving tokens back, asking about them. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealProviderLogoutTest {

    private RealProvider provider;
    private RealLogin real;
    private LoginFlow flow;

    @BeforeAll
    void start() {
        provider = RealProvider.start();
        real = new RealLogin(provider);
        flow = real.flow(real.staff().build()).build();
    }

    @AfterAll
    void stop() {
        if (real != null) {
            flow.close();
            real.close();
            provider.close();
        }
    }

    private LoginResult.LoggedIn login(LoginFlow flow, PageBrowser browser) {
        return (LoginResult.LoggedIn) flow.complete(real.answer(flow, browser, "officer", LoginOptions.NONE));
    }

    private PageBrowser.Place logout(PageBrowser browser, Secret ticket) {
        LogoutStart start = flow.logout(ticket, ReturnTo.path("/ho-so/xong"));
        assertThat(start.isLocalOnly()).isFalse();
        browser.own.take(start.cookies());
        return browser.open(URI.create(start.location()));
    }

    @Test
    void logout_confirmedAtTheProvider_comesBackAndEndsTheSessionThere() {
        PageBrowser browser = real.browser();
        LoginResult.LoggedIn in = login(flow, browser);

        PageBrowser.Place page = logout(browser, in.tokens().logoutTicket());
        PageBrowser.Place back = browser.submit(page, Map.of("logout", "yes"));

        assertThat(back.isOf(RealLogin.LOGGED_OUT)).isTrue();
        LogoutResult result = flow.completeLogout(real.callback(browser, back));
        assertThat(result.isConfirmed()).isTrue();
        assertThat(result.location()).isEqualTo("/ho-so/xong");
        assertThat(flow.introspect(Objects.requireNonNull(in.tokens().accessToken())))
                .isEqualTo(TokenState.INACTIVE);
        assertThat(real.begin(flow, browser, LoginOptions.NONE).page()).contains("type=\"password\"");
    }

    @Test
    void logout_sessionThatHasEndedThereBefore_comesBackAllTheSame() {
        Secret ticket = login(flow, real.browser()).tokens().logoutTicket();
        PageBrowser other = real.browser();

        // without a session the provider asks nothing; its page sends itself
        PageBrowser.Place back = other.submit(logout(other, ticket), Map.of());

        assertThat(back.isOf(RealLogin.LOGGED_OUT)).isTrue();
        assertThat(flow.completeLogout(real.callback(other, back)).isConfirmed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ClientAuthentication.class)
    void token_givenBack_isInactive(ClientAuthentication way) {
        OidcBuilder<StaffOidc> profile = real.staff().clientAuthentication(way);
        if (way == ClientAuthentication.BASIC) {
            profile.client("mot-cua:H99+a b", Secret.of("demo: +%&=/?#\"~"));
        }
        try (LoginFlow each = real.flow(profile.build()).build()) {
            Secret token =
                    Objects.requireNonNull(login(each, real.browser()).tokens().accessToken());
            assertThat(each.introspect(token)).isEqualTo(TokenState.ACTIVE);

            assertThat(each.revoke(token)).isTrue();

            assertThat(each.introspect(token)).isEqualTo(TokenState.INACTIVE);
            assertThat(each.revoke(token)).as("again").isTrue();
        }
    }

    @Test
    void token_ofAnotherClient_isInactiveForThisOne() {
        StaffOidc profile = real.staff().client("demo-ES256", RealLogin.SECRET).build();
        try (LoginFlow other = real.flow(profile).build()) {
            Secret token =
                    Objects.requireNonNull(login(other, real.browser()).tokens().accessToken());

            assertThat(other.introspect(token)).isEqualTo(TokenState.ACTIVE);
            // this provider tells any client of its own; whose token it is decides the SDK
            assertThat(flow.introspect(token)).isEqualTo(TokenState.INACTIVE);
        }
    }

    @Test
    void token_madeUp_isInactive() {
        assertThat(flow.introspect(Secret.of("made-up"))).isEqualTo(TokenState.INACTIVE);
    }
}
