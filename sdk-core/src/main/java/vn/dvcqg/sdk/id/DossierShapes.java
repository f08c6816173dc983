package vn.dvcqg.sdk.id;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode.Generation;

/** The shapes of dossier codes, tried in the order of the generations. */
final class DossierShapes {

    private static final int CENTURY = 2000;
    private static final Map<Generation, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Generation.A_2018, Pattern.compile("[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}-[0-9]{6}-[0-9]{4,5}"),
            Generation.B_2020, Pattern.compile("[A-Z][0-9]{2}(?:\\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,5}"),
            Generation.C_2026, Pattern.compile("[A-Z][0-9]{2}(?:\\.[0-9A-Z]+)*-[0-9]{8}-[0-9]{7}"),
            Generation.OTHER, Pattern.compile("[A-Z0-9.]+-[0-9]{6}(?:[0-9]{2})?-[0-9]{4,7}")));

    private DossierShapes() {}

    static @Nullable Generation generationOf(String code) {
        for (Map.Entry<Generation, Pattern> entry : PATTERNS.entrySet()) {
            if (entry.getValue().matcher(code).matches()) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The date of a code that has one of the shapes; null if the calendar knows no such day. */
    static @Nullable LocalDate dateOf(String code) {
        String digits = code.substring(code.indexOf('-') + 1, code.lastIndexOf('-'));
        int number = Integer.parseInt(digits);
        int century = digits.length() == 6 ? CENTURY : 0;
        try {
            return LocalDate.of(century + number / 10_000, number / 100 % 100, number % 100);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
