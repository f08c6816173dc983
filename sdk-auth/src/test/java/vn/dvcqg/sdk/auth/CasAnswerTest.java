package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CAS server may answer, and which tickets it is asked about. */
class CasAnswerTest {

    private static final String VALIDATE = "/cas/p3/serviceValidate";

    private final PortalFixture fixture = new PortalFixture();
    private final StubProvider provider = fixture.provider;

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String answer(String inside) {
        return "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + inside + "</cas:serviceResponse>";
    }

    private static String success(String inside) {
        return answer("<cas:authenticationSuccess>" + inside + "</cas:authenticationSuccess>");
    }

    private LoginResult login(String ticket, String body) {
        provider.answers.put(VALIDATE, new StubProvider.Answer(200, body));
        try (LoginFlow flow =
                fixture.flow(StaffCas.of(URI.create(provider.url() + "/cas"))).build()) {
            Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE);
            String state = Browser.query(URI.create(sent.get("service"))).get("state");
            return flow.complete(CallbackRequest.of("ticket=" + ticket + "&state=" + state, fixture.browser.cookies()));
        }
    }

    @Test
    void complete_answerNestedWithoutEnd_isUnavailableAndDoesNotThrow() {
        int deep = 140_000;
        String nested = "<a>".repeat(deep) + "</a>".repeat(deep);

        assertThat(login("ST-1-demo", success("<cas:user>" + nested + "</cas:user>"))
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
        assertThat(login("ST-1-demo", success("<cas:user>can.bo</cas:user>" + nested))
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void complete_userWithElementsInside_isUnavailable() {
        assertThat(login("ST-1-demo", success("<cas:user>can<b>.bo</b></cas:user>"))
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void complete_userElsewhere_isUnavailable() {
        String attributes = "<cas:attributes><cas:user>can.bo</cas:user></cas:attributes>";

        assertThat(login("ST-1-demo", success(attributes)).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
        assertThat(login("ST-1-demo", answer("<cas:authenticationSuccess/><cas:user>can.bo</cas:user>"))
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
        assertThat(login(
                                "ST-1-demo",
                                answer("<cas:x><cas:authenticationSuccess><cas:user>can.bo</cas:user>"
                                        + "</cas:authenticationSuccess></cas:x>"))
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void complete_userBesideAttributes_isThatUser() {
        LoginResult result = login(
                "ST-1-demo",
                success("<cas:user>can.bo</cas:user><cas:attributes><cas:user>khac</cas:user></cas:attributes>"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        LoginResult.LoggedIn.class,
                        in -> assertThat(in.identity().linkKey().subject()).isEqualTo("can.bo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1-demo", "TGT-1-demo", "PGT-1-demo", "AB-1"})
    void complete_ticketOfAnotherKind_isTamperedAndNotAskedAbout(String ticket) {
        assertThat(login(ticket, success("<cas:user>can.bo</cas:user>")).reason())
                .isEqualTo(LoginReason.CALLBACK_MALFORMED);
        assertThat(provider.received(VALIDATE)).isZero();
    }
}
