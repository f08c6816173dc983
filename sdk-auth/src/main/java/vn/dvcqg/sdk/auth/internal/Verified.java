package vn.dvcqg.sdk.auth.internal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.AssertionCheck;

/**
 * What a provider has told and what of it was checked.
 *
 * @param user the claims of the person
 * @param token the claims of the identity token; none where there is no such token
 * @param checks what was checked
 * @param accessToken for later calls
 * @param expiresAt when it ends
 * @param idToken for logging out
 */
public record Verified(
        Claims user,
        Claims token,
        Set<AssertionCheck> checks,
        @Nullable String accessToken,
        @Nullable Instant expiresAt,
        @Nullable String idToken) {

    /** A claim of the person; of the token where the claims of the person do not have it. */
    public @Nullable String text(String name) {
        String told = user.text(name);
        return told != null ? told : token.text(name);
    }

    /** A claim that is a number which names somebody, see {@link Claims#number}. */
    public @Nullable String number(String name, int longest) {
        return user.text(name) != null ? user.number(name, longest) : token.number(name, longest);
    }

    /** What was checked. */
    @Override
    public String toString() {
        return "Verified" + checks;
    }
}
