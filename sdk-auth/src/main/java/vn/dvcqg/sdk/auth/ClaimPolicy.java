package vn.dvcqg.sdk.auth;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which claims a purpose needs. All others are dropped before anybody sees them. Immutable.
 *
 * <p>The personal-data law wants a purpose for each; so there is no "everything".
 */
public final class ClaimPolicy {

    /** Who it is, for a greeting and the link to a local account: the name only. */
    public static final ClaimPolicy LOGIN = of(Claim.NAME);

    /** What a dossier of this person or enterprise needs: names and numbers. The default. */
    public static final ClaimPolicy DOSSIER = of(
            Claim.NAME,
            Claim.PERSONAL_ID,
            Claim.OLD_IDENTITY_NUMBER,
            Claim.TAX_CODE,
            Claim.ENTERPRISE_CODE,
            Claim.ENTERPRISE_NAME,
            Claim.BIRTH_DATE);

    private final Set<Claim> claims;

    private ClaimPolicy(Set<Claim> claims) {
        this.claims = Collections.unmodifiableSet(claims);
    }

    /**
     * A policy.
     *
     * @param claims the claims that are needed, none for the link key alone
     * @return the policy
     */
    public static ClaimPolicy of(Claim... claims) {
        EnumSet<Claim> set = EnumSet.noneOf(Claim.class);
        Collections.addAll(set, claims);
        return new ClaimPolicy(set);
    }

    /**
     * This policy and more claims.
     *
     * @param more what is needed too
     * @return the policy
     */
    public ClaimPolicy plus(Claim... more) {
        EnumSet<Claim> set = EnumSet.noneOf(Claim.class);
        set.addAll(claims);
        Collections.addAll(set, more);
        return new ClaimPolicy(set);
    }

    /**
     * Whether a claim is needed.
     *
     * @param claim the claim
     * @return false if it is dropped
     */
    public boolean allows(Claim claim) {
        return claims.contains(claim);
    }

    /**
     * The claims that are needed.
     *
     * @return an unmodifiable set
     */
    public Set<Claim> claims() {
        return claims;
    }

    @Override
    public String toString() {
        return "ClaimPolicy" + claims;
    }
}
