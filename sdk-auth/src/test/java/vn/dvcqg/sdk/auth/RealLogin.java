package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.BackChannel;

/** Logins of people with browsers at a provider of other people's making. */
final class RealLogin implements AutoCloseable {

    static final URI CALLBACK = URI.create("https://motcua.example.test/sso/callback");
    static final URI LOGGED_OUT = URI.create("https://motcua.example.test/logged-out");
    static final Secret SECRET = Secret.of("demo-client-secret");

    final RealProvider provider;
    final BackChannel channel;
    final CookieKeys keys = CookieKeys.ofThisProcess();
    final AheadClock clock;

    /** The provider has the real time, so the SDK needs it too; a test may let hours pass, for both. */
    static final class AheadClock extends Clock {
        private final RealProvider provider;
        private volatile Duration ahead = Duration.ZERO;

        AheadClock(RealProvider provider) {
            this.provider = provider;
        }

        void forward(Duration time) {
            ahead = ahead.plus(time);
            provider.forward(time);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    RealLogin(RealProvider provider) {
        this.provider = provider;
        clock = new AheadClock(provider);
        channel = BackChannel.to("real")
                .tls(provider.trusted())
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)))
                .connectTimeout(Duration.ofSeconds(30))
                .attemptTimeout(Duration.ofSeconds(30))
                .deadline(Duration.ofSeconds(30))
                .build();
    }

    /** Addresses from the metadata; the secret in the body. */
    OidcBuilder<StaffOidc> staff() {
        return StaffOidc.builder(provider.issuer())
                .endpoints(OidcEndpoints.discovered(provider.metadata()))
                .scopes("openid", "profile", "email")
                .client("demo-client", SECRET);
    }

    LoginFlowBuilder flow(ProviderProfile profile) {
        return LoginFlow.builder(profile)
                .redirectUri(CALLBACK)
                .postLogoutUri(LOGGED_OUT)
                .returnPaths("/ho-so")
                .cookieKeys(keys)
                .backChannel(channel)
                .clock(clock);
    }

    PageBrowser browser() {
        return new PageBrowser(provider.host(), provider.authority.clientContext());
    }

    /** Sends a browser to the login; it stands at the first page then, or is back already. */
    PageBrowser.Place begin(LoginFlow flow, PageBrowser browser, LoginOptions options) {
        LoginStart start = flow.begin(ReturnTo.path("/ho-so/moi"), options);
        browser.own.take(start.cookie());
        return browser.open(start.redirect().uri());
    }

    /** The person gives a name and agrees to what is asked. */
    PageBrowser.Place through(PageBrowser browser, PageBrowser.Place page, String person) {
        PageBrowser.Place next = page;
        while (!next.isOf(CALLBACK)) {
            next = browser.submit(next, Map.of("login", person, "password", "demo"));
        }
        return next;
    }

    CallbackRequest callback(PageBrowser browser, PageBrowser.Place back) {
        return CallbackRequest.of(back.address().getRawQuery(), browser.own.cookies());
    }

    /** What a new browser brings back after somebody has logged in. */
    CallbackRequest answer(LoginFlow flow, PageBrowser browser, String person, LoginOptions options) {
        return callback(browser, through(browser, begin(flow, browser, options), person));
    }

    LoginResult login(LoginFlow flow, String person) {
        return flow.complete(answer(flow, browser(), person, LoginOptions.NONE));
    }

    @Override
    public void close() {
        channel.close();
    }
}
