package vn.dvcqg.sdk.id;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a system behind the adapter (dstcode), for example {@code VN:GOV:000.00.00.G22:vpcpdvcprovider}.
 *
 * @see "docs/protocol/identifiers.md, section Routing code"
 */
public final class RoutingCode extends Identifier {

    /** The most characters that the SDK takes. The adapter's own limit is not known. */
    public static final int MAX_LENGTH = 200;

    // Narrower than "anything but a colon": the code travels in a header or in the address, where blanks and line ends
    // do harm.
    private static final Pattern SHAPE = Pattern.compile("VN:(GOV|COM):([!-9;-~]+):([!-9;-~]+)");
    private static final IdKind<RoutingCode> KIND = new IdKind<>("routingCode", MAX_LENGTH, RoutingCode::read);

    private final Kind kind;
    private final String agency;
    private final String subsystem;

    /** Who runs a system. */
    public enum Kind {
        /** An agency of the state. */
        GOV,
        /** A company. */
        COM
    }

    private RoutingCode(String value, Kind kind, String agency, String subsystem) {
        super(value);
        this.kind = kind;
        this.agency = agency;
        this.subsystem = subsystem;
    }

    /**
     * A code.
     *
     * @param text {@code VN}, {@code GOV} or {@code COM}, the agency and the subsystem, with colons between; visible ASCII only
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text has another form
     */
    public static RoutingCode of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid code
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable RoutingCode read(String text, Refusal<RoutingCode> refusal) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches()
                ? new RoutingCode(text, Kind.valueOf(parts.group(1)), parts.group(2), parts.group(3))
                : refusal.because("routing-code-shape", text);
    }

    /**
     * Who runs the system.
     *
     * @return agency or company
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The organisation that runs the system.
     *
     * @return an agency code in the old form, or the number of an enterprise; not checked
     */
    public String agency() {
        return agency;
    }

    /**
     * The name of the system within the organisation.
     *
     * @return the name, not checked
     */
    public String subsystem() {
        return subsystem;
    }
}
