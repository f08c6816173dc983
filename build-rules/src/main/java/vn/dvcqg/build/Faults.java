package vn.dvcqg.build;

import java.util.List;

/** Ends a check: everything that was found goes into one error. */
final class Faults {
    private Faults() {}

    static void failIfAny(String headline, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(headline + "\n  " + String.join("\n  ", faults));
        }
    }
}
