package vn.dvcqg.sdk.catalog.internal;

import java.util.HashSet;
import java.util.Set;

/**
 * How well a name fits what was searched for, above 0 to 1.
 *
 * @param wanted the text, folded
 * @param marked the text with its marks
 * @param all the weight of its words
 */
record Ranking(String wanted, String marked, float all) {

    private static final double SAME = 0.99;
    private static final double BEGINS_SO = 0.9;
    private static final double EVERY_WORD = 0.7;
    private static final double ROUNDING = 0.999;

    double score(String folded, String name, float weight, float mass) {
        double share = weight / all;
        double filled = Math.min(1, weight / mass);
        double marks = 1 - wrongMarks(name);
        if (folded.equals(wanted)) {
            return SAME + 0.01 * marks;
        }
        if (folded.startsWith(wanted)) {
            return BEGINS_SO + 0.07 * filled + 0.01 * marks;
        }
        if (share > ROUNDING) {
            double together = folded.contains(wanted) ? 0.05 : 0;
            return EVERY_WORD + together + 0.12 * filled + 0.02 * marks;
        }
        return EVERY_WORD * share * (0.85 + 0.12 * filled + 0.02 * marks);
    }

    /** The part of the words with marks that the name has with other marks or not at all; a text without marks has none wrong. */
    private double wrongMarks(String name) {
        Set<String> words = new HashSet<>(Folding.words(marked));
        words.removeAll(Folding.words(wanted));
        if (words.isEmpty()) {
            return 0;
        }
        int count = words.size();
        words.removeAll(Folding.words(Folding.tidy(name)));
        return (double) words.size() / count;
    }
}
