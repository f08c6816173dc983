package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.auth.internal.Attempt;
import vn.dvcqg.sdk.auth.internal.CasEngine;
import vn.dvcqg.sdk.auth.internal.Engine;
import vn.dvcqg.sdk.auth.internal.OidcEngine;
import vn.dvcqg.sdk.auth.internal.Prints;
import vn.dvcqg.sdk.auth.internal.Problems;
import vn.dvcqg.sdk.auth.internal.Refused;
import vn.dvcqg.sdk.auth.internal.ReturnPaths;
import vn.dvcqg.sdk.auth.internal.VneidEngine;
import vn.dvcqg.sdk.auth.spi.CookieCipher;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** What the steps of one flow share. */
final class FlowParts implements AutoCloseable {

    static final String LOGIN = "login";
    static final String LOGOUT = "logout";

    final ProviderProfile profile;
    final @Nullable URI postLogoutUri;
    final CookieCipher cipher;
    final ReplayGuard replayGuard;
    final AssuranceLevel requiredLevel;
    final Duration attemptAge;
    final BackChannel channel;
    final Clock clock;
    final Engine engine;
    final IdentityReader identities;
    final ClaimPolicy claims;

    /** What attempts and tickets are bound to: names may be equal, but not also issuer, client and callback page. */
    final String binding;

    final Audit audit;
    final SecureRandom random = new SecureRandom();
    private final List<String> returnPaths;
    final ReturnTo home;
    private final boolean ownChannel;

    FlowParts(LoginFlowBuilder settings) {
        this.profile = settings.profile;
        this.postLogoutUri = settings.postLogoutUri;
        this.cipher = Objects.requireNonNull(settings.cookieKeys);
        this.replayGuard = settings.replayGuard;
        this.requiredLevel = settings.requiredLevel;
        this.attemptAge = settings.attemptAge;
        this.returnPaths = settings.returnPaths;
        this.home = settings.home;
        BackChannel given = settings.backChannel;
        this.ownChannel = given == null;
        this.channel = given != null ? given : BackChannel.to(profile.name()).build();
        this.clock = settings.clock != null ? settings.clock : channel.clock();
        this.engine = engine(Objects.requireNonNull(settings.redirectUri));
        this.identities = new IdentityReader(profile);
        this.claims = settings.claims;
        this.binding = profile.name() + "."
                + Prints.of(
                        profile.issuer(),
                        clientId(),
                        Objects.requireNonNull(settings.redirectUri).toString());
        this.audit = new Audit(profile.name(), settings.listeners);
    }

    private Engine engine(URI redirectUri) {
        if (profile instanceof PortalSso portal) {
            return new OidcEngine(portal.settings(), redirectUri, channel, clock);
        }
        if (profile instanceof StaffOidc staff) {
            return new OidcEngine(staff.settings(), redirectUri, channel, clock);
        }
        if (profile instanceof DirectVneid vneid) {
            return new VneidEngine(vneid, redirectUri, channel, clock);
        }
        return new CasEngine((StaffCas) profile, redirectUri, channel);
    }

    private String clientId() {
        if (profile instanceof PortalSso portal) {
            return portal.settings().clientId();
        }
        if (profile instanceof StaffOidc staff) {
            return staff.settings().clientId();
        }
        return profile instanceof DirectVneid vneid ? vneid.clientId() : "";
    }

    /** The path itself, or the home page. */
    ReturnTo allowed(ReturnTo returnTo) {
        return ReturnPaths.isAllowed(returnTo.path(), returnPaths) ? returnTo : home;
    }

    /** Where the login of an attempt happens. */
    URI address(Attempt attempt) {
        try {
            return engine.authorize(attempt);
        } catch (Refused e) {
            throw new PortalFaultException(
                    "the metadata of the provider cannot be had or used: check its address and the issuer of the profile",
                    CallFacts.NONE,
                    e);
        }
    }

    /** Asks about an access token, where the provider can be asked. */
    <T> T askingAboutToken(String operation, T otherwise, Function<CallContext, T> question) {
        return engine.hasTokenServices() ? asking(operation, question) : otherwise;
    }

    /** Asks the provider something that is no login; what it should not have answered becomes an exception of the SDK. */
    private <T> T asking(String operation, Function<CallContext, T> question) {
        try {
            return channel.call(operation, question);
        } catch (Refused e) {
            throw e.reason() == LoginReason.SETUP
                    ? new SetupProblemException(List.of(Problems.of("client", "auth-client")))
                    : new PortalFaultException(
                            "the provider answered the question '" + operation + "' with something that makes no sense",
                            CallFacts.NONE,
                            e);
        }
    }

    @Override
    public void close() {
        engine.close();
        if (ownChannel) {
            channel.close();
        }
    }
}
