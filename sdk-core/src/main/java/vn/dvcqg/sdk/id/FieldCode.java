package vn.dvcqg.sdk.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a field of administration (mã lĩnh vực), for example {@code G03-GD10}. A second style is in use that is not known
 * in full, so the code is opaque: only the catalogue can tell whether it exists.
 *
 * @see "docs/protocol/identifiers.md, section Field code"
 */
public final class FieldCode extends Identifier {

    /** The most characters that the SDK takes. The portal's own limit is not known. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern USUAL = Pattern.compile("[A-Z][0-9]{2}-[A-Z]{2}[0-9]{2}");
    private static final IdKind<FieldCode> KIND = new IdKind<>("fieldCode", MAX_LENGTH, FieldCode::read);

    private FieldCode(String value) {
        super(value);
    }

    /**
     * A code.
     *
     * @param text 1 to {@link #MAX_LENGTH} characters; no control characters, no blanks around
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text breaks the rule
     */
    public static FieldCode of(String text) {
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

    private static @Nullable FieldCode read(String text, Refusal<FieldCode> refusal) {
        String broken = TextRules.brokenBy(text);
        return broken == null ? new FieldCode(text) : refusal.because(broken);
    }

    /**
     * Whether the code has the one shape that is known: letter, two digits, dash, two letters, two digits.
     *
     * @return false for another shape, which may be right all the same
     */
    public boolean isUsualForm() {
        return USUAL.matcher(value()).matches();
    }
}
