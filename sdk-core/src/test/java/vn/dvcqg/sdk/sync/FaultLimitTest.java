package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;

/** When a dossier is given up that gets senseless answers. */
@Timeout(60)
class FaultLimitTest {

    private static final int LIMIT = 3;

    @TempDir
    Path folder;

    private final FakePortal portal = new FakePortal();

    Database open(Path folder) throws Exception {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    /** The dossier after these answers, and good ones from then on. */
    private SyncEvent after(FakePortal.Fate... fates) throws Exception {
        Queue<FakePortal.Fate> script = new ArrayDeque<>(Arrays.asList(fates));
        try (Database store = open(folder)) {
            JdbcSyncStore.of(store).createTables();
            try (Node node = new Node(
                    store,
                    portal,
                    new JumpingClock(),
                    request -> script.isEmpty() ? FakePortal.Fate.OK : script.remove(),
                    settings -> settings.workers(1).giveUpAfter(10, LIMIT))) {
                Recorded recorded = node.sync.ownTransaction().submit(Work.dossier(1, "một"));
                node.sync.start();
                SyncRig.drain(node.sync);
                return node.sync.state(recorded.id()).orElseThrow();
            }
        }
    }

    @Test
    void outage_longerThanTheLimit_countsForNothing() throws Exception {
        FakePortal.Fate[] fates =
                Collections.nCopies(2 * LIMIT, FakePortal.Fate.BUSY).toArray(new FakePortal.Fate[2 * LIMIT + 2]);
        fates[2 * LIMIT] = FakePortal.Fate.NONSENSE;
        fates[2 * LIMIT + 1] = FakePortal.Fate.LOST;

        SyncEvent event = after(fates);
        assertThat(event.state()).isEqualTo(EventState.DELIVERED);
        assertThat(event.tries()).isEqualTo(2 * LIMIT + 3);
    }

    @Test
    void senselessAnswers_asManyAsTheLimit_giveTheDossierUp() throws Exception {
        SyncEvent event = after(
                FakePortal.Fate.NONSENSE,
                FakePortal.Fate.BUSY,
                FakePortal.Fate.NONSENSE,
                FakePortal.Fate.LOST,
                FakePortal.Fate.NONSENSE);
        assertThat(event.state()).isEqualTo(EventState.REJECTED);
        assertThat(event.reason()).contains("3 senseless answers");
        assertThat(event.tries()).isEqualTo(5);
    }
}
