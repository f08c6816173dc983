package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.store.Database;

/** What happens because time passes. */
@Timeout(60)
class HousekeepingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final FakePortal portal = new FakePortal();
    private final JumpingClock clock = new JumpingClock();
    private final List<Node> nodes = new ArrayList<>();
    private Database store;

    @BeforeEach
    void begin() throws Exception {
        store = open(folder);
        JdbcSyncStore.of(store).createTables();
    }

    Database open(Path folder) throws Exception {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    @AfterEach
    void end() {
        nodes.forEach(Node::close);
        store.close();
    }

    private Node started(FakePortal.Fate fate, UnaryOperator<DossierSyncBuilder> settings) {
        Node node = new Node(store, portal, clock, request -> fate, settings);
        nodes.add(node);
        node.sync.start();
        return node;
    }

    private long count(String what) throws Exception {
        return Stores.number(store.source(), "select count(*) from " + what);
    }

    @Test
    void late_changeThatWaits_isToldOnceByWhicheverNode() throws Exception {
        List<EventId> told = new CopyOnWriteArrayList<>();
        SyncListener listener = new SyncListener() {
            @Override
            public void late(SyncEvent event) {
                told.add(event.id());
            }
        };
        Node one = started(FakePortal.Fate.BUSY, settings -> settings.listener(listener));
        started(FakePortal.Fate.BUSY, settings -> settings.listener(listener));
        EventId first = one.sync.ownTransaction().submit(Work.dossier(1, "một")).id();
        assertThat(told).isEmpty();

        clock.jump(Duration.ofMinutes(16));
        await().atMost(PATIENCE).until(() -> told.contains(first));
        EventId second =
                one.sync.ownTransaction().submit(Work.dossier(2, "hai")).id();
        clock.jump(Duration.ofMinutes(16));
        await().atMost(PATIENCE).until(() -> told.contains(second));
        assertThat(told).containsExactly(first, second);
    }

    @Test
    void prune_oldAndFinished_isDeletedAndWhatIsOpenStays() throws Exception {
        Node node = started(FakePortal.Fate.OK, settings -> settings.pruneBatch(2));
        for (int i = 1; i <= 5; i++) {
            node.sync.ownTransaction().submit(Work.dossier(i, "số " + i));
        }
        node.sync.ownTransaction().submit(Work.dossier(6, FakePortal.REFUSED));
        SyncRig.drain(node.sync);
        assertThat(count("dvcqg_sync_event")).isEqualTo(6);

        clock.jump(Duration.ofDays(91));
        await().atMost(PATIENCE).until(() -> count("dvcqg_sync_event") == 1);
        assertThat(count("dvcqg_sync_dossier")).isEqualTo(1);
        assertThat(node.sync.deadLetters()).hasSize(1);

        Recorded again = node.sync.ownTransaction().submit(Work.dossier(1, "lại"));
        SyncRig.drain(node.sync);
        assertThat(node.sync.state(again.id()).orElseThrow().state()).isEqualTo(EventState.DELIVERED);
    }

    @Test
    void prune_agenciesThatKeepForDifferentTimes_eachDeletesItsOwn() throws Exception {
        Node brief = started(FakePortal.Fate.OK, settings -> settings.keep(Duration.ofDays(1), Duration.ofDays(1)));
        Node other = new Node(
                store,
                portal,
                clock,
                request -> FakePortal.Fate.OK,
                settings -> settings.keep(Duration.ofDays(90), Duration.ofDays(90)),
                ProtocolProfile.CLASSIC,
                AgencyCode.of("000.00.98.H99"));
        nodes.add(other);
        other.sync.start();
        Recorded kept = other.sync.ownTransaction().submit(Work.dossier(1, "của cơ quan khác"));
        SyncRig.drain(other.sync);
        Stores.run(store.source(), "update dvcqg_sync_dossier set guard_until = " + clock.millis());
        for (int i = 1; i <= 3; i++) {
            brief.sync.ownTransaction().submit(Work.dossier(i, "số " + i));
        }
        SyncRig.drain(brief.sync);
        other.sync.close();

        clock.jump(Duration.ofDays(2));
        await().atMost(PATIENCE).until(() -> count("dvcqg_sync_event") == 1);
        assertThat(other.sync.state(kept.id())).isPresent();
        assertThat(count("dvcqg_sync_dossier where guard_until is not null")).isEqualTo(1);

        brief.sync.ownTransaction().submit(Work.dossier(4, "bốn"));
        SyncRig.drain(brief.sync);
        clock.jump(Duration.ofDays(2));
        await("what is finished after a first round is deleted too")
                .atMost(PATIENCE)
                .until(() -> count("dvcqg_sync_event") == 1);
        assertThat(other.sync.state(kept.id())).isPresent();
    }

    @Test
    void takeover_afterADay_evenTheNewestStateIsErased() throws Exception {
        Node recorder = new Node(store, portal, clock, request -> FakePortal.Fate.OK, settings -> settings);
        nodes.add(recorder);
        recorder.sync.ownTransaction().submit(Work.dossier(1, "một"));
        Stores.run(store.source(), "update dvcqg_sync_dossier set owner = 'another', due_at = 0, lease_until = 0");
        Node node = started(FakePortal.Fate.OK, settings -> settings);
        SyncRig.drain(node.sync);
        assertThat(count("dvcqg_sync_event where payload is not null")).isEqualTo(1);

        clock.jump(Duration.ofDays(2));
        await().atMost(PATIENCE).until(() -> count("dvcqg_sync_event where payload is not null") == 0);
    }

    @Test
    void listener_failsWithAnError_deliveryGoesOn() throws Exception {
        Node node = started(
                FakePortal.Fate.OK,
                settings -> settings.listener(new SyncListener() {
                    @Override
                    public void delivered(SyncEvent event) {
                        throw new AssertionError("a listener may fail");
                    }
                }));
        node.sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(node.sync);
        node.sync.ownTransaction().submit(Work.dossier(1, "hai"));
        SyncRig.drain(node.sync);

        assertThat(portal.summary(1)).isEqualTo("hai");
    }

    @Test
    void metrics_delivered_areToldWithoutPersonalLabels() throws Exception {
        Node node = started(FakePortal.Fate.OK, settings -> settings);
        node.sync.ownTransaction().submit(Work.dossier(1, "một"));
        SyncRig.drain(node.sync);

        assertThat(node.metrics.lines()).contains("sync 000.00.99.H99 DOSSIER DELIVERED");
    }
}
