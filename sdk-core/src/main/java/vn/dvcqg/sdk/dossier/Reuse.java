package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * Whether a submitted paper was taken from what the authorities already hold.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Reuse"
 */
public final class Reuse extends OpenCode {

    /** The applicant brought the paper himself. */
    public static final Reuse NONE = new Reuse("NONE", true);

    /** The paper was taken from the store of papers. */
    public static final Reuse REUSED = new Reuse("REUSED", true);

    /** The result of an earlier dossier stands in for the paper. */
    public static final Reuse REUSED_THROUGH_RESULT = new Reuse("REUSED_THROUGH_RESULT", true);

    private static final List<Reuse> VALUES = List.of(NONE, REUSED, REUSED_THROUGH_RESULT);

    private Reuse(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static Reuse other(String raw) {
        return new Reuse(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<Reuse> values() {
        return VALUES;
    }
}
