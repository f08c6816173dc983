package vn.dvcqg.sdk.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.auth.internal.Attempt;
import vn.dvcqg.sdk.auth.internal.Cookies;
import vn.dvcqg.sdk.auth.internal.Leftovers;
import vn.dvcqg.sdk.auth.internal.LogoutTicket;
import vn.dvcqg.sdk.auth.internal.RawQuery;
import vn.dvcqg.sdk.auth.internal.Refused;
import vn.dvcqg.sdk.auth.internal.Verified;
import vn.dvcqg.sdk.auth.internal.Wanted;

/** From what a browser brought back to a result: every way out is one of its types. */
final class Completion {

    private static final int MOST_QUERY = 8 * 1024;

    /** All cookies of the host; servers take 8 to 64 KiB. */
    private static final int MOST_COOKIES = 64 * 1024;

    private static final int MOST_STATE = 128;

    private final FlowParts parts;

    Completion(FlowParts parts) {
        this.parts = parts;
    }

    LoginResult complete(CallbackRequest callback) {
        Run run = new Run(parts.clock);
        LoginResult result;
        try {
            result = run.through(callback);
        } catch (Refused e) {
            parts.audit.trouble(e.reason(), e);
            result = run.end(e.reason());
        } catch (PortalException e) {
            parts.audit.trouble(reasonOf(e), e);
            result = run.end(reasonOf(e), e);
        } catch (RuntimeException e) {
            parts.audit.fault(e);
            result = run.end(LoginReason.INTERNAL);
        } catch (StackOverflowError e) {
            // what somebody nests too deep must not get past here either
            parts.audit.fault(new IllegalStateException(e));
            result = run.end(LoginReason.INTERNAL);
        }
        parts.audit.tell(run.event(result.reason()));
        return result;
    }

    private static LoginReason reasonOf(PortalException e) {
        if (e instanceof TryLaterException || e instanceof OutcomeUnknownException) {
            return LoginReason.PROVIDER_DOWN;
        }
        if (e instanceof SetupProblemException) {
            return LoginReason.SETUP;
        }
        return e instanceof PortalFaultException ? LoginReason.PROVIDER_ANSWER : LoginReason.INTERNAL;
    }

    /** One completion; what is known so far serves its end, wherever that comes. */
    private final class Run {

        private final Instant begun;
        private final Clock clock;
        private String cookies = "";
        private @Nullable String cookie;
        private @Nullable Attempt attempt;
        private @Nullable AssuranceLevel delivered;

        Run(Clock clock) {
            this.clock = clock;
            this.begun = clock.instant();
        }

        LoginResult through(CallbackRequest callback) {
            RawQuery query = query(callback);
            String state = query.one("state");
            if (state == null) {
                throw new Refused(LoginReason.STATE_MISSING);
            }
            if (state.length() > MOST_STATE) {
                throw new Refused(LoginReason.CALLBACK_OVERSIZED);
            }
            String name = Cookies.name(FlowParts.LOGIN, state);
            cookie = name;
            Attempt found = opened(callback, name, state);
            attempt = found;
            once(name, found);
            refuseErrors(query);
            Verified verified = verified(query, found);
            return judged(verified, found);
        }

        private RawQuery query(CallbackRequest callback) {
            boolean post = callback.method().equals("POST");
            if (!post && !callback.method().equals("GET")) {
                throw new Refused(LoginReason.CALLBACK_METHOD);
            }
            // both are read, so that a parameter in the one cannot stand against the same in the other
            String whole = post ? callback.query() + "&" + callback.form() : callback.query();
            if (whole.length() > MOST_QUERY || callback.cookies().length() > MOST_COOKIES) {
                throw new Refused(LoginReason.CALLBACK_OVERSIZED);
            }
            cookies = callback.cookies();
            return RawQuery.of(whole);
        }

        private Attempt opened(CallbackRequest callback, String name, String state) {
            String text = parts.cipher.open(Cookies.find(callback.cookies(), name), name);
            Attempt found = text == null ? null : Attempt.read(text);
            if (found == null || !same(found.state(), state)) {
                throw new Refused(LoginReason.COOKIE_UNREADABLE);
            }
            if (!found.provider().equals(parts.binding)) {
                throw new Refused(LoginReason.COOKIE_OF_OTHER_FLOW);
            }
            return found;
        }

        /** Used up before the code is: whatever happens to the code, this answer counts no second time. */
        private void once(String name, Attempt found) {
            Instant now = clock.instant();
            if (!now.isBefore(found.expires())) {
                throw new Refused(LoginReason.ATTEMPT_TOO_OLD);
            }
            boolean first;
            try {
                first = parts.replayGuard.firstUse(name, now, found.expires());
            } catch (RuntimeException e) {
                parts.audit.fault(e);
                throw new Refused(LoginReason.REPLAY_GUARD_DOWN);
            }
            if (!first) {
                throw new Refused(LoginReason.REPLAYED);
            }
        }

        private void refuseErrors(RawQuery query) {
            String error = query.one("error");
            if (error == null) {
                return;
            }
            throw new Refused(
                    switch (error) {
                        case "access_denied" -> LoginReason.DECLINED_BY_PERSON;
                        case "server_error", "temporarily_unavailable" -> LoginReason.PROVIDER_DOWN;
                        case "unmet_authentication_requirements" -> LoginReason.LEVEL_TOO_LOW;
                        default -> LoginReason.DECLINED_BY_PROVIDER;
                    });
        }

        private Verified verified(RawQuery query, Attempt found) {
            // a refusal is the end of a login, not of the call: it must not count against the provider
            Object answer = parts.channel.<Object>call("login", call -> {
                try {
                    return parts.engine.verify(found, query, call);
                } catch (Refused e) {
                    return e;
                }
            });
            if (answer instanceof Refused refused) {
                throw refused;
            }
            return (Verified) answer;
        }

        private LoginResult judged(Verified verified, Attempt found) {
            Wanted wanted = found.wanted();
            ClaimPolicy claims = wanted.claims();
            Identity identity = parts.identities.read(verified, claims == null ? parts.claims : claims);
            delivered = identity.level();
            Set<AssertionCheck> checks = EnumSet.copyOf(verified.checks());
            String person = wanted.person();
            if (person != null) {
                if (!same(person, identity.linkKey().print())) {
                    throw new Refused(LoginReason.ANOTHER_PERSON);
                }
                checks.add(AssertionCheck.SAME_PERSON);
            }
            if (!identity.level().reaches(wanted.level())) {
                throw new Refused(LoginReason.LEVEL_TOO_LOW);
            }
            checks.add(AssertionCheck.LEVEL);
            String token = verified.accessToken();
            String ticket = LogoutTicket.of(parts.binding, verified).text();
            LoginTokens tokens = new LoginTokens(
                    token == null ? null : Secret.of(token),
                    verified.expiresAt(),
                    Secret.of(parts.cipher.seal(ticket, LogoutTicket.CONTEXT)));
            return new LoginResult.LoggedIn(
                    identity, returnTo(found), new AssertionStrength(checks), tokens, clearing());
        }

        /** The list may have become shorter since the login began, and what is safe may be told more strictly. */
        private ReturnTo returnTo(Attempt found) {
            return parts.allowed(ReturnTo.fromBrowser(found.returnPath(), parts.home));
        }

        LoginResult end(LoginReason reason) {
            return end(reason, null);
        }

        LoginResult end(LoginReason reason, @Nullable PortalException trouble) {
            List<String> clear = clearing();
            return switch (reason.outcome()) {
                case DECLINED -> new LoginResult.Declined(reason, clear);
                case EXPIRED -> new LoginResult.Expired(reason, clear);
                case TAMPERED -> new LoginResult.Tampered(reason, clear);
                case LEVEL_TOO_LOW -> tooLow(clear);
                case UNAVAILABLE, LOGGED_IN ->
                    new LoginResult.Unavailable(
                            reason, clear, trouble instanceof TryLaterException later ? later.retryAt() : null);
            };
        }

        private LoginResult tooLow(List<String> clear) {
            Attempt found = attempt;
            return new LoginResult.LevelTooLow(
                    found == null ? parts.requiredLevel : found.wanted().level(),
                    delivered == null ? AssuranceLevel.LEVEL_1 : delivered,
                    found == null ? ReturnTo.HOME : returnTo(found),
                    clear);
        }

        private List<String> clearing() {
            List<String> names =
                    new ArrayList<>(Leftovers.expired(parts.cipher, cookies, FlowParts.LOGIN, clock.instant()));
            if (cookie != null && !names.contains(cookie)) {
                names.add(cookie);
            }
            return names.stream().map(Cookies::clear).toList();
        }

        LoginEvent event(LoginReason reason) {
            Attempt found = attempt;
            return new LoginEvent(
                    parts.audit.provider(),
                    reason,
                    found == null ? null : found.wanted().level(),
                    delivered,
                    Duration.between(begun, clock.instant()));
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
