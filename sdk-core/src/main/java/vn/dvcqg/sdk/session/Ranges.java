package vn.dvcqg.sdk.session;

import java.time.Duration;
import java.util.List;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Whether a duration lies where it may lie, told in units that a reader can compare. */
final class Ranges {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Ranges() {}

    static void check(List<Violation> found, String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            found.add(Violations.of(setting, "setup-range", told(least), told(most), told(value)));
        }
    }

    private static String told(Duration value) {
        boolean small = value.compareTo(SECOND) < 0 && value.compareTo(SECOND.negated()) > 0;
        return small ? value.toMillis() + " ms" : value.toSeconds() + " s";
    }
}
