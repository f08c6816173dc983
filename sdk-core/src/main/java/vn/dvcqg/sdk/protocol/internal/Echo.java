package vn.dvcqg.sdk.protocol.internal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.internal.Scrubber;

/** Tells the text of an answer without what it repeats of the request: secrets, and what was said of people. */
final class Echo {

    private static final int SEEN = 16_384;
    private static final int SHORTEST_SECRET = 4;
    private static final int WORDS_OF_A_NAME = 3;
    private static final int COMBINING = 0x300;
    private static final int VIETNAMESE = 0x1E00;
    private static final int END_OF_VIETNAMESE = 0x1EFF;
    private static final String HIDDEN = "***";

    /** Three words or more with a capital: a Vietnamese name is written so, an ordinary sentence is not. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){2,5}");

    private Echo() {}

    /**
     * The text of an answer, fit to be told: without these values, in whatever case and Unicode form they come back, without what
     * looks like the name of somebody else, and scrubbed.
     */
    static String tell(String text, Collection<String> personal) {
        if (text.isEmpty()) {
            return text;
        }
        String shown = composed(text.length() > SEEN ? text.substring(0, SEEN) : text);
        for (String value : personal) {
            shown = hide(shown, composed(value).strip());
        }
        return Scrubber.scrub(mayHoldAName(shown) ? NAME.matcher(shown).replaceAll(HIDDEN) : shown);
    }

    /** The composed Unicode form. Nearly every text has it already, and asking the JDK takes longer than all the rest. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // from the combining marks on, except for the block that holds the other Vietnamese letters
            if (c >= COMBINING && (c < VIETNAMESE || c > END_OF_VIETNAMESE)) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static boolean mayHoldAName(String text) {
        return text.chars().filter(Character::isUpperCase).count() >= WORDS_OF_A_NAME;
    }

    /** Hides secrets wherever they stand. One of a few characters is no secret, and hiding it could hide a code. */
    static String hideSecrets(String text, List<String> secrets) {
        String shown = text;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET && shown.contains(secret)) {
                shown = shown.replace(secret, HIDDEN);
            }
        }
        return shown;
    }

    /** Whole words only: a short name must not tear holes into other words. */
    private static String hide(String text, String value) {
        if (value.length() < 2) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int kept = 0;
        int at = 0;
        while (at + value.length() <= text.length()) {
            int end = at + value.length();
            if (text.regionMatches(true, at, value, 0, value.length()) && isEdge(text, at - 1) && isEdge(text, end)) {
                out.append(text, kept, at).append(HIDDEN);
                kept = end;
                at = end;
            } else {
                at++;
            }
        }
        return kept == 0 ? text : out.append(text, kept, text.length()).toString();
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
