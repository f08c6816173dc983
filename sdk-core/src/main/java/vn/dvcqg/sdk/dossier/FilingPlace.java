package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * The system in which the applicant filed.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Filing place"
 */
public final class FilingPlace extends OpenCode {

    /** The National Public Service Portal. */
    public static final FilingPlace NATIONAL_PORTAL = new FilingPlace("NATIONAL_PORTAL", true);

    /** The system of the ministry or province. */
    public static final FilingPlace LOCAL_SYSTEM = new FilingPlace("LOCAL_SYSTEM", true);

    private static final List<FilingPlace> VALUES = List.of(NATIONAL_PORTAL, LOCAL_SYSTEM);

    private FilingPlace(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static FilingPlace other(String raw) {
        return new FilingPlace(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<FilingPlace> values() {
        return VALUES;
    }
}
