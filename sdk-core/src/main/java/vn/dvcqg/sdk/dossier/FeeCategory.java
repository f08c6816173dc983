package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * What a fee of a dossier is for. The payment messages use the same numbers for other things; this list is not theirs.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Fee kind"
 */
public final class FeeCategory extends OpenCode {

    /** The ordinary fee of the procedure. */
    public static final FeeCategory ORDINARY = new FeeCategory("ORDINARY", true);

    /** A fee for an appraisal. */
    public static final FeeCategory APPRAISAL = new FeeCategory("APPRAISAL", true);

    /** A fee for an extension. */
    public static final FeeCategory EXTENSION = new FeeCategory("EXTENSION", true);

    private static final List<FeeCategory> VALUES = List.of(ORDINARY, APPRAISAL, EXTENSION);

    private FeeCategory(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static FeeCategory other(String raw) {
        return new FeeCategory(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<FeeCategory> values() {
        return VALUES;
    }
}
