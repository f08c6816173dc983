package vn.dvcqg.sdk.catalog.internal;

import java.time.Duration;
import java.time.Instant;
import vn.dvcqg.sdk.catalog.CatalogSettings;

/** Judges the age of copies. */
final class Ages {

    /** What a copy is good for. */
    enum Verdict {
        /** It is given out. */
        FRESH,
        /** It is given out, and a newer one is asked for in the background. */
        DUE,
        /** A newer one is asked for; it may still serve while the portal is down. */
        OUT,
        /** It is of no use any more. */
        DEAD;

        /** Whether a copy may be given out without a word. */
        boolean serves() {
            return this == FRESH || this == DUE;
        }
    }

    private final CatalogSettings settings;

    Ages(CatalogSettings settings) {
        this.settings = settings;
    }

    Verdict judge(CatalogKey<?> key, Copy<?> copy, Instant now) {
        Duration most = key.kind().isDetail() ? settings.detailAge() : settings.listAge();
        Duration age = Duration.between(copy.fetchedAt(), now);
        if (age.compareTo(most.plus(settings.staleFor())) >= 0) {
            return Verdict.DEAD;
        }
        // a clock that was set back makes a copy look as if it came from the future; its age is not known
        if (copy.outdated() || age.isNegative() || age.compareTo(most) >= 0) {
            return settings.staleFor().isZero() ? Verdict.DEAD : Verdict.OUT;
        }
        return age.toMillis() >= most.toMillis() * settings.refreshAhead() ? Verdict.DUE : Verdict.FRESH;
    }
}
