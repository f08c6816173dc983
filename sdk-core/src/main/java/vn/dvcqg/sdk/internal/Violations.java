package vn.dvcqg.sdk.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.dvcqg.sdk.Violation;

/** Makes violations from the two bundles of sentences. A code without a sentence in both is a bug that a test finds. */
public final class Violations {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Violations() {}

    /** A violation of a field; the arguments fill the sentence and must not be personal data. */
    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, Texts.VI.sentence(code, arguments), Texts.EN.sentence(code, arguments));
    }

    /** Loaded at the first violation only, to keep the start of a healthy program fast. */
    private static final class Texts {
        static final Texts VI = new Texts("violations_vi", VIETNAMESE);
        static final Texts EN = new Texts("violations_en", Locale.ENGLISH);

        private final ResourceBundle bundle;
        private final Locale locale;

        private Texts(String name, Locale locale) {
            this.bundle = ResourceBundle.getBundle("vn.dvcqg.sdk.internal." + name, Locale.ROOT);
            this.locale = locale;
        }

        String sentence(String code, Object... arguments) {
            return new MessageFormat(bundle.getString(code), locale).format(arguments);
        }
    }
}
