package vn.dvcqg.sdk.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Why a text was not taken as an identifier of the kind T. Sentences are made only when somebody asks, so that asking for validity stays cheap. */
final class Refusal<T> {

    private static final int SHOWN = 60;

    /** Looked at for personal numbers before the cut, so that the cut cannot leave the first half of one. */
    private static final int LOOKED_AT = 4 * SHOWN;

    /** Nine digits and more, in groups or not, in any script: may be the number of a person that came to the wrong field. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s\\u00a0]?\\p{Nd}){8,}");

    private String code = "required";
    private Object[] arguments = {};

    /** Keeps the reason; gives null, so that a reader can return it. Texts among the arguments are shown, so never personal ones. */
    @Nullable
    T because(String code, Object... arguments) {
        this.code = code;
        this.arguments = arguments;
        return null;
    }

    Violation violation(String field) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = arguments[i] instanceof String text ? shown(text) : arguments[i];
        }
        return Violations.of(field, code, shown);
    }

    private static String shown(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String masked = LONG_NUMBER.matcher(start).replaceAll("***");
        String cut = masked.substring(0, Math.min(masked.length(), SHOWN));
        StringBuilder shown = new StringBuilder();
        cut.codePoints().forEach(c -> {
            if (TextRules.isInvisible(c)) {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return cut.length() < masked.length() || start.length() < text.length() ? shown + "..." : shown.toString();
    }
}
