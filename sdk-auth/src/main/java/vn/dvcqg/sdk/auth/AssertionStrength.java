package vn.dvcqg.sdk.auth;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which checks a login passed, for records and for policies that want more than a provider can do. Immutable. */
public final class AssertionStrength {

    private final Set<AssertionCheck> checks;

    AssertionStrength(Set<AssertionCheck> checks) {
        this.checks = Collections.unmodifiableSet(EnumSet.copyOf(checks));
    }

    /**
     * The checks that were passed.
     *
     * @return an unmodifiable set
     */
    public Set<AssertionCheck> checks() {
        return checks;
    }

    /**
     * Whether a check was made.
     *
     * @param check the check
     * @return true if it was made, and passed
     */
    public boolean has(AssertionCheck check) {
        return checks.contains(check);
    }

    /**
     * Whether the identity stands in a token that the provider signed for this login: signature, issuer, audience, times and nonce.
     *
     * @return false for direct VNeID and CAS, where identity rests on the back channel alone
     */
    public boolean isSigned() {
        return checks.containsAll(EnumSet.of(
                AssertionCheck.SIGNATURE,
                AssertionCheck.ISSUER,
                AssertionCheck.AUDIENCE,
                AssertionCheck.TIMES,
                AssertionCheck.NONCE));
    }

    @Override
    public String toString() {
        return "AssertionStrength" + checks;
    }
}
