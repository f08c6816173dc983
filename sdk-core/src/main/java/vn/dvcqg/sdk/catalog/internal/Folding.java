package vn.dvcqg.sdk.catalog.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes texts comparable: what people leave out, or write in different ways, goes. */
public final class Folding {

    private Folding() {}

    /** Words in small letters without marks, one blank between them. */
    public static String fold(String text) {
        return wordsOf(Normalizer.normalize(text, Normalizer.Form.NFKD), true);
    }

    /** Words in small letters with their marks, however these were encoded. */
    static String tidy(String text) {
        return wordsOf(Normalizer.normalize(text, Normalizer.Form.NFKC), false);
    }

    static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            words.add(folded.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    private static String wordsOf(String normalized, boolean withoutMarks) {
        String lower = normalized.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                // a mark that no letter could take belongs to the word all the same
                if (!withoutMarks) {
                    out.append(c);
                }
            } else if (Character.isLetterOrDigit(c)) {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                // the one Vietnamese letter that does not come apart
                out.append(withoutMarks && c == 'đ' ? 'd' : c);
            } else if (type != Character.FORMAT) {
                gap = true;
            }
        }
        return out.toString();
    }
}
