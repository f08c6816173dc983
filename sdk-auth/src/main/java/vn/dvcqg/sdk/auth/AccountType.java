package vn.dvcqg.sdk.auth;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.dossier.ApplicantType;

/**
 * Whose account it is. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/identity.md, section Claims of the portal"
 */
public final class AccountType extends OpenCode {

    /** A citizen. */
    public static final AccountType CITIZEN = new AccountType("CITIZEN", true);

    /** A business. */
    public static final AccountType BUSINESS = new AccountType("BUSINESS", true);

    /** An organisation; its meaning is not documented. */
    public static final AccountType ORGANISATION = new AccountType("ORGANISATION", true);

    private static final int MOST = 40;

    private AccountType(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire, 1 to 40 characters without control characters
     * @return the value; never equal to a constant
     * @throws IllegalArgumentException if it is no such text: the value is printed and logged
     */
    public static AccountType other(String raw) {
        if (!isWord(raw)) {
            throw new IllegalArgumentException("raw must be 1 to 40 characters without control characters");
        }
        return new AccountType(raw, false);
    }

    static boolean isWord(String raw) {
        return !raw.isBlank() && raw.length() <= MOST && raw.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<AccountType> values() {
        return List.of(CITIZEN, BUSINESS, ORGANISATION);
    }

    /**
     * What kind of applicant an account of this type is.
     *
     * @return the kind; an unknown type keeps its text
     */
    public ApplicantType applicantType() {
        if (equals(CITIZEN)) {
            return ApplicantType.CITIZEN;
        }
        if (equals(BUSINESS)) {
            return ApplicantType.BUSINESS;
        }
        return equals(ORGANISATION) ? ApplicantType.ORGANISATION : ApplicantType.other(name());
    }
}
