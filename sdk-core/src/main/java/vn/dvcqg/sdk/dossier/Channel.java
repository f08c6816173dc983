package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * The way by which a dossier came in. A dossier without one counts as filed in person.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Channel"
 */
public final class Channel extends OpenCode {

    /** At the counter. */
    public static final Channel IN_PERSON = new Channel("IN_PERSON", true);

    /** Over the internet. */
    public static final Channel ONLINE = new Channel("ONLINE", true);

    /** Through the public post. */
    public static final Channel PUBLIC_POST = new Channel("PUBLIC_POST", true);

    private static final List<Channel> VALUES = List.of(IN_PERSON, ONLINE, PUBLIC_POST);

    private Channel(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static Channel other(String raw) {
        return new Channel(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<Channel> values() {
        return VALUES;
    }
}
