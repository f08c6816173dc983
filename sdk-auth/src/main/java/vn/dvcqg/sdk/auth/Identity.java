package vn.dvcqg.sdk.auth;

import org.jspecify.annotations.Nullable;

/**
 * Who has logged in. Only a {@link LoginFlow} makes one. People who apply and staff have different types, so that the number of a citizen
 * can never be taken for the name of an officer. It prints no personal data.
 */
public sealed interface Identity permits ApplicantIdentity, StaffIdentity {

    /**
     * By which a local account is found again.
     *
     * @return the key
     */
    LinkKey linkKey();

    /**
     * The name of the profile by which this person logged in.
     *
     * @return for example {@code portal}
     */
    String provider();

    /**
     * How sure the provider is of this person.
     *
     * @return the level of this login
     */
    AssuranceLevel level();

    /**
     * The name of the person.
     *
     * @return the name, or null when it was not told or the {@link ClaimPolicy} drops it
     */
    @Nullable
    String name();
}
