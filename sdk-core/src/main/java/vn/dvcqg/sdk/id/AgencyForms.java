package vn.dvcqg.sdk.id;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the groups of an agency code round. Gives a text that the caller must check: not every code has a twin. */
final class AgencyForms {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern ZEROS = Pattern.compile("0+");

    /** What the old form writes for the levels below the top one when there is no such unit, in the order of the new form. */
    private static final List<String> EMPTY_LEVELS = List.of("00", "00", "000");

    private AgencyForms() {}

    static String toNew(String old) {
        List<String> levels = Arrays.asList(DOT.split(old, -1));
        Collections.reverse(levels);
        int used = levels.size();
        // Stops at the top level at the latest, because that begins with a letter.
        while (ZEROS.matcher(levels.get(used - 1)).matches()) {
            used--;
        }
        return String.join(".", levels.subList(0, used));
    }

    static String toOld(String code) {
        String[] levels = DOT.split(code, -1);
        StringBuilder old = new StringBuilder(levels[0]);
        for (int i = 0; i < EMPTY_LEVELS.size() || i + 1 < levels.length; i++) {
            old.insert(0, (i + 1 < levels.length ? levels[i + 1] : EMPTY_LEVELS.get(i)) + ".");
        }
        return old.toString();
    }
}
