package vn.dvcqg.sdk.sync.internal;

/** Words of the portal or of people, made fit for every database: PostgreSQL refuses NUL, and half a character is no text anywhere. */
final class Reasons {

    private static final int LONGEST = 1000;
    private static final char UNFIT = '?';

    private Reasons() {}

    /** The text, cut to what the column takes. */
    static String fit(String reason) {
        StringBuilder fit = new StringBuilder(Math.min(reason.length(), LONGEST));
        for (int at = 0; at < reason.length(); ) {
            int c = reason.codePointAt(at);
            at += Character.charCount(c);
            boolean unfit = c == 0 || Character.getType(c) == Character.SURROGATE;
            int length = unfit ? 1 : Character.charCount(c);
            if (fit.length() + length > LONGEST) {
                break;
            }
            fit.appendCodePoint(unfit ? UNFIT : c);
        }
        return fit.toString();
    }
}
