package vn.dvcqg.sdk;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with one field, told in Vietnamese and in English. Immutable and safe for use by several threads.
 *
 * <p>The texts never repeat the value of a field that may hold personal data.
 *
 * @param field where it is: the SDK's own name of the field, with the path inside lists, for example {@code
 *     submittedFiles[0].location}; for a configuration the name of the setting
 * @param code a stable short name of the rule, for example {@code too-long}; made for programs
 * @param vi the sentence in Vietnamese, made for officers
 * @param en the sentence in English
 */
public record Violation(String field, String code, String vi, String en) {

    /**
     * Checks that nothing is missing.
     *
     * @param field not null
     * @param code not null
     * @param vi not null
     * @param en not null
     * @throws NullPointerException if a part is null
     */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /**
     * The sentence in the wanted language.
     *
     * @param language Vietnamese gives the Vietnamese sentence, every other locale the English one
     * @return the sentence, without the name of the field
     */
    public String text(Locale language) {
        return language.getLanguage().equals("vi") ? vi : en;
    }

    /**
     * The same violation seen from the object that holds this one.
     *
     * @param prefix the path of the inner object, for example {@code resultPapers[2]}
     * @return a violation whose field is {@code prefix.field}, or just the prefix when this field is empty
     */
    public Violation under(String prefix) {
        return new Violation(field.isEmpty() ? prefix : prefix + "." + field, code, vi, en);
    }

    /** The field and the English sentence. */
    @Override
    public String toString() {
        return field + ": " + en;
    }
}
