package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A node stops or is held up in the middle of a call, and another one goes on. */
@Timeout(60)
class TakeoverTest {

    private static final Duration BEYOND = Node.LEASE.plus(Node.SKEW).plusSeconds(1);

    @TempDir
    Path folder;

    private final FakePortal portal = new FakePortal();
    private final JumpingClock clock = new JumpingClock();
    private final List<Node> nodes = new ArrayList<>();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean first = new AtomicBoolean(true);
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
        goOn.countDown();
        nodes.forEach(Node::close);
        store.close();
    }

    private Node node(Function<WireRequest, FakePortal.Fate> fates) {
        Node node = new Node(store, portal, clock, fates, UnaryOperator.identity());
        nodes.add(node);
        return node;
    }

    /** The first request waits at the door of the portal until the test lets it in. */
    private FakePortal.Fate heldUp(WireRequest request) {
        if (first.compareAndSet(true, false)) {
            arrived.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return FakePortal.Fate.OK;
    }

    private static FakePortal.Fate ok(WireRequest request) {
        return FakePortal.Fate.OK;
    }

    private long payloads() throws Exception {
        return Stores.number(store.source(), "select count(*) from dvcqg_sync_event where payload is not null");
    }

    @Test
    void deadNode_withinItsLease_isNotTakenOverAndBeyondItIs() throws Exception {
        Node dead = node(this::heldUp);
        dead.sync.ownTransaction().submit(Work.dossier(1, "một"));
        dead.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        dead.kill();

        Node other = node(TakeoverTest::ok);
        other.sync.start();
        // a clock that is a minute ahead takes nothing over
        clock.jump(Node.LEASE.plus(Node.SKEW).minusSeconds(5));
        assertThat(other.sync.drain(Duration.ofMillis(200))).isFalse();
        assertThat(portal.summary(1)).isEmpty();

        clock.jump(Duration.ofSeconds(10));
        SyncRig.drain(other.sync);
        assertThat(portal.summary(1)).isEqualTo("một");
    }

    @Test
    void deadNode_stepsOnTheirWay_followThePolicy() throws Exception {
        Node dead = node(this::heldUp);
        dead.sync
                .ownTransaction()
                .report(List.of(
                        Work.step(1, "a"), Work.step(1, "b", DossierStatus.SUPPLEMENT_REQUESTED), Work.step(1, "c")));
        dead.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        dead.kill();
        clock.jump(BEYOND);
        Node other = node(TakeoverTest::ok);
        other.sync.start();
        SyncRig.drain(other.sync);

        assertThat(portal.steps(1)).containsExactly("a", "c");
        assertThat(other.sync.uncertain()).singleElement().satisfies(event -> {
            assertThat(event.doubts()).isEqualTo(1);
            assertThat(event.reason()).contains("stopped");
        });
        assertThat(other.sync.history(Work.local(1)))
                .extracting(SyncEvent::doubts)
                .containsExactly(1, 1, 1);
    }

    @Test
    void heldUpNode_sendsAnOldState_theNewestIsSentAgain() throws Exception {
        Node slow = node(this::heldUp);
        slow.sync.ownTransaction().submit(Work.dossier(1, "cũ"));
        slow.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        clock.jump(BEYOND);
        Node other = node(TakeoverTest::ok);
        other.sync.ownTransaction().submit(Work.dossier(1, "mới"));
        other.sync.start();
        SyncRig.drain(other.sync);
        assertThat(portal.summary(1)).isEqualTo("mới");
        assertThat(payloads()).as("the newest state is kept after a take-over").isEqualTo(1);

        goOn.countDown();
        await("the slow node tells that it was too late")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Stores.number(store.source(), "select max(fence) from dvcqg_sync_dossier") > 2);
        SyncRig.drain(other.sync);
        assertThat(portal.summary(1)).isEqualTo("mới");
    }

    @Test
    void heldUpNode_beforeItSends_sendsNothingWithoutItsLease() throws Exception {
        Node slow = node(this::heldUp);
        slow.sync.ownTransaction().submit(Work.dossier(1, "một"));
        slow.sync.ownTransaction().submit(Work.dossier(2, "hai"));
        Node one = new Node(store, portal, clock, this::heldUp, settings -> settings.workers(1));
        nodes.add(one);
        one.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        // the second dossier is claimed and waits for the only thread; its lease ends meanwhile
        clock.jump(BEYOND);
        goOn.countDown();
        SyncRig.drain(one.sync);
        assertThat(portal.summary(1)).isEqualTo("một");
        assertThat(portal.summary(2)).isEqualTo("hai");
        assertThat(one.sync.history(Work.local(2)))
                .singleElement()
                .satisfies(event -> assertThat(event.tries()).isEqualTo(1));
    }

    @Test
    void stoppedNode_workThatHasNotBegun_isGivenBack() throws Exception {
        Node one = new Node(store, portal, clock, this::heldUp, settings -> settings.workers(1));
        nodes.add(one);
        for (int i = 1; i <= 3; i++) {
            one.sync.ownTransaction().submit(Work.dossier(i, "số " + i));
        }
        one.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        goOn.countDown();
        one.close();

        assertThat(Stores.number(store.source(), "select count(*) from dvcqg_sync_dossier where owner is not null"))
                .isZero();
        Node other = node(TakeoverTest::ok);
        other.sync.start();
        SyncRig.drain(other.sync);
        assertThat(portal.summary(3)).isEqualTo("số 3");
    }
}
