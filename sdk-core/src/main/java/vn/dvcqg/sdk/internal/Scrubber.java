package vn.dvcqg.sdk.internal;

import java.util.regex.Pattern;

/**
 * Makes text of the other side fit for a message: one line, cut, and without anything that looks like a number of a person, an
 * e-mail address or a token.
 *
 * <p>The name of a person cannot be told from other words and passes, so that whoever scrubs must have a reason: a refusal without
 * the portal's own words could not be cured. Only the text of a refusal, the type and the title of a page go through here, never a
 * body.
 */
public final class Scrubber {

    private static final int MAX = 200;
    /** How much is looked at; the rest could not be told anyway. */
    private static final int SEEN = 4 * MAX;

    private static final int LONG_WORD = 24;
    private static final int MANY_DIGITS = 6;
    private static final String HIDDEN = "***";

    /** Joiners, direction marks and the like: they are not seen, but they would hide a number from the rules below. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\x{300}-\\x{36F}]]");

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");
    /** Six digits or more with no letter between them, however they are grouped: 000 090 000 001, 000.090-000/001. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{N}(?:[^\\p{L}\\p{N}]*+\\p{N}){5,}+");

    private Scrubber() {}

    /** The text as it may be told. */
    public static String scrub(String text) {
        if (isPlain(text)) {
            return text;
        }
        String line = BLANK.matcher(INVISIBLE.matcher(start(text)).replaceAll(""))
                .replaceAll(" ")
                .trim();
        StringBuilder out = new StringBuilder(Math.min(line.length(), MAX));
        for (String word : LONG_NUMBER.matcher(line).replaceAll(HIDDEN).split(" ", -1)) {
            String told = isTelling(word) ? word : HIDDEN;
            if (out.length() + 1 + told.length() > MAX) {
                return out.append(" …").toString();
            }
            out.append(out.length() == 0 ? "" : " ").append(told);
        }
        return text.length() > SEEN ? out.append(" …").toString().trim() : out.toString();
    }

    /** Whether no rule can apply to the text: the usual word of success comes with every call and should cost nothing. */
    private static boolean isPlain(String text) {
        if (text.length() > MAX / 2) {
            return false;
        }
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? word == 0 || i == text.length() - 1 : !Character.isLetter(c)) {
                return false;
            }
            word = blank ? 0 : word + 1;
            if (word > LONG_WORD) {
                return false;
            }
        }
        return true;
    }

    /** The first part, without the word at its end: the half of a number or an address might not look like one. */
    private static String start(String text) {
        if (text.length() <= SEEN) {
            return text;
        }
        int end = SEEN;
        while (end > 0 && !Character.isWhitespace(text.charAt(end)) && !Character.isSpaceChar(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A word may be told unless it has many digits, is an address, or is long enough to be a token. */
    private static boolean isTelling(String word) {
        long digits = word.codePoints().filter(Scrubber::isNumber).count();
        boolean address = word.indexOf('@') >= 0 || word.indexOf('\uFF20') >= 0 || word.contains("%40");
        return digits < MANY_DIGITS && !address && word.length() <= LONG_WORD;
    }

    private static boolean isNumber(int point) {
        int type = Character.getType(point);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
