package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.SessionSettings;

/** Settings of sessions and logins as properties and by program. */
class SessionPropertiesTest {

    private static PortalConfigBuilder with(Map<String, String> more) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "dvcqg.endpoint", "https://adapter.example/forward",
                "dvcqg.agency", "H40.16",
                "dvcqg.username", "demo",
                "dvcqg.password", "hunter2"));
        properties.putAll(more);
        return PortalConfig.builder().properties(properties);
    }

    @Test
    void properties_all_areTakenOver() {
        SessionSettings settings = with(Map.of(
                        "dvcqg.login-max-refusals", "5",
                        "dvcqg.login-refusal-wait", "2h",
                        "dvcqg.login-longest-refusal-wait", "3h",
                        "dvcqg.login-outage-wait", "2s",
                        "dvcqg.login-longest-outage-wait", "90s",
                        "dvcqg.login-refresh-ahead", "0.5",
                        "dvcqg.login-lease", "45s",
                        "dvcqg.login-store-timeout", "500ms"))
                .build()
                .sessions();

        LoginPolicy policy = settings.loginPolicy();
        assertThat(policy.maxRefusals()).isEqualTo(5);
        assertThat(policy.refusalWait()).isEqualTo(Duration.ofHours(2));
        assertThat(policy.longestRefusalWait()).isEqualTo(Duration.ofHours(3));
        assertThat(policy.outageWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.longestOutageWait()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.refreshAhead()).isEqualTo(0.5);
        assertThat(settings.loginLease()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.storeTimeout()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void properties_afterAProgram_changeOnlyWhatTheyName() {
        InMemorySessionStore store = InMemorySessionStore.create();
        SessionSettings given = SessionSettings.builder().store(store).build();
        Properties more = new Properties();
        more.setProperty("dvcqg.login-lease", "10s");

        PortalConfig config = with(Map.of()).sessions(given).properties(more).build();

        assertThat(config.sessions().store()).isSameAs(store);
        assertThat(config.sessions().loginLease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.toBuilder().build().sessions().loginLease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.describe()).contains("loginLease=PT10S", "maxRefusals=3");
    }

    @Test
    void properties_thatCannotBeUsed_areToldAtOnce() {
        SetupProblemException told = catchThrowableOfType(
                SetupProblemException.class,
                () -> with(Map.of(
                                "dvcqg.login-max-refusals", "0",
                                "dvcqg.login-refusal-wait", "45m",
                                "dvcqg.login-refresh-ahead", "soon",
                                "dvcqg.login-lease", "10m"))
                        .build());

        assertThat(told.problems())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "login.maxRefusals",
                        "login.longestRefusalWait",
                        "dvcqg.login-refresh-ahead",
                        "sessions.loginLease");
    }
}
