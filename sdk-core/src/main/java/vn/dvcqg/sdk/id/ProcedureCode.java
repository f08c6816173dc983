package vn.dvcqg.sdk.id;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of an administrative procedure (mã thủ tục hành chính): the national one ({@code 1.005129}), or that with the code of an
 * agency behind it, old ({@code 1.011442.000.00.00.H38}) or new ({@code 2.002621.H56}). The value is the text as given; the number in
 * the address of a page of the portal is not a procedure code.
 *
 * @see "docs/protocol/identifiers.md, section Procedure code"
 */
public final class ProcedureCode extends Identifier {

    private static final int NATIONAL_LENGTH = 8;

    /** The most characters that a code may have. */
    public static final int MAX_LENGTH = NATIONAL_LENGTH + 1 + AgencyCode.MAX_LENGTH;

    private static final Pattern NATIONAL = Pattern.compile("[1-9]\\.[0-9]{6}");
    private static final IdKind<ProcedureCode> KIND = new IdKind<>("procedureCode", MAX_LENGTH, ProcedureCode::read);

    private final @Nullable AgencyCode agency;

    /** How much a code says. */
    public enum Form {
        /** The procedure alone. */
        NATIONAL,
        /** The procedure and an agency in the old form. */
        LOCAL,
        /** The procedure and an agency in the new form. */
        LOCAL_SHORT
    }

    private ProcedureCode(String value, @Nullable AgencyCode agency) {
        super(value);
        this.agency = agency;
    }

    /**
     * A code in any form.
     *
     * @param text the code, in upper case
     * @return the code, its value the text as given
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text has none of the forms
     */
    public static ProcedureCode of(String text) {
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

    static @Nullable ProcedureCode parse(String text) {
        return KIND.parse(text);
    }

    private static @Nullable ProcedureCode read(String text, Refusal<ProcedureCode> refusal) {
        if (text.length() >= NATIONAL_LENGTH
                && NATIONAL.matcher(text).region(0, NATIONAL_LENGTH).matches()) {
            if (text.length() == NATIONAL_LENGTH) {
                return new ProcedureCode(text, null);
            }
            AgencyCode agency =
                    text.charAt(NATIONAL_LENGTH) == '.' ? AgencyCode.parse(text.substring(NATIONAL_LENGTH + 1)) : null;
            if (agency != null) {
                return new ProcedureCode(text, agency);
            }
        }
        return refusal.because("procedure-code-shape", text);
    }

    /**
     * How much the code says.
     *
     * @return the form
     */
    public Form form() {
        if (agency == null) {
            return Form.NATIONAL;
        }
        return agency.form() == AgencyCode.Form.OLD ? Form.LOCAL : Form.LOCAL_SHORT;
    }

    /**
     * The procedure without the agency.
     *
     * @return the national code; this one if it is national
     */
    public ProcedureCode national() {
        return agency == null ? this : new ProcedureCode(value().substring(0, NATIONAL_LENGTH), null);
    }

    /**
     * The agency whose variant of the procedure this is.
     *
     * @return the agency as written; empty in a national code
     */
    public Optional<AgencyCode> agency() {
        return Optional.ofNullable(agency);
    }

    /**
     * Whether two codes may mean the same procedure: the national codes are equal, and where both name an agency, it is the same one in
     * either form, or one stands above the other.
     *
     * @param other the other code
     * @return false if the procedures or the agencies differ
     */
    public boolean matches(ProcedureCode other) {
        return national().equals(other.national())
                && (agency == null || other.agency == null || related(path(agency), path(other.agency)));
    }

    private static String path(AgencyCode agency) {
        // The dot at the end keeps H56.2 from being taken for the start of H56.20.
        return agency.toNewForm().orElse(agency).value() + ".";
    }

    private static boolean related(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
