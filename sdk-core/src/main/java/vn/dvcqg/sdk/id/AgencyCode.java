package vn.dvcqg.sdk.id;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of an agency (mã định danh cơ quan), in the old form, which names the smallest unit first ({@code 000.00.16.H40}), or in
 * the new form, which names the largest first and leaves out what is empty ({@code H40.16}). Codes of provinces begin with H, those
 * of ministries with G.
 *
 * <p>Two codes in different forms are not equal even if they mean the same agency.
 *
 * @see "docs/protocol/identifiers.md, section Agency code"
 */
public final class AgencyCode extends Identifier {

    /** The most characters that a code may have. */
    public static final int MAX_LENGTH = 35;

    private static final Pattern OLD = Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}");
    private static final Pattern NEW = Pattern.compile("[A-Z][0-9]{2}(?:\\.[0-9A-Z]+)*");
    private static final IdKind<AgencyCode> KIND = new IdKind<>("agencyCode", MAX_LENGTH, AgencyCode::read);

    private final Form form;

    /** The two ways to write a code. */
    public enum Form {
        /** Smallest unit first, always four groups: the standard QCVN 102:2016. */
        OLD,
        /** Largest unit first, as many levels as needed: Decision 20/2020. */
        NEW
    }

    private AgencyCode(String value, Form form) {
        super(value);
        this.form = form;
    }

    /**
     * A code in either form.
     *
     * @param text the code, in upper case
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text has neither form or is longer than {@link #MAX_LENGTH}
     */
    public static AgencyCode of(String text) {
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

    static @Nullable AgencyCode parse(String text) {
        return KIND.parse(text);
    }

    private static @Nullable AgencyCode read(String text, Refusal<AgencyCode> refusal) {
        if (OLD.matcher(text).matches()) {
            return new AgencyCode(text, Form.OLD);
        }
        return NEW.matcher(text).matches()
                ? new AgencyCode(text, Form.NEW)
                : refusal.because("agency-code-shape", text);
    }

    /**
     * How the code is written.
     *
     * @return the form
     */
    public Form form() {
        return form;
    }

    /**
     * The same agency in the new form. The rule is inferred from examples: prefer the agency catalogue, which holds both codes,
     * where it can be asked.
     *
     * @return the code in the new form; this one if it has it already; empty where the way back would not lead here
     */
    public Optional<AgencyCode> toNewForm() {
        return form == Form.NEW ? Optional.of(this) : converted(AgencyForms.toNew(value()));
    }

    /**
     * The same agency in the old form, where it has one: a level must have as many digits as the old form provides. The rule is
     * inferred from examples: prefer the agency catalogue, which holds both codes, where it can be asked.
     *
     * @return the code in the old form; this one if it has it already; empty where the way back would not lead here
     */
    public Optional<AgencyCode> toOldForm() {
        return form == Form.OLD ? Optional.of(this) : converted(AgencyForms.toOld(value()));
    }

    private Optional<AgencyCode> converted(String text) {
        AgencyCode other = parse(text);
        if (other == null || other.form == form) {
            return Optional.empty();
        }
        String back = form == Form.OLD ? AgencyForms.toOld(text) : AgencyForms.toNew(text);
        return back.equals(value()) ? Optional.of(other) : Optional.empty();
    }
}
