package vn.dvcqg.sdk.catalog.internal;

/** Words that are one slip of the finger apart. */
final class Likeness {

    /** Below that, nearly every word is one letter from another. */
    private static final int LONG = 4;

    private Likeness() {}

    /** Whether two neighbours are swapped, or in a longer word one letter is wrong, missing or too much; false for equal words. */
    static boolean oneSlip(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer - shorter > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = longer - start - end;
        if (left == 1) {
            return longer >= LONG;
        }
        return left == 2
                && one.length() == other.length()
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
    }
}
