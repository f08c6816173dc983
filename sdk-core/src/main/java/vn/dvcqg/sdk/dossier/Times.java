package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What every moment goes through. */
final class Times {

    private Times() {}

    /** The moment in whole seconds, which is all that the wire can carry: equal on the wire must be equal here. */
    static @Nullable Instant cut(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
