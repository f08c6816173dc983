package vn.dvcqg.sdk.mock.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.Pkce;

/** Looks for what a provider lets pass although it leaves the login open to forgery. */
final class RequestHabits {
    /** 128 random bits in Base64. */
    private static final int STATE_LENGTH = 22;

    private RequestHabits() {}

    static void check(Ask ask, AuthRequest request) {
        Realm realm = ask.realm();
        request.state()
                .ifPresentOrElse(state -> state(ask, state), () -> ask.note(IdentityRule.MISSING_STATE, "state"));
        if (!realm.is(Generation.DIRECT_VNEID)) {
            request.nonce()
                    .ifPresentOrElse(
                            nonce -> once(ask, "nonce", nonce, IdentityRule.NONCE_AGAIN),
                            () -> ask.note(IdentityRule.MISSING_NONCE, "nonce"));
        }
        request.challenge().ifPresent(value -> once(ask, "code_challenge", value, IdentityRule.CHALLENGE_AGAIN));
        if (request.challenge().isEmpty() && realm.settings().pkce() == Pkce.ACCEPTED) {
            ask.note(IdentityRule.MISSING_PKCE, "code_challenge");
        }
    }

    private static void state(Ask ask, String state) {
        if (holdsAddress(state)) {
            ask.note(IdentityRule.STATE_HOLDS_ADDRESS, "state");
        } else if (state.length() < STATE_LENGTH) {
            ask.note(IdentityRule.WEAK_STATE, "state");
        }
        once(ask, "state", state, IdentityRule.STATE_AGAIN);
    }

    private static void once(Ask ask, String parameter, String value, IdentityRule rule) {
        if (!ask.realm().firstSight(parameter, value)) {
            ask.note(rule, parameter);
        }
    }

    private static boolean holdsAddress(String state) {
        return isAddress(state)
                || isAddress(decoded(Base64.getDecoder(), state))
                || isAddress(decoded(Base64.getUrlDecoder(), state));
    }

    private static boolean isAddress(String text) {
        return text.contains("://") || text.matches("(?:\\w{0,20}@)?/[\\p{Print}]*");
    }

    private static String decoded(Base64.Decoder decoder, String text) {
        try {
            return new String(decoder.decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
