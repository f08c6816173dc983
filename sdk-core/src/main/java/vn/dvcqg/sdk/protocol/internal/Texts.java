package vn.dvcqg.sdk.protocol.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.dvcqg.sdk.protocol.AnswerPattern;

/** Compares texts of answers: without regard to case, and whichever way Vietnamese marks are encoded. */
final class Texts {

    private Texts() {}

    static boolean holds(String text, String part) {
        return normal(text).contains(normal(part));
    }

    static boolean fits(AnswerPattern pattern, ClassicAnswer answer) {
        String code = pattern.code();
        String text = pattern.text();
        return (code == null || code.equals(answer.code())) && (text == null || holds(answer.message(), text));
    }

    static boolean fitsAny(List<AnswerPattern> patterns, ClassicAnswer answer) {
        for (AnswerPattern pattern : patterns) {
            if (fits(pattern, answer)) {
                return true;
            }
        }
        return false;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
