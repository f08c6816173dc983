package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.internal.Attempt;
import vn.dvcqg.sdk.auth.internal.Checks;
import vn.dvcqg.sdk.auth.internal.Cookies;
import vn.dvcqg.sdk.auth.internal.LogoutTicket;
import vn.dvcqg.sdk.auth.internal.RawQuery;
import vn.dvcqg.sdk.auth.internal.Refused;

/** Logging out: the local page, the provider with the identity token as its hint, then VNeID where it was used. */
final class Logouts {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFlow.class);
    private static final Logger AUDIT = LoggerFactory.getLogger("vn.dvcqg.sdk.auth.audit");

    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int MOST_QUERY = 8 * 1024;

    /** Browsers drop cookies of more than 4096 bytes. */
    private static final int MOST_COOKIE = 3800;

    private final FlowParts parts;

    Logouts(FlowParts parts) {
        this.parts = parts;
    }

    LogoutStart begin(Secret sealed, ReturnTo returnTo) {
        LogoutStart start;
        String back = parts.allowed(returnTo).path();
        try {
            start = begun(sealed, back);
        } catch (RuntimeException e) {
            // the person is logged out here, so that is what he is told
            parts.audit.fault(e);
            start = new LogoutStart(back, List.of(), true);
        } catch (StackOverflowError e) {
            parts.audit.fault(new IllegalStateException(e));
            start = new LogoutStart(back, List.of(), true);
        }
        AUDIT.info("logout {}: {}", parts.profile.name(), start.isLocalOnly() ? "local only" : "at the provider");
        return start;
    }

    private LogoutStart begun(Secret sealed, String back) {
        String text = parts.cipher.open(sealed.reveal(), LogoutTicket.CONTEXT);
        LogoutTicket ticket = text == null ? null : LogoutTicket.read(text);
        if (ticket == null || !ticket.provider().equals(parts.binding)) {
            return new LogoutStart(back, List.of(), true);
        }
        String next = next(ticket);
        String state = Attempt.random(parts.random);
        URI postLogout = parts.postLogoutUri;
        URI place = postLogout == null ? null : place(ticket, postLogout, state);
        if (place == null) {
            // nobody sends the browser on from there, so it goes to VNeID at once
            return new LogoutStart(next == null ? back : next, List.of(), next == null);
        }
        String name = Cookies.name(FlowParts.LOGOUT, state);
        String cookie = Cookies.set(name, parts.cipher.seal(note(back, next), name), AGE);
        if (cookie.length() > MOST_COOKIE) {
            LOG.warn("the address of VNeID's logout is too long for a cookie: a person stays logged in there");
            cookie = Cookies.set(name, parts.cipher.seal(note(back, null), name), AGE);
        }
        return new LogoutStart(place.toASCIIString(), List.of(cookie), false);
    }

    private @Nullable URI place(LogoutTicket ticket, URI postLogout, String state) {
        try {
            return parts.engine.logout(ticket.idToken(), postLogout, state);
        } catch (PortalException | Refused e) {
            LOG.warn(
                    "the provider {} cannot be told of a logout: {}",
                    parts.profile.name(),
                    e.getClass().getName());
            return null;
        }
    }

    /** VNeID's own logout, if it is where it should be: an address from a claim must not lead anywhere. */
    private @Nullable String next(LogoutTicket ticket) {
        String told = ticket.vneidLogout();
        if (told == null || !(parts.profile instanceof PortalSso portal)) {
            return null;
        }
        try {
            URI uri = URI.create(told);
            return Checks.isHttps(uri) && portal.logoutHosts().contains(uri.getHost()) ? uri.toASCIIString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String note(String back, @Nullable String next) {
        Instant expires = parts.clock.instant().plus(AGE);
        return String.join(
                "\n", parts.binding, Long.toString(expires.getEpochSecond()), back, next == null ? "" : next);
    }

    LogoutResult complete(CallbackRequest callback) {
        LogoutResult result = completed(callback);
        AUDIT.info("logout {}: {}", parts.profile.name(), result.isConfirmed() ? "confirmed" : "not confirmed");
        return result;
    }

    private LogoutResult completed(CallbackRequest callback) {
        String name = null;
        try {
            if (callback.query().length() <= MOST_QUERY) {
                String state = RawQuery.of(callback.query()).one("state");
                if (state != null) {
                    name = Cookies.name(FlowParts.LOGOUT, state);
                    String location = location(parts.cipher.open(Cookies.find(callback.cookies(), name), name));
                    if (location != null) {
                        return new LogoutResult(location, List.of(Cookies.clear(name)), true);
                    }
                }
            }
        } catch (Refused e) {
            // whatever is wrong with it, the person is logged out here and goes home
        } catch (RuntimeException e) {
            parts.audit.fault(e);
        } catch (StackOverflowError e) {
            parts.audit.fault(new IllegalStateException(e));
        }
        return new LogoutResult(
                parts.allowed(ReturnTo.HOME).path(), name == null ? List.of() : List.of(Cookies.clear(name)), false);
    }

    private @Nullable String location(@Nullable String note) {
        List<String> told = note == null ? List.of() : List.of(note.split("\n", -1));
        if (told.size() != 4
                || !told.get(0).equals(parts.binding)
                || parts.clock.instant().getEpochSecond() >= Long.parseLong(told.get(1))) {
            return null;
        }
        return told.get(3).isEmpty() ? told.get(2) : told.get(3);
    }
}
