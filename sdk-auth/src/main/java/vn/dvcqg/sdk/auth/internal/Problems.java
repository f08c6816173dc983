package vn.dvcqg.sdk.auth.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;

/** Makes violations from the two bundles of sentences of this module. */
public final class Problems {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Problems() {}

    /** A violation of a setting; the arguments fill the sentence and must be no secrets. */
    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(
                field,
                code,
                sentence("problems_vi", VIETNAMESE, code, arguments),
                sentence("problems_en", Locale.ENGLISH, code, arguments));
    }

    /** Throws one exception with all that was found, if anything was. */
    public static void orThrow(List<Violation> found) {
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
    }

    private static String sentence(String bundle, Locale locale, String code, Object... arguments) {
        ResourceBundle sentences = ResourceBundle.getBundle("vn.dvcqg.sdk.auth.internal." + bundle, Locale.ROOT);
        return new MessageFormat(sentences.getString(code), locale).format(arguments);
    }
}
