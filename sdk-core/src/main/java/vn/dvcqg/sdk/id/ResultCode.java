package vn.dvcqg.sdk.id;

import org.jspecify.annotations.Nullable;

/**
 * The code of a kind of result paper (mã kết quả), for example {@code KQ.G07.000122}. Several shapes are in use, so it is opaque:
 * only the catalogue can tell whether it exists.
 *
 * @see "docs/protocol/identifiers.md, section Result code"
 */
public final class ResultCode extends Identifier {

    /** The most characters that the SDK takes. The portal's own limit is not known. */
    public static final int MAX_LENGTH = 100;

    private static final IdKind<ResultCode> KIND = new IdKind<>("resultCode", MAX_LENGTH, ResultCode::read);

    private ResultCode(String value) {
        super(value);
    }

    /**
     * A code.
     *
     * @param text 1 to {@link #MAX_LENGTH} characters; no control characters, no blanks around
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text breaks the rule
     */
    public static ResultCode of(String text) {
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

    private static @Nullable ResultCode read(String text, Refusal<ResultCode> refusal) {
        String broken = TextRules.brokenBy(text);
        return broken == null ? new ResultCode(text) : refusal.because(broken);
    }
}
