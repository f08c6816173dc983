package vn.dvcqg.sdk.id;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tax code (mã số thuế): 10 digits with a check digit, the same with a dash and three digits for a branch, or, since 1 July 2025, the
 * 12-digit personal number of an individual or a household. The last one prints masked.
 *
 * @see "docs/protocol/identifiers.md, section Tax code"
 */
public final class TaxCode extends Identifier {

    private static final int MAX_INPUT = 40;
    private static final int SHOWN = 3;

    private static final Pattern ENTERPRISE = Pattern.compile("([0-9]{10})(?:-?([0-9]{3}))?");
    private static final IdKind<TaxCode> KIND = new IdKind<>("taxCode", MAX_INPUT, TaxCode::read);

    private final Form form;

    /** Whose code it is. */
    public enum Form {
        /** Ten digits. */
        MAIN,
        /** Ten digits, a dash and three more that count the branches from 001. */
        BRANCH,
        /** The 12-digit personal number of an individual or a household. */
        PERSONAL
    }

    private TaxCode(String value, Form form) {
        super(value);
        this.form = form;
    }

    /**
     * A code.
     *
     * @param text 10 digits, 13 digits with or without the dash before the last three, or 12 digits
     * @return the code; a branch with its dash
     * @throws vn.dvcqg.sdk.InvalidRequestException if the shape or the check digit is wrong; its message does not repeat the text
     */
    public static TaxCode of(String text) {
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

    private static @Nullable TaxCode read(String text, Refusal<TaxCode> refusal) {
        Matcher enterprise = ENTERPRISE.matcher(text);
        if (!enterprise.matches()) {
            boolean personal = text.length() == 12 && PersonalId.isValid(text);
            return personal ? new TaxCode(text, Form.PERSONAL) : refusal.because("tax-code-shape");
        }
        String main = enterprise.group(1);
        String branch = enterprise.group(2);
        String broken = TaxCheck.brokenBy(main);
        if (broken != null) {
            return refusal.because(broken);
        }
        if (branch == null) {
            return new TaxCode(main, Form.MAIN);
        }
        return branch.equals("000")
                ? refusal.because("tax-code-branch")
                : new TaxCode(main + "-" + branch, Form.BRANCH);
    }

    /**
     * Whose code it is.
     *
     * @return the form
     */
    public Form form() {
        return form;
    }

    /**
     * The personal number that serves as tax code.
     *
     * @return the number; empty for an enterprise and its branches
     */
    public Optional<PersonalId> personalId() {
        return form == Form.PERSONAL ? Optional.of(PersonalId.of(value())) : Optional.empty();
    }

    /** The value; masked, for example {@code TaxCode(***001)}, when it is a personal number. */
    @Override
    public String toString() {
        return form == Form.PERSONAL ? masked(SHOWN) : super.toString();
    }
}
