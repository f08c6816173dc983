package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.auth.internal.Checks;
import vn.dvcqg.sdk.auth.internal.Problems;
import vn.dvcqg.sdk.auth.internal.ReturnPaths;
import vn.dvcqg.sdk.auth.spi.CookieCipher;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;
import vn.dvcqg.sdk.transport.BackChannel;

/**
 * Builds a {@link LoginFlow}. Setters only take note; {@link #build()} reports every fault at once. Not safe for use by several threads.
 */
public final class LoginFlowBuilder {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    final ProviderProfile profile;

    @Nullable
    URI redirectUri;

    @Nullable
    URI postLogoutUri;

    @Nullable
    CookieCipher cookieKeys;

    List<String> returnPaths = List.of();
    ReturnTo home = ReturnTo.HOME;
    ReplayGuard replayGuard = ReplayGuard.memory();
    AssuranceLevel requiredLevel = AssuranceLevel.LEVEL_1;
    ClaimPolicy claims = ClaimPolicy.DOSSIER;
    Duration attemptAge = LONGEST;
    final List<LoginListener> listeners = new ArrayList<>();

    @Nullable
    BackChannel backChannel;

    @Nullable
    Clock clock;

    LoginFlowBuilder(ProviderProfile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
    }

    /**
     * The address of the local page to which the provider sends the browser back, exactly as it is registered there.
     *
     * @param redirectUri absolute, https, without query; http only for a loopback host
     * @return this builder
     */
    public LoginFlowBuilder redirectUri(URI redirectUri) {
        this.redirectUri = Objects.requireNonNull(redirectUri, "redirectUri");
        return this;
    }

    /**
     * The address of the local page to which the provider sends the browser back after logging out. Default: none, then {@link
     * LoginFlow#logout} is local.
     *
     * @param postLogoutUri absolute, https, without query; http only for a loopback host
     * @return this builder
     */
    public LoginFlowBuilder postLogoutUri(URI postLogoutUri) {
        this.postLogoutUri = Objects.requireNonNull(postLogoutUri, "postLogoutUri");
        return this;
    }

    /**
     * What seals the cookies, usually {@link CookieKeys}. No default, because all nodes need the same.
     *
     * @param cookieKeys the keys
     * @return this builder
     */
    public LoginFlowBuilder cookieKeys(CookieCipher cookieKeys) {
        this.cookieKeys = Objects.requireNonNull(cookieKeys, "cookieKeys");
        return this;
    }

    /**
     * Where a person may go on after a login: these paths and everything below them. Default: the home page only.
     *
     * @param returnPaths paths without query, for example {@code /ho-so}; {@code /} is the start page alone
     * @return this builder
     */
    public LoginFlowBuilder returnPaths(String... returnPaths) {
        this.returnPaths = List.of(returnPaths);
        return this;
    }

    /**
     * Where a person goes on who asked for a path that is not on the list. Default {@link ReturnTo#HOME}.
     *
     * @param home a path of this site; it need not be on the list
     * @return this builder
     */
    public LoginFlowBuilder home(ReturnTo home) {
        this.home = Objects.requireNonNull(home, "home");
        return this;
    }

    /**
     * The memory of used logins. Default {@link ReplayGuard#memory()}, which serves one node.
     *
     * @param replayGuard the guard
     * @return this builder
     */
    public LoginFlowBuilder replayGuard(ReplayGuard replayGuard) {
        this.replayGuard = Objects.requireNonNull(replayGuard, "replayGuard");
        return this;
    }

    /**
     * The level that every login must reach. Default the lowest, because higher values of the portal are not known.
     *
     * @param requiredLevel the level
     * @return this builder
     */
    public LoginFlowBuilder requiredLevel(AssuranceLevel requiredLevel) {
        this.requiredLevel = Objects.requireNonNull(requiredLevel, "requiredLevel");
        return this;
    }

    /**
     * Which claims are kept. Default {@link ClaimPolicy#DOSSIER}.
     *
     * @param claims the policy
     * @return this builder
     */
    public LoginFlowBuilder claims(ClaimPolicy claims) {
        this.claims = Objects.requireNonNull(claims, "claims");
        return this;
    }

    /**
     * How long a person may take to log in. Default 10 minutes.
     *
     * @param attemptAge 1 to 10 minutes
     * @return this builder
     */
    public LoginFlowBuilder attemptAge(Duration attemptAge) {
        this.attemptAge = Objects.requireNonNull(attemptAge, "attemptAge");
        return this;
    }

    /**
     * Adds somebody who hears of every completed login.
     *
     * @param listener the listener
     * @return this builder
     */
    public LoginFlowBuilder listener(LoginListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * The way to the provider: deadline, TLS, proxy, listeners. Default: one with the defaults of {@link BackChannel}, named as the profile
     * and closed with the flow.
     *
     * @param backChannel the channel; the flow leaves it open
     * @return this builder
     */
    public LoginFlowBuilder backChannel(BackChannel backChannel) {
        this.backChannel = Objects.requireNonNull(backChannel, "backChannel");
        return this;
    }

    /**
     * Where the time of day comes from. Default: the clock of the back channel.
     *
     * @param clock the clock
     * @return this builder
     */
    public LoginFlowBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * The flow. Nothing is sent yet.
     *
     * @return a flow, to be closed
     * @throws vn.dvcqg.sdk.SetupProblemException with every fault at once
     */
    public LoginFlow build() {
        List<Violation> found = new ArrayList<>();
        address(found, "redirectUri", redirectUri, true);
        address(found, "postLogoutUri", postLogoutUri, false);
        Checks.required(found, "cookieKeys", cookieKeys);
        for (String path : returnPaths) {
            if (!ReturnPaths.isSafe(path) || path.contains("?")) {
                found.add(Problems.of("returnPaths", "auth-return-path", ReturnPaths.MOST));
            }
        }
        Checks.range(found, "attemptAge", attemptAge, Duration.ofMinutes(1), LONGEST);
        Problems.orThrow(found);
        return new LoginFlow(this);
    }

    private static void address(List<Violation> found, String field, @Nullable URI uri, boolean needed) {
        Checks.https(found, field, uri, needed);
        if (uri != null && uri.getRawQuery() != null) {
            found.add(Problems.of(field, "auth-redirect"));
        }
    }
}
