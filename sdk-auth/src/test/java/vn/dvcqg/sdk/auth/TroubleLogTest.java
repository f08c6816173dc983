package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.transport.BackChannel;

/** A vendor whose first login fails finds in his log why, and finds nothing of the person there. */
class TroubleLogTest {

    private static final String LOGGER = LoginFlow.class.getName();

    private static void complete(PortalFixture portal, LoginFlow flow, LoginReason reason) {
        Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);

        assertThat(flow.complete(portal.callback(sent)).reason()).isEqualTo(reason);
    }

    private static String warning(CapturedLog log) {
        assertThat(log.text())
                .doesNotContain("demo-code", "demo-client-secret", "demo-access-token", "demo-subject", "000090000001");
        return String.join("\n", log.of(LOGGER));
    }

    @Test
    void setup_plainHttp_tellsTheCure() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture();
                BackChannel strict = BackChannel.to("portal").build();
                LoginFlow flow = portal.flow(portal.profile().build())
                        .backChannel(strict)
                        .build()) {
            complete(portal, flow, LoginReason.SETUP);

            assertThat(warning(log)).contains("WARN", "SETUP", "/oauth2/token", "plain HTTP");
        }
    }

    @Test
    void setup_clientRefused_tellsTheCure() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put(
                    "/oauth2/token", new StubProvider.Answer(401, "{\"error\":\"invalid_client\"}"));
            complete(portal, portal.flow, LoginReason.SETUP);

            assertThat(warning(log)).contains("SETUP", "check id, secret and how the secret is shown");
        }
    }

    @Test
    void providerDown_nobodyListens_tellsWhere() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put("/oauth2/userinfo", new StubProvider.Answer(503, "demo-subject"));
            complete(portal, portal.flow, LoginReason.PROVIDER_DOWN);

            assertThat(warning(log)).contains("PROVIDER_DOWN", "/oauth2/userinfo", "503");
        }
    }

    @Test
    void keys_notThere_tellsWhere() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));
            complete(portal, portal.flow, LoginReason.KEYS_UNAVAILABLE);

            assertThat(warning(log)).contains("KEYS_UNAVAILABLE", "/oauth2/jwks", "503");
        }
    }

    @Test
    void keys_rotatedDuringAnOutage_tellsWhere() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            complete(portal, portal.flow, LoginReason.VERIFIED);
            portal.provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);
            portal.provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));
            complete(portal, portal.flow, LoginReason.KEYS_UNAVAILABLE);

            assertThat(warning(log)).contains("KEYS_UNAVAILABLE", "/oauth2/jwks", "503");
        }
    }

    @Test
    void answer_nonsense_isToldWithoutIt() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put("/oauth2/userinfo", new StubProvider.Answer(200, "demo-subject"));
            complete(portal, portal.flow, LoginReason.PROVIDER_ANSWER);

            assertThat(warning(log)).contains("PROVIDER_ANSWER", "what the provider told cannot be used");
        }
    }

    @Test
    void fault_ofWhatWasPluggedIn_tellsTypesStateAndPlaceButNoMessage() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture();
                LoginFlow flow = portal.flow(portal.profile().build())
                        .replayGuard((key, now, until) -> {
                            throw new IllegalStateException(
                                    "demo-code", new SQLException("000090000001", "08006", new Error("demo-subject")));
                        })
                        .build()) {
            complete(portal, flow, LoginReason.REPLAY_GUARD_DOWN);

            assertThat(warning(log)).contains("java.lang.IllegalStateException");
            assertThat(log.text())
                    .contains("java.lang.IllegalStateException", "java.sql.SQLException", "08006", "java.lang.Error")
                    .contains("TroubleLogTest");
        }
    }

    @Test
    void refusal_ofWhatABrowserSent_tellsNothing() {
        try (CapturedLog log = CapturedLog.begin();
                PortalFixture portal = new PortalFixture()) {
            portal.flow.complete(CallbackRequest.of("code=demo-code&state=x", ""));

            assertThat(warning(log)).isEmpty();
        }
    }

    @Test
    void unavailable_providerSaysWhen_isHandedOn() {
        try (PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put("/oauth2/userinfo", new StubProvider.Answer(503, ""));
            Instant before = portal.channel.clock().instant();
            Map<String, String> sent = portal.begin();

            LoginResult.Unavailable result = (LoginResult.Unavailable) portal.flow.complete(portal.callback(sent));

            assertThat(result.retryAt()).isBetween(before, before.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void unavailable_nobodySaysWhen_hasNoTime() {
        try (PortalFixture portal = new PortalFixture()) {
            portal.provider.answers.put("/oauth2/userinfo", new StubProvider.Answer(200, "<html>"));
            Map<String, String> sent = portal.begin();

            LoginResult.Unavailable result = (LoginResult.Unavailable) portal.flow.complete(portal.callback(sent));

            assertThat(result.retryAt()).isNull();
        }
    }
}
