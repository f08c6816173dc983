package vn.dvcqg.sdk.catalog.internal;

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

    private final long listMillis;
    private final long detailMillis;
    private final long staleMillis;
    private final double refreshAhead;

    Ages(CatalogSettings settings) {
        this.listMillis = settings.listAge().toMillis();
        this.detailMillis = settings.detailAge().toMillis();
        this.staleMillis = settings.staleFor().toMillis();
        this.refreshAhead = settings.refreshAhead();
    }

    Verdict judge(CatalogKey<?> key, Copy<?> copy, long nowMillis) {
        long most = key.kind().isDetail() ? detailMillis : listMillis;
        long age = nowMillis - copy.fetchedAt().toEpochMilli();
        if (age >= most + staleMillis) {
            return Verdict.DEAD;
        }
        // a clock that was set back makes a copy look as if it came from the future; its age is not known
        if (copy.outdated() || age < 0 || age >= most) {
            return staleMillis == 0 ? Verdict.DEAD : Verdict.OUT;
        }
        return refreshAhead < 1 && age >= most * refreshAhead ? Verdict.DUE : Verdict.FRESH;
    }
}
