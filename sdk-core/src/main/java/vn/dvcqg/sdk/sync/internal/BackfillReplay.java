package vn.dvcqg.sdk.sync.internal;

import java.util.Iterator;
import java.util.List;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.sync.BackfillItem;

/** Passes over the items of earlier runs, where the source cannot begin in the middle. */
final class BackfillReplay {

    private BackfillReplay() {}

    static void passOver(Iterator<BackfillItem> all, BackfillBook book) {
        String lastKey = book.lastKey();
        if (lastKey == null) {
            return;
        }
        long taken = book.counts().taken();
        String key = null;
        long passed = 0;
        for (; passed < taken && all.hasNext(); passed++) {
            key = all.next().key();
        }
        if (passed < taken || !lastKey.equals(key)) {
            // to go on would leave items out, or take them twice, without anybody noticing
            throw new SetupProblemException(
                    List.of(Violations.of("iterator", "sync-backfill-order", Long.toString(taken), lastKey)));
        }
    }
}
