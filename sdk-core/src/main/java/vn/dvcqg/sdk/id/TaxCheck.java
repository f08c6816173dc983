package vn.dvcqg.sdk.id;

import org.jspecify.annotations.Nullable;

/** The arithmetic of the ten-digit tax code: two digits province, seven serial, one check. */
final class TaxCheck {

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final String NO_SERIAL = "0000000";

    private TaxCheck() {}

    /** The code of the rule that ten digits break, or null. */
    static @Nullable String brokenBy(String digits) {
        if (digits.startsWith(NO_SERIAL, 2)) {
            return "tax-code-serial";
        }
        // Where the remainder is 0 the check would be 10: no digit equals it, and such a code was never issued.
        int check = 10 - weightedSum(digits) % 11;
        return digits.charAt(WEIGHTS.length) - '0' == check ? null : "tax-code-check-digit";
    }

    static int weightedSum(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
