package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;

class StaffLoginTest {

    private static final String VALIDATE = "/cas/p3/serviceValidate";

    private final PortalFixture fixture = new PortalFixture();
    private final StubProvider provider = fixture.provider;

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String xml(String inside) {
        return "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + inside + "</cas:serviceResponse>";
    }

    private static String success(String user) {
        return xml("<cas:authenticationSuccess><cas:user>" + user + "</cas:user></cas:authenticationSuccess>");
    }

    private LoginResult cas(String query, int status, String answer) {
        provider.answers.put(VALIDATE, new StubProvider.Answer(status, answer));
        try (LoginFlow flow =
                fixture.flow(StaffCas.of(URI.create(provider.url() + "/cas/"))).build()) {
            Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE);
            String state = Browser.query(URI.create(sent.get("service"))).get("state");
            return flow.complete(CallbackRequest.of(query + "&state=" + state, fixture.browser.cookies()));
        }
    }

    @Test
    void oidc_officer_isStaffAndNobodyElse() {
        StaffOidc profile = StaffOidc.builder(provider.issuer())
                .endpoints(OidcEndpoints.wso2(provider.url()))
                .client(StubProvider.CLIENT, Secret.of("demo-client-secret"))
                .build();
        provider.userinfo.put("name", "Trần Thị Mẫu");
        // an identity number that somebody's local user name may equal; it must not count
        provider.userinfo.put("SoDinhDanh", "000090000001");
        try (LoginFlow flow = fixture.flow(profile).build()) {
            LoginResult result = flow.complete(fixture.callback(fixture.begin(flow, LoginOptions.NONE)));

            StaffIdentity officer = Objects.requireNonNull(result.staff());
            assertThat(result.applicant()).isNull();
            assertThat(officer.linkKey())
                    .isEqualTo(new LinkKey(LinkKey.Realm.STAFF, provider.issuer(), StubProvider.SUBJECT));
            assertThat(officer.name()).isEqualTo("Trần Thị Mẫu");
            assertThat(officer.provider()).isEqualTo("staff");
        }
    }

    @Test
    void cas_begin_sendsTheConfiguredServiceAndTheState() {
        try (LoginFlow flow =
                fixture.flow(StaffCas.of(URI.create(provider.url() + "/cas"))).build()) {
            Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE.anew());

            assertThat(sent).containsOnlyKeys("service", "renew");
            assertThat(sent.get("service")).matches(PortalFixture.CALLBACK + "\\?state=[A-Za-z0-9_-]{43}");
        }
    }

    @Test
    void cas_ticket_isAskedAboutAndMakesAnOfficer() {
        LoginResult result = cas("ticket=ST-1-demo", 200, success("can.bo"));

        StaffIdentity officer = Objects.requireNonNull(result.staff());
        assertThat(officer.linkKey()).isEqualTo(new LinkKey(LinkKey.Realm.STAFF, provider.url() + "/cas", "can.bo"));
        assertThat(((LoginResult.LoggedIn) result).tokens().accessToken()).isNull();
        assertThat(((LoginResult.LoggedIn) result).strength().has(AssertionCheck.BACK_CHANNEL))
                .isTrue();
        assertThat(provider.received(VALIDATE)).isEqualTo(1);
    }

    @Test
    void cas_ticketRefused_isExpired() {
        String failure = xml("<cas:authenticationFailure code=\"INVALID_TICKET\">x</cas:authenticationFailure>");

        assertThat(cas("ticket=ST-1-demo", 200, failure).reason()).isEqualTo(LoginReason.CODE_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket=ST-1%26service%3Dhttps://evil", "ticket=x", "ticket=%3Cscript%3E"})
    void cas_noTicket_isTamperedAndNotAskedAbout(String query) {
        assertThat(cas(query, 200, success("can.bo")).reason()).isEqualTo(LoginReason.CALLBACK_MALFORMED);
        assertThat(provider.received(VALIDATE)).isZero();
    }

    @Test
    void cas_nonsense_isUnavailable() {
        String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + success("&e;");
        String bothEnds = xml("<cas:authenticationSuccess><cas:user>a</cas:user><cas:user>b</cas:user>"
                + "</cas:authenticationSuccess>");
        String doctype = "<!DOCTYPE a>" + success("can.bo");
        for (String answer : new String[] {doctype, "", "{}", "<html>", entity, bothEnds, success(" "), xml("")}) {
            assertThat(cas("ticket=ST-1-demo", 200, answer).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
        }
        assertThat(cas("ticket=ST-1-demo", 404, success("can.bo")).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({"backtologin", "service"})
    void cas_logout_comesBackWithTheState(String parameter) {
        StaffCas profile = StaffCas.of(URI.create(provider.url() + "/cas")).logoutParameter(parameter);
        provider.answers.put(VALIDATE, new StubProvider.Answer(200, success("can.bo")));
        try (LoginFlow flow = fixture.flow(profile).build()) {
            Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE);
            String state = Browser.query(URI.create(sent.get("service"))).get("state");
            LoginResult.LoggedIn in = (LoginResult.LoggedIn)
                    flow.complete(CallbackRequest.of("ticket=ST-1-demo&state=" + state, fixture.browser.cookies()));

            LogoutStart start = flow.logout(in.tokens().logoutTicket(), ReturnTo.path("/ho-so"));

            assertThat(start.location())
                    .startsWith(provider.url() + "/cas/logout?" + parameter + "=https%3A%2F%2Fmotcua");
        }
    }
}
