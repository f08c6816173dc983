package vn.dvcqg.sdk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.protocol.AnswerPattern;

/**
 * Reads patterns of answers: {@code code:3;text:đã tồn tại;code:-1+text:hết phiên}. A semicolon stands between patterns; {@code
 * +text:} joins a code and a text that must both fit; {@code none} is the empty list.
 */
final class AnswerPatterns {

    private static final String CODE = "code:";
    private static final String TEXT = "text:";
    private static final String BOTH = "+" + TEXT;

    private AnswerPatterns() {}

    static List<AnswerPattern> of(String text) {
        return PropertyValues.list(text, ';').stream().map(AnswerPatterns::one).toList();
    }

    private static AnswerPattern one(String entry) {
        if (entry.startsWith(TEXT)) {
            return pattern(null, entry.substring(TEXT.length()));
        }
        if (!entry.startsWith(CODE)) {
            throw refused();
        }
        int joint = entry.indexOf(BOTH);
        return joint < 0
                ? pattern(entry.substring(CODE.length()), null)
                : pattern(entry.substring(CODE.length(), joint), entry.substring(joint + BOTH.length()));
    }

    private static AnswerPattern pattern(@Nullable String code, @Nullable String text) {
        if ((code != null && code.isBlank()) || (text != null && text.isBlank())) {
            throw refused();
        }
        return new AnswerPattern(code == null ? null : code.trim(), text == null ? null : text.trim());
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "must be answers such as code:3;text:đã tồn tại;code:-1+text:hết phiên, or none");
    }
}
