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

    private AccountType(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static AccountType other(String raw) {
        return new AccountType(raw, false);
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
