package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * When a fee is collected.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Fee collection"
 */
public final class CollectionTime extends OpenCode {

    /** When the dossier is received. */
    public static final CollectionTime ON_RECEPTION = new CollectionTime("ON_RECEPTION", true);

    /** When the applicant supplements the dossier. */
    public static final CollectionTime ON_SUPPLEMENT = new CollectionTime("ON_SUPPLEMENT", true);

    /** When the result is handed over. */
    public static final CollectionTime ON_RESULT = new CollectionTime("ON_RESULT", true);

    private static final List<CollectionTime> VALUES = List.of(ON_RECEPTION, ON_SUPPLEMENT, ON_RESULT);

    private CollectionTime(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static CollectionTime other(String raw) {
        return new CollectionTime(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<CollectionTime> values() {
        return VALUES;
    }
}
