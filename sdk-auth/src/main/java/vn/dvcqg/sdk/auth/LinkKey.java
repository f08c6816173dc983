package vn.dvcqg.sdk.auth;

import java.util.Objects;

/**
 * By which a local account is found again: who says it, and whom he means. Two providers never share a key, even for the same person, and
 * staff and citizens never do. It prints masked. Immutable.
 *
 * @param issuer the provider, as its profile names it
 * @param subject the stable id of the account there: the TechID at the portal, the personal id at VNeID, the subject for staff
 */
public record LinkKey(String issuer, String subject) {

    /**
     * Checks that nothing is missing.
     *
     * @param issuer not empty
     * @param subject not empty
     * @throws IllegalArgumentException if one is empty
     */
    public LinkKey {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("issuer and subject must not be empty");
        }
    }

    /** The issuer only. */
    @Override
    public String toString() {
        return "LinkKey(" + issuer + ", ***)";
    }
}
