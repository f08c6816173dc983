package vn.dvcqg.sdk.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of the old identity card (chứng minh nhân dân): 9 digits, no check digit. It is no longer issued, and one person may
 * own several. It prints masked.
 *
 * @see "docs/protocol/identifiers.md, section Old identity number"
 */
public final class OldIdentityNumber extends Identifier {

    private static final int LENGTH = 9;
    private static final int SHOWN = 3;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");
    private static final Pattern PLACEHOLDER = Pattern.compile("00000000[01]");
    private static final IdKind<OldIdentityNumber> KIND =
            new IdKind<>("oldIdentityNumber", 4 * LENGTH, OldIdentityNumber::read);

    private OldIdentityNumber(String value) {
        super(value);
    }

    /**
     * A number. A placeholder is taken too, because other systems write it; see {@link #isPlaceholder()}.
     *
     * @param text 9 digits
     * @return the number
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text is anything else; its message does not repeat the text
     */
    public static OldIdentityNumber of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid number
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable OldIdentityNumber read(String text, Refusal<OldIdentityNumber> refusal) {
        return DIGITS.matcher(text).matches()
                ? new OldIdentityNumber(text)
                : refusal.because("old-identity-number-shape");
    }

    /**
     * Whether this is one of the two numbers that some systems write when they have none: {@code 000000000} and {@code 000000001}.
     * Nobody owns them: never send one on.
     *
     * @return true for a placeholder
     */
    public boolean isPlaceholder() {
        return PLACEHOLDER.matcher(value()).matches();
    }

    /** Masked, for example {@code OldIdentityNumber(***002)}. */
    @Override
    public String toString() {
        return masked(SHOWN);
    }
}
