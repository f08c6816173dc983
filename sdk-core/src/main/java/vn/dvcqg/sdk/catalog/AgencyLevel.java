package vn.dvcqg.sdk.catalog;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * The level of government that carries a procedure out.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Executing level"
 */
public final class AgencyLevel extends OpenCode {

    /** A ministry or an agency of that rank. */
    public static final AgencyLevel MINISTRY = new AgencyLevel("MINISTRY", true);

    /** A province or a centrally run city. */
    public static final AgencyLevel PROVINCE = new AgencyLevel("PROVINCE", true);

    /** A district; abolished on 1 July 2025, older entries still name it. */
    public static final AgencyLevel DISTRICT = new AgencyLevel("DISTRICT", true);

    /** A commune or ward. */
    public static final AgencyLevel COMMUNE = new AgencyLevel("COMMUNE", true);

    private static final List<AgencyLevel> VALUES = List.of(MINISTRY, PROVINCE, DISTRICT, COMMUNE);

    private AgencyLevel(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static AgencyLevel other(String raw) {
        return new AgencyLevel(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<AgencyLevel> values() {
        return VALUES;
    }
}
