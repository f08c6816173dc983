package vn.dvcqg.sdk.id;

import java.util.Random;

/** Random texts with a known seed. */
final class Identifiers {

    private Identifiers() {}

    static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** The text with one character put in, taken out or exchanged. */
    static String mutated(Random random, String text, String alphabet) {
        StringBuilder mutant = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> mutant.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            case 1 -> mutant.deleteCharAt(at);
            default -> mutant.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return mutant.toString();
    }
}
