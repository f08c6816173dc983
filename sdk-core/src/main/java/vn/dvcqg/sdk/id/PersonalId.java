package vn.dvcqg.sdk.id;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The personal identity number (số định danh cá nhân), which also stands on the citizen's card: 12 digits that tell where the birth
 * was registered, the sex and the year of birth. It has no check digit. It prints masked.
 *
 * <p>The first three digits are not looked up: the codes of provinces that have been merged stay valid for life.
 *
 * @see "docs/protocol/identifiers.md, section Personal identity number"
 */
public final class PersonalId extends Identifier {

    private static final int FIRST_CENTURY = 1900;
    private static final int SHOWN = 3;

    /** Twelve digits with a blank around each, and some to spare. */
    private static final int MAX_INPUT = 40;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");
    private static final IdKind<PersonalId> KIND = new IdKind<>("personalId", MAX_INPUT, PersonalId::read);

    /** How a number fits to what is known of its owner. */
    public enum Consistency {
        /** Birth year and sex fit. */
        CONSISTENT,
        /** The last two digits of the birth year fit, the century does not. */
        CENTURY_MISMATCH,
        /** The last two digits of the birth year do not fit. */
        YEAR_MISMATCH,
        /** The birth year fits, the sex does not. */
        SEX_MISMATCH
    }

    private PersonalId(String value) {
        super(value);
    }

    /**
     * A number.
     *
     * @param text 12 digits; blanks around and between them are dropped
     * @return the number
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text is anything else; its message does not repeat the text
     */
    public static PersonalId of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid number
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable PersonalId read(String text, Refusal<PersonalId> refusal) {
        String digits = BLANKS.matcher(text).replaceAll("");
        return DIGITS.matcher(digits).matches() ? new PersonalId(digits) : refusal.because("personal-id-shape");
    }

    /**
     * Where the birth was registered.
     *
     * @return the three-digit code of a province, or of a country for a birth abroad
     */
    public String provinceOrCountry() {
        return value().substring(0, 3);
    }

    /**
     * The sex.
     *
     * @return the sex at registration
     */
    public Sex sex() {
        return centuryDigit() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * The year of birth.
     *
     * @return the year in full, 1900 to 2399
     */
    public int birthYear() {
        return FIRST_CENTURY + centuryDigit() / 2 * 100 + Integer.parseInt(value().substring(4, 6));
    }

    /**
     * Compares the number with what is known of its owner. The first difference counts, in the order century, year, sex.
     *
     * @param birthDate the date of birth
     * @param sex the sex, or null when it is not known and so not compared
     * @return how they fit
     */
    public Consistency consistency(LocalDate birthDate, @Nullable Sex sex) {
        int year = Objects.requireNonNull(birthDate, "birthDate").getYear();
        if (year != birthYear()) {
            boolean sameYearOfCentury = (year - birthYear()) % 100 == 0;
            return sameYearOfCentury ? Consistency.CENTURY_MISMATCH : Consistency.YEAR_MISMATCH;
        }
        return sex == null || sex == sex() ? Consistency.CONSISTENT : Consistency.SEX_MISMATCH;
    }

    private int centuryDigit() {
        return value().charAt(3) - '0';
    }

    /** Masked, for example {@code PersonalId(***001)}. */
    @Override
    public String toString() {
        return masked(SHOWN);
    }
}
