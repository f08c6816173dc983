package vn.dvcqg.sdk.catalog.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds names. Every word of the text adds its weight to the names that have it; then the best are ranked finely: the same name, a name
 * that begins so, one with every word, one with most. Immutable.
 */
public final class NameIndex {

    /** The part of the text's weight that a name must have to be worth showing. */
    private static final float LEAST_SHARE = 0.4f;

    private static final float BEGINNING = 0.8f;
    private static final float SLIP = 0.7f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_SLIP = 3;
    private static final int FINELY = 50;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::place);

    /**
     * A name that was found.
     *
     * @param place where it stands in the list
     * @param score how well it fits, above 0 to 1
     */
    public record Found(int place, double score) {}

    private final List<String> names;
    private final String[] folded;
    private final Vocabulary vocabulary;
    private final float[] masses;

    /** An index of some names. */
    public NameIndex(List<String> names) {
        this.names = names;
        this.folded = names.stream().map(Folding::fold).toArray(String[]::new);
        this.vocabulary = new Vocabulary(folded);
        this.masses = new float[folded.length];
        for (int number = 0; number < vocabulary.size(); number++) {
            for (int place : vocabulary.places(number)) {
                masses[place] += vocabulary.weight(number);
            }
        }
    }

    /** The names that fit best. */
    public List<Found> search(String text, int limit) {
        String wanted = Folding.fold(text);
        Set<String> words = new LinkedHashSet<>(Folding.words(wanted));
        float[] scores = new float[folded.length];
        float all = 0;
        int left = words.size();
        for (String word : words) {
            left--;
            all += add(word, left == 0, scores);
        }
        Ranking ranking = new Ranking(wanted, Folding.tidy(text), all);
        List<Found> ranked = new ArrayList<>();
        for (Found rough : best(wanted, scores, all, Math.max(FINELY, limit))) {
            int place = rough.place();
            ranked.add(new Found(place, ranking.score(folded[place], names.get(place), scores[place], masses[place])));
        }
        ranked.sort(BEST_FIRST);
        return List.copyOf(ranked.subList(0, Math.min(limit, ranked.size())));
    }

    /** Adds the weight of a word where it stands, and says what it weighs. */
    private float add(String word, boolean last, float[] scores) {
        int number = vocabulary.number(word);
        boolean known = number >= 0;
        float weight = known ? vocabulary.weight(number) : vocabulary.weightOfUnknown();
        if (known && !last) {
            for (int place : vocabulary.places(number)) {
                scores[place] += weight;
            }
            return weight;
        }
        float[] share = new float[scores.length];
        // the last word may not be typed to its end, even if it is a word already
        addBeginnings(word, share);
        if (known) {
            raise(number, 1, share);
        } else {
            addSlips(word, share);
        }
        for (int place = 0; place < share.length; place++) {
            scores[place] += share[place] * weight;
        }
        return weight;
    }

    private void addBeginnings(String word, float[] share) {
        if (word.length() < SHORTEST_BEGINNING) {
            return;
        }
        for (int number = vocabulary.from(word);
                number < vocabulary.size() && vocabulary.word(number).startsWith(word);
                number++) {
            raise(number, BEGINNING, share);
        }
    }

    private void addSlips(String word, float[] share) {
        if (word.length() < SHORTEST_SLIP) {
            return;
        }
        for (int number = 0; number < vocabulary.size(); number++) {
            if (Likeness.oneSlip(word, vocabulary.word(number))) {
                raise(number, SLIP, share);
            }
        }
    }

    private void raise(int number, float to, float[] share) {
        for (int place : vocabulary.places(number)) {
            share[place] = Math.max(share[place], to);
        }
    }

    /** The best by weight, and those that begin so; of equals the shorter name, which holds less that was not asked for. */
    private List<Found> best(String wanted, float[] scores, float all, int limit) {
        PriorityQueue<Found> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        float least = Math.max(all * LEAST_SHARE, Float.MIN_VALUE);
        for (int place = 0; place < scores.length; place++) {
            if (scores[place] >= least) {
                double begins = folded[place].startsWith(wanted) ? 1 : 0;
                double rough = begins + scores[place] / all + scores[place] / masses[place] / 10;
                Found worst = worstFirst.peek();
                if (worst == null || worstFirst.size() < limit || rough > worst.score()) {
                    worstFirst.add(new Found(place, rough));
                    if (worstFirst.size() > limit) {
                        worstFirst.remove();
                    }
                }
            }
        }
        return List.copyOf(worstFirst);
    }
}
