package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.BackChannel;

/** A flow at the portal's profile, a provider that obeys the test, and a browser. */
final class PortalFixture implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://motcua.example.test/sso/callback");

    final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T02:00:00Z"));
    final StubProvider provider = new StubProvider(clock);
    final Browser browser = new Browser();
    final List<LoginEvent> events = Collections.synchronizedList(new ArrayList<>());
    final CookieKeys keys = CookieKeys.ofThisProcess();
    final BackChannel channel = channel(Duration.ofSeconds(30));
    final LoginFlow flow;

    PortalFixture() {
        this(profile -> {}, settings -> {});
    }

    PortalFixture(Consumer<OidcBuilder<PortalSso>> profile, Consumer<LoginFlowBuilder> settings) {
        OidcBuilder<PortalSso> portal = profile();
        profile.accept(portal);
        LoginFlowBuilder builder = flow(portal.build());
        settings.accept(builder);
        flow = builder.build();
    }

    static BackChannel channel(Duration deadline) {
        return BackChannel.to("portal")
                .allowPlainHttp(true)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)))
                .attemptTimeout(deadline)
                .deadline(deadline)
                .build();
    }

    OidcBuilder<PortalSso> profile() {
        return PortalSso.builder(provider.url()).client(StubProvider.CLIENT, Secret.of("demo-client-secret"));
    }

    LoginFlowBuilder flow(ProviderProfile profile) {
        return LoginFlow.builder(profile)
                .redirectUri(CALLBACK)
                .postLogoutUri(URI.create("https://motcua.example.test/logged-out"))
                .cookieKeys(keys)
                .returnPaths("/ho-so")
                .backChannel(channel)
                .clock(clock)
                .listener(events::add);
    }

    /** Begins a login; the provider takes note of its nonce. */
    Map<String, String> begin() {
        return begin(flow, LoginOptions.NONE);
    }

    Map<String, String> begin(LoginFlow which, LoginOptions options) {
        LoginStart start = which.begin(ReturnTo.path("/ho-so/moi"), options);
        browser.take(start.cookie());
        Map<String, String> sent = Browser.query(start.redirect().uri());
        if (sent.containsKey("nonce")) {
            provider.nonce(sent.get("nonce"));
        }
        return sent;
    }

    /** The browser comes back as it should. */
    CallbackRequest callback(Map<String, String> sent) {
        return CallbackRequest.of("code=demo-code&state=" + sent.get("state"), browser.cookies());
    }

    LoginResult login() {
        return flow.complete(callback(begin()));
    }

    @Override
    public void close() {
        flow.close();
        channel.close();
        provider.close();
    }
}
