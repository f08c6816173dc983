package vn.dvcqg.sdk.id;

import org.jspecify.annotations.Nullable;

/** What holds for identifiers whose inner form is nobody's business: no control characters, no blanks around. */
final class TextRules {

    private TextRules() {}

    /** The code of the rule that the text breaks, or null. */
    static @Nullable String brokenBy(String text) {
        if (isBlank(text.codePointAt(0)) || isBlank(text.codePointBefore(text.length()))) {
            return "blank-around";
        }
        return text.codePoints().anyMatch(TextRules::isControl) ? "control-character" : null;
    }

    /** Characters that would change a log line without being seen in it. */
    static boolean isInvisible(int codePoint) {
        return isControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Half a surrogate pair counts too: UTF-8 cannot carry it, so two different ids would become one on the wire. */
    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
