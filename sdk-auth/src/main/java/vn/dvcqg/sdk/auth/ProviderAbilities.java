package vn.dvcqg.sdk.auth;

import java.util.Objects;

/**
 * What a provider can do for the safety of a login. Immutable.
 *
 * @param pkce whether the code is bound to this login by a code verifier
 * @param nonce whether the identity token repeats a random value of this login
 * @param idToken whether the answer holds a signed identity token
 */
public record ProviderAbilities(Ability pkce, Ability nonce, Ability idToken) {

    /**
     * Checks that nothing is missing.
     *
     * @param pkce not null
     * @param nonce not null
     * @param idToken not null
     */
    public ProviderAbilities {
        Objects.requireNonNull(pkce, "pkce");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(idToken, "idToken");
    }
}
