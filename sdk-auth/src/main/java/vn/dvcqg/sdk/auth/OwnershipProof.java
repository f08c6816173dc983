package vn.dvcqg.sdk.auth;

import java.time.Instant;
import java.util.Objects;

/**
 * That a person owns a local account, as the vendor's own system has just found out. An equal identity number or mail address is no proof: it
 * may be typed in by anybody, and there is no kind for it. Immutable. It prints its kind only.
 *
 * @param kind how it was proved
 * @param localAccount the local account, as the vendor's system names it
 * @param at when it was proved
 */
public record OwnershipProof(Kind kind, String localAccount, Instant at) {

    /** How a local account is proved. */
    public enum Kind {
        /** The person entered the password of the local account, and it was right. */
        PASSWORD,
        /** The person entered a code that was sent to a channel verified for the local account. */
        ONE_TIME_CODE,
        /** An officer compared the person with the papers and approved. */
        OFFICER
    }

    /**
     * Checks that nothing is missing.
     *
     * @param kind not null
     * @param localAccount not empty
     * @param at not null
     * @throws IllegalArgumentException if the account is empty
     */
    public OwnershipProof {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        if (localAccount.isBlank()) {
            throw new IllegalArgumentException("localAccount must not be empty");
        }
    }

    /** The kind. */
    @Override
    public String toString() {
        return "OwnershipProof(" + kind + ")";
    }
}
