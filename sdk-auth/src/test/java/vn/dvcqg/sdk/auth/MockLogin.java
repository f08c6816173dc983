package vn.dvcqg.sdk.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.identity.MockIdentity;
import vn.dvcqg.sdk.transport.BackChannel;

/** A flow against the mock identity provider, which checks what it is sent, with a browser that follows one redirect. */
final class MockLogin implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://motcua.example.test/sso/callback");

    final MockIdentity identity;
    final Browser browser = new Browser();
    final BackChannel channel = BackChannel.to("identity")
            .allowPlainHttp(true)
            .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)))
            .deadline(Duration.ofSeconds(30))
            .attemptTimeout(Duration.ofSeconds(30))
            .build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    MockLogin(IdentitySettings settings) {
        identity = MockIdentity.start(settings);
    }

    static MockLogin portal() {
        return new MockLogin(IdentitySettings.builder()
                .generation(Generation.PORTAL_SSO)
                .autoLogin("citizen")
                .build());
    }

    LoginFlow flow() {
        return flow(PortalSso.builder(identity.url())
                .client("demo-client", Secret.of("demo-client-secret"))
                .logoutHosts("127.0.0.1")
                .build());
    }

    LoginFlow flow(ProviderProfile profile) {
        return LoginFlow.builder(profile)
                .redirectUri(CALLBACK)
                .postLogoutUri(URI.create("https://motcua.example.test/"))
                .cookieKeys(CookieKeys.ofThisProcess())
                .backChannel(channel)
                .build();
    }

    /** What the browser brings back after the provider logged it in. */
    CallbackRequest answer(LoginFlow flow, LoginOptions options) {
        LoginStart start = flow.begin(ReturnTo.HOME, options);
        browser.take(start.cookie());
        return CallbackRequest.of(follow(start.redirect().uri()).getRawQuery(), browser.cookies());
    }

    LoginResult login(LoginFlow flow) {
        return flow.complete(answer(flow, LoginOptions.NONE));
    }

    URI follow(URI address) {
        try {
            HttpResponse<String> page =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            return URI.create(page.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(page.statusCode() + " " + page.body())));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        channel.close();
        identity.close();
    }
}
