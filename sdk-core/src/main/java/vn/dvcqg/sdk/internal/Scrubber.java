package vn.dvcqg.sdk.internal;

/**
 * Makes text of the other side fit for a message: one line, cut, and without anything that looks like a number of a person, an
 * e-mail address or a token.
 */
public final class Scrubber {

    private static final int MAX = 200;
    private static final int LONG_WORD = 24;
    private static final int MANY_DIGITS = 6;

    private Scrubber() {}

    /** The text as it may be told. */
    public static String scrub(String text) {
        String start = text.length() > MAX * 4 ? text.substring(0, MAX * 4) : text;
        StringBuilder out = new StringBuilder(Math.min(start.length(), MAX));
        for (String word : start.trim().split("[\\s\\p{Cntrl}]+", -1)) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(isTelling(word) ? word : "***");
            if (out.length() > MAX) {
                return out.substring(0, MAX) + "…";
            }
        }
        return out.toString();
    }

    /** A word may be told unless it has many digits, is an address, or is long enough to be a token. */
    private static boolean isTelling(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits < MANY_DIGITS && word.indexOf('@') < 0 && word.length() <= LONG_WORD;
    }
}
