package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.store.Database;

/** Several dossiers in one call, where the profile says so. */
@Timeout(60)
class BatchSyncTest {

    private static final ProtocolProfile PROFILE =
            ClassicProfile.builder().dossiersPerCall(8).build();
    private static final String SUBMIT = "DongBoHoSoMC";

    @TempDir
    Path folder;

    private SyncRig rig;
    private DossierSync sync;

    @BeforeEach
    void begin() {
        rig = new SyncRig(Database.sqlite(folder.resolve("sync.db")));
        rig.profile = PROFILE;
        sync = rig.node(settings -> settings.workers(1));
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    private void record(int count) {
        for (int i = 1; i <= count; i++) {
            sync.ownTransaction().submit(Work.dossier(i, "số " + i));
        }
    }

    @Test
    void submit_manyDossiers_shareTheirCalls() throws Exception {
        record(16);
        sync.start();
        SyncRig.drain(sync);

        assertThat(rig.mock.received(SUBMIT)).isEqualTo(2);
        for (int i = 1; i <= 16; i++) {
            assertThat(rig.summary(i)).isEqualTo("số " + i);
        }
    }

    @Test
    void submit_oneOfTheBatchIsRefused_theOthersGetThroughAndItAloneIsParked() throws Exception {
        FakePortal portal = new FakePortal();
        AtomicInteger calls = new AtomicInteger();
        try (Node node = new Node(
                rig.database,
                portal,
                new JumpingClock(),
                request -> {
                    calls.incrementAndGet();
                    return FakePortal.Fate.OK;
                },
                settings -> settings.workers(1),
                PROFILE)) {
            for (int i = 1; i <= 8; i++) {
                node.sync.ownTransaction().submit(Work.dossier(i, i == 5 ? FakePortal.REFUSED : "số " + i));
            }
            node.sync.start();
            SyncRig.drain(node.sync);

            assertThat(node.sync.deadLetters())
                    .singleElement()
                    .satisfies(event -> assertThat(event.dossier()).isEqualTo(Work.local(5)));
            for (int i = 1; i <= 8; i++) {
                assertThat(portal.summary(i)).isEqualTo(i == 5 ? "" : "số " + i);
            }
            // 8, 4 and 4, 2 and 2, 1 and 1; a refusal on a session that is not fresh is asked for twice
            assertThat(calls.get()).isBetween(7, 11);
        }
    }

    @Test
    void submit_answerOfTheBatchIsLost_allAreSentAgain() throws Exception {
        rig.mock.faults().add(Fault.named("reply-lost").on(SUBMIT).times(1));
        record(8);
        sync.start();
        SyncRig.drain(sync);

        for (int i = 1; i <= 8; i++) {
            assertThat(rig.summary(i)).isEqualTo("số " + i);
        }
        assertThat(sync.deadLetters()).isEmpty();
    }
}
