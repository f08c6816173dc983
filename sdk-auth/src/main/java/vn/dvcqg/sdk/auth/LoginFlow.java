package vn.dvcqg.sdk.auth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.internal.Attempt;
import vn.dvcqg.sdk.auth.internal.Cookies;
import vn.dvcqg.sdk.auth.internal.Leftovers;
import vn.dvcqg.sdk.auth.internal.Wanted;

/**
 * The login of people at one provider: {@link #begin} sends the browser away, {@link #complete} checks what it brings back. Nothing of a login
 * lies on the server in between, so any node may complete what another began.
 *
 * <p>There is no way to turn a check off. Defaults are named by {@link LoginFlowBuilder}. Safe for use by several threads; make one flow for
 * each provider and keep it.
 *
 * <pre>{@code
 * LoginFlow login = LoginFlow.builder(PortalSso.builder(host).client(id, Secret.fromEnv("SSO_SECRET")).build())
 *         .redirectUri(URI.create("https://motcua.example/dang-nhap/xong"))
 *         .cookieKeys(CookieKeys.of(Secret.fromEnv("COOKIE_KEY")))
 *         .returnPaths("/ho-so")
 *         .build();
 * }</pre>
 *
 * @see "docs/auth.md"
 */
public final class LoginFlow implements AutoCloseable {

    /** Tabs in which a person may be logging in at the same time, besides the one that begins. */
    private static final int MOST_LEFT = 4;

    private final FlowParts parts;
    private final Completion completion;
    private final Logouts logouts;

    LoginFlow(LoginFlowBuilder settings) {
        this.parts = new FlowParts(settings);
        this.completion = new Completion(parts);
        this.logouts = new Logouts(parts);
    }

    /**
     * Settings with their defaults.
     *
     * @param profile the provider
     * @return a builder
     */
    public static LoginFlowBuilder builder(ProviderProfile profile) {
        return new LoginFlowBuilder(profile);
    }

    /**
     * Begins a login.
     *
     * @param returnTo where the person goes on; a path that is not on the list is replaced by the home page
     * @return where to send the browser, and the cookie to send along
     * @throws vn.dvcqg.sdk.PortalException if the provider must be asked for its addresses and does not tell them; never where they are given
     */
    public LoginStart begin(ReturnTo returnTo) {
        return begin(returnTo, LoginOptions.NONE);
    }

    /**
     * Begins a login, for example one that must reach a higher level.
     *
     * @param returnTo where the person goes on; a path that is not on the list is replaced by the home page
     * @param options what is different this time
     * @return where to send the browser, and the cookie to send along
     * @throws vn.dvcqg.sdk.PortalException if the provider must be asked for its addresses and does not tell them; never where they are given
     * @throws vn.dvcqg.sdk.InvalidRequestException if credentials are to be entered anew and the provider cannot be asked for that
     */
    public LoginStart begin(ReturnTo returnTo, LoginOptions options) {
        return begin(returnTo, options, null);
    }

    /**
     * Begins a login and tidies up: of the logins that this browser has begun and left, the four latest remain. Each of them is a cookie that
     * goes with every request of the host, and many of them make servers refuse those.
     *
     * @param returnTo where the person goes on; a path that is not on the list is replaced by the home page
     * @param options what is different this time
     * @param cookieHeader the value of the {@code Cookie} header of the request that wants a login, or null
     * @return where to send the browser, and the cookies to send along
     * @throws vn.dvcqg.sdk.PortalException if the provider must be asked for its addresses and does not tell them; never where they are given
     * @throws vn.dvcqg.sdk.InvalidRequestException if credentials are to be entered anew and the provider cannot be asked for that
     */
    public LoginStart begin(ReturnTo returnTo, LoginOptions options, @Nullable String cookieHeader) {
        AssuranceLevel asked = options.level();
        LinkKey person = options.person();
        Instant now = parts.clock.instant();
        Attempt attempt = Attempt.begin(
                parts.random,
                parts.binding,
                parts.allowed(returnTo).path(),
                now,
                now.plus(parts.attemptAge),
                new Wanted(
                        asked != null && asked.reaches(parts.requiredLevel) ? asked : parts.requiredLevel,
                        options.isAnew(),
                        person == null ? null : person.print(),
                        options.claims()));
        String name = Cookies.name(FlowParts.LOGIN, attempt.state());
        String cookie = Cookies.set(name, parts.cipher.seal(attempt.text(), name), parts.attemptAge);
        List<String> left = cookieHeader == null
                ? List.of()
                : Leftovers.beyond(MOST_LEFT, parts.cipher, cookieHeader, FlowParts.LOGIN, now);
        return new LoginStart(
                new Redirect(parts.address(attempt)),
                cookie,
                left.stream().map(Cookies::clear).toList());
    }

    /**
     * Completes a login with what the browser brought back. Whatever that is, the end is a result and no exception; it is told once to the
     * listeners and to the log {@code vn.dvcqg.sdk.auth.audit}. Asks the provider, so it may take as long as the deadline of the back channel.
     *
     * @param callback what the browser brought back
     * @return how the login ended
     */
    public LoginResult complete(CallbackRequest callback) {
        return completion.complete(callback);
    }

    /**
     * Begins logging out at the provider. End the local session first: whatever happens to the browser on its way, the person is logged out
     * here.
     *
     * @param logoutTicket {@link LoginTokens#logoutTicket()} of the session that has ended
     * @param returnTo where the person goes on; a path that is not on the list is replaced by the home page
     * @return where to send the browser; the local page where the provider cannot log out or the ticket cannot be read
     */
    public LogoutStart logout(Secret logoutTicket, ReturnTo returnTo) {
        return logouts.begin(logoutTicket, returnTo);
    }

    /**
     * Completes logging out with what the browser brought back to {@link LoginFlowBuilder#postLogoutUri}. Never an exception.
     *
     * @param callback what the browser brought back
     * @return where to send the browser
     */
    public LogoutResult completeLogout(CallbackRequest callback) {
        return logouts.complete(callback);
    }

    /**
     * Gives an access token back that is not needed any more.
     *
     * @param accessToken {@link LoginTokens#accessToken()}
     * @return false where the provider has no place for it
     * @throws vn.dvcqg.sdk.PortalException if the provider does not answer or does not accept it
     */
    public boolean revoke(Secret accessToken) {
        return parts.askingAboutToken("revoke", false, call -> parts.engine.revoke(accessToken.reveal(), call));
    }

    /**
     * Asks the provider about an access token. It says nothing of who shows the token: a token is no login.
     *
     * @param accessToken {@link LoginTokens#accessToken()}
     * @return what the provider says
     * @throws vn.dvcqg.sdk.PortalException if the provider does not answer or does not accept the question
     */
    public TokenState introspect(Secret accessToken) {
        return parts.askingAboutToken(
                "introspect", TokenState.UNKNOWN, call -> parts.engine.introspect(accessToken.reveal(), call));
    }

    /** Ends the background work, and the back channel unless it was given. */
    @Override
    public void close() {
        parts.close();
    }

    /** The provider; no secret. */
    @Override
    public String toString() {
        return "LoginFlow(" + parts.profile + ")";
    }
}
