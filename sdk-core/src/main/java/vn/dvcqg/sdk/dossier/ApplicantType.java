package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * Who applies. Two generations of the protocol number these kinds differently, so the numbers are the business of the profile.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Applicant type"
 */
public final class ApplicantType extends OpenCode {

    /** A natural person. */
    public static final ApplicantType CITIZEN = new ApplicantType("CITIZEN", true);

    /** An enterprise. */
    public static final ApplicantType BUSINESS = new ApplicantType("BUSINESS", true);

    /** A state agency; not in the generation of 2026. */
    public static final ApplicantType STATE_AGENCY = new ApplicantType("STATE_AGENCY", true);

    /** An organisation, or anything else; not in the generation of 2026. */
    public static final ApplicantType ORGANISATION = new ApplicantType("ORGANISATION", true);

    /** A household business; only in the generation of 2026. */
    public static final ApplicantType HOUSEHOLD_BUSINESS = new ApplicantType("HOUSEHOLD_BUSINESS", true);

    private static final List<ApplicantType> VALUES =
            List.of(CITIZEN, BUSINESS, STATE_AGENCY, ORGANISATION, HOUSEHOLD_BUSINESS);

    private ApplicantType(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static ApplicantType other(String raw) {
        return new ApplicantType(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<ApplicantType> values() {
        return VALUES;
    }
}
