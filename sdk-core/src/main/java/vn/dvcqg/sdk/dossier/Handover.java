package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * How the applicant gets the result.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Handover"
 */
public final class Handover extends OpenCode {

    /** He fetches it at the counter. */
    public static final Handover AT_COUNTER = new Handover("AT_COUNTER", true);

    /** The post brings it. */
    public static final Handover BY_POST = new Handover("BY_POST", true);

    private static final List<Handover> VALUES = List.of(AT_COUNTER, BY_POST);

    private Handover(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static Handover other(String raw) {
        return new Handover(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<Handover> values() {
        return VALUES;
    }
}
