package vn.dvcqg.sdk.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an answer by its code, by a part of its text, or by both. Texts are compared without regard to case and to the form
 * in which Vietnamese marks are encoded.
 *
 * @param code the code that the answer must have, as text, or null for any
 * @param text a part that the text of the answer must hold, or null for any
 */
public record AnswerPattern(@Nullable String code, @Nullable String text) {

    /**
     * Checks that the pattern says something.
     *
     * @param code may be null or blank when the text is given; a blank one counts as null
     * @param text may be null or blank when the code is given; a blank one counts as null
     * @throws IllegalArgumentException if both parts are null or blank
     */
    public AnswerPattern {
        if ((code == null || code.isBlank()) && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("an answer pattern needs a code or a text, but had neither");
        }
        // kept as blanks they would fit nothing or say nothing
        code = code == null || code.isBlank() ? null : code;
        text = text == null || text.isBlank() ? null : text;
    }

    /**
     * Any answer with this code.
     *
     * @param code the code as text
     * @return the pattern
     */
    public static AnswerPattern code(String code) {
        return new AnswerPattern(Objects.requireNonNull(code, "code"), null);
    }

    /**
     * Any answer whose text holds this part.
     *
     * @param text the part
     * @return the pattern
     */
    public static AnswerPattern text(String text) {
        return new AnswerPattern(null, Objects.requireNonNull(text, "text"));
    }
}
