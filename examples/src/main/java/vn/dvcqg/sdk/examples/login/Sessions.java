package vn.dvcqg.sdk.examples.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.ApplicantIdentity;

/**
 * Who is logged in in which browser. There is no session before a login, and each login makes a new one, so nobody can prepare the session in
 * which somebody else will be logged in.
 */
final class Sessions {

    /** With this prefix a browser takes the cookie over https only, for this host only and for all its pages. */
    private static final String COOKIE = "__Host-motcua";

    /** Lax and not Strict: with Strict the cookie would be missing where the provider sends the browser back. */
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int RANDOM_BYTES = 32;

    private record Kept(Session session, Instant begun, Instant lastUsed) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** The session of this browser, or null when nobody is logged in. */
    @Nullable
    Session of(Visit visit) {
        String id = visit.cookie(COOKIE);
        Kept found = id == null
                ? null
                : kept.computeIfPresent(
                        id, (key, one) -> isOver(one) ? null : new Kept(one.session(), one.begun(), clock.instant()));
        return found == null ? null : found.session();
    }

    /** Ends the session that the browser had, if any, and begins another one under a new id. */
    void renew(Visit visit, ApplicantIdentity who, Secret logoutTicket) {
        kept.values().removeIf(this::isOver);
        forget(visit);
        String id = randomText();
        Instant now = clock.instant();
        kept.put(id, new Kept(new Session(Secret.of(randomText()), who, logoutTicket), now, now));
        visit.setCookie(COOKIE + "=" + id + ATTRIBUTES);
    }

    /** Ends the session here; what the provider thinks of it does not matter. */
    void end(Visit visit) {
        forget(visit);
        visit.setCookie(COOKIE + "=; Max-Age=0" + ATTRIBUTES);
    }

    private void forget(Visit visit) {
        String id = visit.cookie(COOKIE);
        if (id != null) {
            kept.remove(id);
        }
    }

    private boolean isOver(Kept one) {
        Instant now = clock.instant();
        return !now.isBefore(one.lastUsed().plus(IDLE))
                || !now.isBefore(one.begun().plus(LONGEST));
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
