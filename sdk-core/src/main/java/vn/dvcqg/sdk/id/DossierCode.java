package vn.dvcqg.sdk.id;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a dossier (mã hồ sơ): agency, date and a number that starts anew every day, with dashes between. Three generations are
 * in use; a code that only resembles them is taken too and says so by {@link Generation#OTHER}. Nothing is normalised: codes are
 * compared character by character.
 *
 * @see "docs/protocol/identifiers.md, section Dossier code"
 */
public final class DossierCode extends Identifier {

    /** The most characters that a code may have. */
    public static final int MAX_LENGTH = 50;

    private static final Pattern PORTAL_AGENCY = Pattern.compile("G22\\.[0-9]{2}\\.[0-9]{2}");
    private static final IdKind<DossierCode> KIND = new IdKind<>("dossierCode", MAX_LENGTH, DossierCode::read);

    private final Generation generation;
    private final LocalDate date;

    /** The rule by which a code was made. */
    public enum Generation {
        /** Agency in the old form, date as yyMMdd, 4 or 5 digits: {@code 000.00.00.H41-220608-0004}. */
        A_2018,
        /** Agency in the new form, date as yyMMdd, 4 or 5 digits: {@code H56.20-240315-0007}. */
        B_2020,
        /** Agency in the new form, date as yyyyMMdd, 7 digits: {@code G09.20-20260609-0092637}. */
        C_2026,
        /** None of the three, but agency, date and number can be told apart. Other systems may refuse it. */
        OTHER
    }

    private DossierCode(String value, Generation generation, LocalDate date) {
        super(value);
        this.generation = generation;
        this.date = date;
    }

    /**
     * A code of any generation.
     *
     * @param text the code, in upper case, with a date that exists
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text has no such form, its date does not exist, or it is longer than
     *     {@link #MAX_LENGTH}
     */
    public static DossierCode of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid code
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable DossierCode read(String text, Refusal<DossierCode> refusal) {
        Generation generation = DossierShapes.generationOf(text);
        if (generation == null) {
            return refusal.because("dossier-code-shape", text);
        }
        LocalDate date = DossierShapes.dateOf(text);
        return date == null ? refusal.because("dossier-code-date", text) : new DossierCode(text, generation, date);
    }

    /**
     * The rule by which the code was made.
     *
     * @return the first generation that fits
     */
    public Generation generation() {
        return generation;
    }

    /**
     * The agency that gave the code.
     *
     * @return the text before the first dash; a valid {@link AgencyCode} only in the known generations, and there only up to its length
     */
    public String agencyCode() {
        return value().substring(0, value().indexOf('-'));
    }

    /**
     * The day in Viet Nam on which the code was given.
     *
     * @return the date; a year of two digits is read as 20yy
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The number within agency and day.
     *
     * @return 4 to 7 digits with their leading zeros
     */
    public String sequence() {
        return value().substring(value().lastIndexOf('-') + 1);
    }

    /**
     * Whether the code has the shape of those that the portal itself gives: {@code G22.nn.nn} as agency, generation of 2020.
     *
     * @return true for that shape
     */
    public boolean portalIssued() {
        return generation == Generation.B_2020
                && PORTAL_AGENCY.matcher(agencyCode()).matches();
    }
}
