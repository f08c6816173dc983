package vn.dvcqg.sdk.dossier;

import java.util.List;
import vn.dvcqg.sdk.OpenCode;

/**
 * Whether and where the applicant paid online. The wire knows one more value whose meaning is disputed; whoever needs it says
 * {@code OnlinePayment.other("3")}.
 * Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Online payment"
 */
public final class OnlinePayment extends OpenCode {

    /** Not paid online, or nothing to pay. */
    public static final OnlinePayment NOT_ONLINE = new OnlinePayment("NOT_ONLINE", true);

    /** Paid on the payment platform of the national portal. */
    public static final OnlinePayment ON_NATIONAL_PORTAL = new OnlinePayment("ON_NATIONAL_PORTAL", true);

    /** Paid on the gateway of the ministry or province. */
    public static final OnlinePayment ON_LOCAL_GATEWAY = new OnlinePayment("ON_LOCAL_GATEWAY", true);

    private static final List<OnlinePayment> VALUES = List.of(NOT_ONLINE, ON_NATIONAL_PORTAL, ON_LOCAL_GATEWAY);

    private OnlinePayment(String name, boolean known) {
        super(name, known);
    }

    /**
     * A value that the SDK does not know.
     *
     * @param raw its text on the wire
     * @return the value; never equal to a constant
     */
    public static OnlinePayment other(String raw) {
        return new OnlinePayment(raw, false);
    }

    /**
     * The values that the SDK knows.
     *
     * @return the constants
     */
    public static List<OnlinePayment> values() {
        return VALUES;
    }
}
