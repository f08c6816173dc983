package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.TlsSettings;

/** A provider with a real certificate: whoever cannot prove to be the provider gets neither the code nor the secret. */
class TlsLoginTest {

    @TempDir
    static Path folder;

    private static TlsKeys here;
    private static TlsKeys elsewhere;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T02:00:00Z"));

    @BeforeAll
    static void makeCertificates() throws Exception {
        here = TlsKeys.make(folder, "here", "ip:127.0.0.1");
        elsewhere = TlsKeys.make(folder, "elsewhere", "dns:elsewhere.example.test");
    }

    private static TlsSettings trusting(TlsKeys keys) {
        return TlsSettings.builder().trust(keys.authority()).build();
    }

    private LoginResult login(StubProvider provider, TlsSettings tls) {
        try (BackChannel channel = BackChannel.to("portal")
                        .tls(tls)
                        .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)))
                        .deadline(Duration.ofMinutes(5))
                        .attemptTimeout(Duration.ofMinutes(1))
                        .build();
                LoginFlow flow = LoginFlow.builder(PortalSso.builder(provider.url())
                                .client(StubProvider.CLIENT, Secret.of("demo-client-secret"))
                                .build())
                        .redirectUri(PortalFixture.CALLBACK)
                        .cookieKeys(CookieKeys.ofThisProcess())
                        .backChannel(channel)
                        .clock(clock)
                        .build()) {
            Browser browser = new Browser();
            LoginStart start = flow.begin(ReturnTo.HOME);
            browser.take(start.cookie());
            Map<String, String> sent = Browser.query(start.redirect().uri());
            provider.nonce(sent.get("nonce"));
            return flow.complete(CallbackRequest.of("code=demo-code&state=" + sent.get("state"), browser.cookies()));
        }
    }

    private void refused(TlsKeys server, TlsSettings tls) {
        try (StubProvider provider = new StubProvider(clock, server.server())) {
            LoginResult result = login(provider, tls);

            assertThat(result).isInstanceOf(LoginResult.Unavailable.class);
            assertThat(result.reason()).isEqualTo(LoginReason.SETUP);
            assertThat(provider.bodies).isEmpty();
        }
    }

    @Test
    void provider_trustedCertificateOfItsHost_isSpokenTo() {
        try (StubProvider provider = new StubProvider(clock, here.server())) {
            assertThat(login(provider, trusting(here))).isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void provider_authorityThatTheJdkDoesNotKnow_getsNothing() {
        refused(here, TlsSettings.DEFAULT);
    }

    @Test
    void provider_authorityThatIsNotTheConfiguredOne_getsNothing() {
        refused(here, trusting(elsewhere));
    }

    @Test
    void provider_certificateOfAnotherHost_getsNothing() {
        refused(elsewhere, trusting(elsewhere));
    }
}
