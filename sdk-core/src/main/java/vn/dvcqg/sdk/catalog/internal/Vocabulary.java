package vn.dvcqg.sdk.catalog.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of all names, in alphabetical order, with the places where each stands and a weight: a word that is in few names tells more.
 * Immutable.
 */
final class Vocabulary {

    /** A word that no name has, most often a slip, weighs as one that every so many names have. */
    private static final int USUAL = 50;

    private final String[] words;
    private final int[][] places;
    private final float[] weights;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final float unknown;

    /** The words of some folded names. */
    Vocabulary(String[] folded) {
        Map<String, IntList> found = new TreeMap<>();
        for (int place = 0; place < folded.length; place++) {
            for (String word : Folding.words(folded[place])) {
                found.computeIfAbsent(word, any -> new IntList()).addNew(place);
            }
        }
        this.words = found.keySet().toArray(String[]::new);
        this.places = new int[words.length][];
        this.weights = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            IntList at = found.getOrDefault(words[i], new IntList());
            places[i] = at.trimmed();
            weights[i] = weight(folded.length, places[i].length);
            numbers.put(words[i], i);
        }
        this.unknown = weight(folded.length, Math.max(1, folded.length / USUAL));
    }

    private static float weight(int names, int withIt) {
        return (float) Math.log(1 + (double) names / withIt);
    }

    /** The number of a word; negative when no name has it. */
    int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    int size() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    int[] places(int number) {
        return places[number];
    }

    float weight(int number) {
        return weights[number];
    }

    /** The weight of a word that no name has. */
    float weightOfUnknown() {
        return unknown;
    }

    /** The number of the first word that is not before the text. */
    int from(String text) {
        int found = Arrays.binarySearch(words, text);
        return found >= 0 ? found : -found - 1;
    }

    /** Whole numbers that grow, each once. */
    private static final class IntList {
        private int[] values = new int[2];
        private int size;

        void addNew(int value) {
            if (size > 0 && values[size - 1] == value) {
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
