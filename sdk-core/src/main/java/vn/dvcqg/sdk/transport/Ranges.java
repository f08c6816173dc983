package vn.dvcqg.sdk.transport;

import java.time.Duration;
import java.util.List;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Checks that the builders share. */
final class Ranges {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Ranges() {}

    static void check(List<Violation> found, String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(Violations.of(setting, "setup-range", told(least), told(most), told(value)));
        }
    }

    static String told(Duration value) {
        boolean small = !value.isZero() && value.compareTo(SECOND) < 0 && value.compareTo(SECOND.negated()) > 0;
        return small ? value.toMillis() + " ms" : value.toSeconds() + " s";
    }

    static void orThrow(List<Violation> found) {
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
    }
}
