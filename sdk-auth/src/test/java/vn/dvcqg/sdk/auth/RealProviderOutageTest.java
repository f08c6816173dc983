package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;

/** A certified provider that changes its keys, cannot tell them, or dies, while one flow goes on. */
@Timeout(300)
class RealProviderOutageTest {

    private RealProvider provider;
    private RealLogin real;
    private LoginFlow flow;

    @BeforeEach
    void start() {
        provider = RealProvider.start();
        real = new RealLogin(provider);
        flow = real.flow(real.staff().build()).build();
    }

    @AfterEach
    void stop() {
        if (real != null) {
            flow.close();
            real.close();
            provider.close();
        }
    }

    private void logsIn(LoginFlow flow) {
        assertThat(real.login(flow, "officer")).isInstanceOf(LoginResult.LoggedIn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-client", "demo-ES256"})
    void keys_publishedThenUsedThenAlone_everyLoginGoesOn(String client) {
        StaffOidc profile = real.staff().client(client, RealLogin.SECRET).build();
        try (LoginFlow each = real.flow(profile).build()) {
            logsIn(each);
            provider.publish("first", "second");
            logsIn(each);
            assertThat(provider.keysAsked()).isEqualTo(1);

            provider.signWith("second", "first");
            logsIn(each);
            logsIn(each);
            assertThat(provider.keysAsked()).isEqualTo(2);

            provider.publish("second");
            provider.signWith("second");
            logsIn(each);
            real.clock.forward(Duration.ofMinutes(16));
            logsIn(each);
            assertThat(provider.keysAsked()).isEqualTo(3);
        }
    }

    @Test
    void keys_withdrawnButStillUsed_areTakenNoLongerThanTheirAge() {
        provider.publish("first", "second");
        logsIn(flow);
        provider.publish("second");
        real.clock.forward(Duration.ofMinutes(16));

        assertThat(real.login(flow, "officer").reason()).isEqualTo(LoginReason.TOKEN_SIGNATURE);
    }

    @Test
    void keySet_awayWithKeysInTheCache_loginsGoOnForTheTimeThatIsSet() {
        logsIn(flow);
        provider.keysDown();
        real.clock.forward(Duration.ofHours(1));
        logsIn(flow);

        real.clock.forward(Duration.ofHours(12));

        assertThat(real.login(flow, "officer"))
                .isInstanceOf(LoginResult.Unavailable.class)
                .extracting(LoginResult::reason)
                .isEqualTo(LoginReason.KEYS_UNAVAILABLE);
    }

    @Test
    void keySet_awayFromTheBeginning_isUnavailable() {
        provider.keysDown();

        assertThat(real.login(flow, "officer").reason()).isEqualTo(LoginReason.KEYS_UNAVAILABLE);
    }

    @Test
    void provider_killedWhileThePersonLogsIn_isUnavailableThoughKeysAreKnown() {
        logsIn(flow);
        CallbackRequest callback = real.answer(flow, real.browser(), "officer", LoginOptions.NONE);

        provider.kill();

        assertThat(flow.complete(callback))
                .isInstanceOf(LoginResult.Unavailable.class)
                .extracting(LoginResult::reason)
                .isEqualTo(LoginReason.PROVIDER_DOWN);
    }

    @Test
    void provider_killedBeforeItsMetadataWasRead_isAnExceptionOfTheSdk() {
        provider.kill();

        assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).isInstanceOf(PortalException.class);
    }
}
