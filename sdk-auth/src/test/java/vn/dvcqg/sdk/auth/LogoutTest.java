package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.transport.BackChannel;

class LogoutTest {

    private static final String VNEID = "https://sso.dancuquocgia.gov.vn/api/idp/third-party/logout?token_id=BEARER";

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private Secret ticket() {
        return ((LoginResult.LoggedIn) portal.login()).tokens().logoutTicket();
    }

    private LogoutResult back(LogoutStart start) {
        portal.browser.take(start.cookies());
        String state = Browser.query(URI.create(start.location())).get("state");
        return portal.flow.completeLogout(CallbackRequest.of("state=" + state, portal.browser.cookies()));
    }

    @Test
    void logout_portal_sendsTheIdTokenAndNotTheAccessToken() {
        LogoutStart start = portal.flow.logout(ticket(), ReturnTo.path("/ho-so"));

        Map<String, String> sent = Browser.query(URI.create(start.location()));
        assertThat(start.location()).startsWith(portal.provider.url() + "/oidc/logout?");
        assertThat(sent.get("id_token_hint")).contains(".").isNotEqualTo(StubProvider.ACCESS_TOKEN);
        assertThat(sent)
                .containsEntry("post_logout_redirect_uri", "https://motcua.example.test/logged-out")
                .containsKey("state");
        assertThat(start.isLocalOnly()).isFalse();
    }

    @Test
    void logout_andBack_goesOnWhereItWasAsked() {
        LogoutResult result = back(portal.flow.logout(ticket(), ReturnTo.path("/ho-so/xong")));

        assertThat(result.isConfirmed()).isTrue();
        assertThat(result.location()).isEqualTo("/ho-so/xong");
        assertThat(result.clearCookies()).hasSize(1);
    }

    @Test
    void logout_afterVneid_endsThereToo() {
        portal.provider.userinfo.put("logoutUri", VNEID);

        LogoutStart start = portal.flow.logout(ticket(), ReturnTo.HOME);
        LogoutResult result = back(start);

        assertThat(start.location()).doesNotContain("BEARER");
        assertThat(start.cookies().toString()).doesNotContain("BEARER");
        assertThat(result.location()).isEqualTo(VNEID);
        assertThat(result.toString()).doesNotContain("BEARER");
    }

    @Test
    void logout_providerWithoutAPlaceForIt_goesStraightToVneid() {
        portal.provider.userinfo.put("logoutUri", VNEID);
        try (LoginFlow flow = portal.flow(portal.profile()
                        .endpoints(OidcEndpoints.wso2(portal.provider.url()).withLogout(null))
                        .build())
                .build()) {
            assertThat(straight(flow).location()).isEqualTo(VNEID);
        }
    }

    @Test
    void logout_noPageToComeBackTo_goesStraightToVneid() {
        portal.provider.userinfo.put("logoutUri", VNEID);
        LoginFlowBuilder settings = portal.flow(portal.profile().build());
        settings.postLogoutUri = null;
        try (LoginFlow flow = settings.build()) {
            LogoutStart start = straight(flow);

            assertThat(start.location()).isEqualTo(VNEID);
            assertThat(start.isLocalOnly()).isFalse();
            assertThat(start.cookies()).isEmpty();
            assertThat(start.toString()).doesNotContain("BEARER");
        }
    }

    @Test
    void logout_addressOfVneidTooLongForACookie_isToldToTheOperator() {
        portal.provider.userinfo.put("logoutUri", VNEID + "A".repeat(4000));
        try (CapturedLog log = CapturedLog.begin()) {
            LogoutStart start = portal.flow.logout(ticket(), ReturnTo.HOME);

            assertThat(back(start).location()).isEqualTo("/");
            assertThat(log.of(LoginFlow.class.getName()))
                    .anySatisfy(
                            line -> assertThat(line).contains("WARN", "VNeID").doesNotContain("BEARER"));
        }
    }

    @Test
    void logout_everyEnd_isALineOfTheAudit() {
        Secret ticket = ticket();
        try (CapturedLog log = CapturedLog.begin()) {
            back(portal.flow.logout(ticket, ReturnTo.HOME));
            portal.flow.completeLogout(CallbackRequest.of("state=made-up", null));

            assertThat(log.of("vn.dvcqg.sdk.auth.audit"))
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line).endsWith("logout portal: at the provider"))
                    .anySatisfy(line -> assertThat(line).endsWith("logout portal: confirmed"))
                    .anySatisfy(line -> assertThat(line).endsWith("logout portal: not confirmed"));
        }
    }

    private LogoutStart straight(LoginFlow flow) {
        LoginResult.LoggedIn in =
                (LoginResult.LoggedIn) flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));
        return flow.logout(in.tokens().logoutTicket(), ReturnTo.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.test/logout?token_id=BEARER",
                "http://sso.dancuquocgia.gov.vn/logout",
                "https://sso.dancuquocgia.gov.vn@evil.example.test/",
                "javascript:alert(1)",
                "not an address"
            })
    void logout_addressOfAClaimThatLeadsElsewhere_isDropped(String address) {
        portal.provider.userinfo.put("logoutUri", address);

        assertThat(back(portal.flow.logout(ticket(), ReturnTo.HOME)).location()).isEqualTo("/");
    }

    @Test
    void logout_callbackThatNobodyBegan_goesHomeUnconfirmed() {
        for (String query : new String[] {null, "", "state=made-up", "state=%", "state=a&state=b"}) {
            LogoutResult result = portal.flow.completeLogout(CallbackRequest.of(query, "a=b"));

            assertThat(result.isConfirmed()).isFalse();
            assertThat(result.location()).isEqualTo("/");
        }
    }

    @Test
    void logout_cookieCutShort_goesHomeUnconfirmed() {
        LogoutStart start = portal.flow.logout(ticket(), ReturnTo.path("/ho-so"));
        portal.browser.take(start.cookies());
        String state = Browser.query(URI.create(start.location())).get("state");
        Map.Entry<String, String> cookie = portal.browser.jar().entrySet().stream()
                .filter(each -> each.getKey().contains("-logout-"))
                .findFirst()
                .orElseThrow();
        String whole = cookie.getValue();
        for (int length = 0; length < 60; length++) {
            cookie.setValue(whole.substring(0, length));

            assertThat(portal.flow
                            .completeLogout(CallbackRequest.of("state=" + state, portal.browser.cookies()))
                            .isConfirmed())
                    .isFalse();
        }
    }

    @Test
    void logout_callbackTooLate_goesHomeUnconfirmed() {
        LogoutStart start = portal.flow.logout(ticket(), ReturnTo.path("/ho-so"));
        portal.clock.forward(Duration.ofMinutes(10));

        assertThat(back(start).isConfirmed()).isFalse();
    }

    @Test
    void logout_ticketOfAnotherFlowOrMadeUp_isLocal() {
        try (LoginFlow other =
                portal.flow(portal.profile().name("other").build()).build()) {
            for (Secret ticket : new Secret[] {ticket(), Secret.of("made-up"), Secret.of("a.b")}) {
                LogoutStart start = other.logout(ticket, ReturnTo.path("/ho-so"));

                assertThat(start.isLocalOnly()).isTrue();
                assertThat(start.location()).isEqualTo("/ho-so");
                assertThat(start.cookies()).isEmpty();
            }
        }
    }

    @Test
    void ticket_sealed_showsNoToken() {
        portal.provider.userinfo.put("logoutUri", VNEID);

        assertThat(ticket().reveal()).doesNotContain("BEARER").doesNotContain("eyJ");
    }

    @Test
    void revoke_accessToken_isNamedAsSuch() {
        portal.provider.answers.put("/oauth2/revoke", new StubProvider.Answer(200, ""));

        assertThat(portal.flow.revoke(Secret.of("demo-access-token"))).isTrue();
        assertThat(portal.provider.bodies)
                .anySatisfy(body -> assertThat(body)
                        .startsWith("/oauth2/revoke ")
                        .contains("token=demo-access-token", "token_type_hint=access_token", "client_id=demo-client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"active\":false}",
                "{\"active\":true,\"client_id\":\"another-client\"}",
                "{\"active\":true,\"client_id\":\"demo-client\",\"exp\":1}",
                "{\"active\":true,\"exp\":\"soon\"}",
                "{}"
            })
    void introspect_notOurs_isInactive(String answer) {
        portal.provider.answers.put("/oauth2/introspect", new StubProvider.Answer(200, answer));

        assertThat(portal.flow.introspect(Secret.of("a"))).isEqualTo(TokenState.INACTIVE);
    }

    @Test
    void introspect_ours_isActive() {
        portal.provider.answers.put(
                "/oauth2/introspect",
                new StubProvider.Answer(200, "{\"active\":true,\"client_id\":\"demo-client\",\"exp\":4102444800}"));

        assertThat(portal.flow.introspect(Secret.of("a"))).isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void introspect_activeButNotToldForWhom_isUnknown() {
        portal.provider.answers.put("/oauth2/introspect", new StubProvider.Answer(200, "{\"active\":true}"));

        assertThat(portal.flow.introspect(Secret.of("a"))).isEqualTo(TokenState.UNKNOWN);
    }

    @Test
    void tokenServices_whereThereAreNone_areNoCall() {
        List<CallEvent> events = Collections.synchronizedList(new ArrayList<>());
        StaffCas cas = StaffCas.of(URI.create(portal.provider.url() + "/cas"));
        try (BackChannel channel = BackChannel.to("staff").listener(events::add).build();
                LoginFlow flow = portal.flow(cas).backChannel(channel).build()) {
            assertThat(flow.revoke(Secret.of("a"))).isFalse();
            assertThat(flow.introspect(Secret.of("a"))).isEqualTo(TokenState.UNKNOWN);
            assertThat(events).isEmpty();
        }
    }
}
