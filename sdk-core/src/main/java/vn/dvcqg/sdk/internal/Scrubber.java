package vn.dvcqg.sdk.internal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes foreign text fit for messages and logs: one line, cut, and without words that may be personal or secret. What looks like a
 * sentence or a code passes; long numbers, mail addresses and long tokens do not.
 */
public final class Scrubber {

    private static final int MAX = 200;
    private static final int SEEN = 16_384;
    private static final int LONG_WORD = 24;
    private static final int MANY_DIGITS = 6;
    private static final String HIDDEN = "***";

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** A number that is written in groups, as phone and identity numbers are. */
    private static final Pattern GROUPED_NUMBER = Pattern.compile("\\d{2,}(?:[ .\\-]{1,2}\\d{2,}){1,8}");

    /** Three words or more with a capital: a Vietnamese name is written so, an ordinary sentence is not. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){2,5}");

    private Scrubber() {}

    /** Shortens and cleans a text that is not the SDK's own. */
    public static String scrub(String text) {
        String start = text.length() > SEEN ? text.substring(0, SEEN) : text;
        String seen = GROUPED_NUMBER
                .matcher(start)
                .replaceAll(number -> digits(number.group()) < MANY_DIGITS ? number.group() : HIDDEN);
        StringBuilder out = new StringBuilder(Math.min(seen.length(), MAX));
        for (String word : GAPS.split(seen.trim(), -1)) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(isTelling(word) ? word : HIDDEN);
            if (out.length() > MAX) {
                return out.substring(0, MAX) + "…";
            }
        }
        return out.toString();
    }

    /**
     * The same for the answer to a request: also without what the request said of people, in any case and Unicode form, and without
     * what looks like a name.
     */
    public static String scrub(String text, Collection<String> personal) {
        if (text.isEmpty()) {
            return text;
        }
        String shown = Normalizer.normalize(text.length() > SEEN ? text.substring(0, SEEN) : text, Normalizer.Form.NFC);
        for (String value : personal) {
            shown = hide(shown, Normalizer.normalize(value, Normalizer.Form.NFC));
        }
        return scrub(NAME.matcher(shown).replaceAll(HIDDEN));
    }

    /** Hides a secret wherever it stands. One of a few characters is no secret, and hiding it could hide a code. */
    public static String hideSecrets(String text, List<String> secrets) {
        String shown = text;
        for (String secret : secrets) {
            if (secret.length() >= 4 && shown.contains(secret)) {
                shown = shown.replace(secret, HIDDEN);
            }
        }
        return shown;
    }

    /** Whole words only: a short name must not tear holes into other words. */
    private static String hide(String text, String value) {
        String sought = value.strip();
        if (sought.length() < 2) {
            return text;
        }
        StringBuilder out = null;
        int kept = 0;
        for (int at = 0; at + sought.length() <= text.length(); at++) {
            int end = at + sought.length();
            if (text.regionMatches(true, at, sought, 0, sought.length()) && isEdge(text, at - 1) && isEdge(text, end)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, kept, at).append(HIDDEN);
                kept = end;
                at = end - 1;
            }
        }
        return out == null ? text : out.append(text, kept, text.length()).toString();
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isTelling(String word) {
        return digits(word) < MANY_DIGITS && word.indexOf('@') < 0 && word.length() <= LONG_WORD;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
