package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** What people decide while a node is at work, or after it has gone on. */
@Timeout(60)
class InterventionTest {

    @TempDir
    Path folder;

    private final FakePortal portal = new FakePortal();
    private final AtomicReference<FakePortal.Fate> fate = new AtomicReference<>(FakePortal.Fate.OK);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean held;
    private Database store;
    private Node node;

    @BeforeEach
    void begin() throws Exception {
        store = open(folder);
        JdbcSyncStore.of(store).createTables();
        node = new Node(
                store,
                portal,
                new JumpingClock(),
                this::answer,
                settings -> settings.afterRejection(AfterRejection.GO_ON));
    }

    Database open(Path folder) throws Exception {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    @AfterEach
    void end() {
        goOn.countDown();
        node.close();
        store.close();
    }

    private FakePortal.Fate answer(WireRequest request) {
        if (held) {
            arrived.countDown();
            try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return fate.get();
    }

    private Recorded submit(String summary) {
        return node.sync.ownTransaction().submit(Work.dossier(1, summary));
    }

    private SyncEvent event(Recorded recorded) {
        return node.sync.state(recorded.id()).orElseThrow();
    }

    private Recorded refused() throws InterruptedException {
        Recorded refused = submit(FakePortal.REFUSED);
        node.sync.start();
        SyncRig.drain(node.sync);
        assertThat(event(refused).state()).isEqualTo(EventState.REJECTED);
        return refused;
    }

    @Test
    void discard_dossierThatIsBeingSent_isTooLate() throws Exception {
        held = true;
        Recorded sent = submit("một");
        node.sync.start();
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        Recorded step = node.sync.ownTransaction().report(Work.steps(1, 0, 1));

        assertThat(node.sync.discard(sent.id(), "ghi nhầm")).isFalse();
        assertThat(node.sync.discard(step.id(), "ghi nhầm"))
                .as("a step says by its state that it waits")
                .isTrue();
        goOn.countDown();
        SyncRig.drain(node.sync);
        assertThat(portal.summary(1)).isEqualTo("một");
        assertThat(portal.steps(1)).isEmpty();
        assertThat(event(sent).state()).isEqualTo(EventState.DELIVERED);
    }

    @Test
    void retry_stateThatANewerOneHasOvertaken_isSettledAndNotSent() throws Exception {
        Recorded old = refused();
        Recorded newer = submit("mới");
        SyncRig.drain(node.sync);

        assertThat(node.sync.retry(old.id())).isFalse();
        SyncRig.drain(node.sync);
        assertThat(event(old).state()).isEqualTo(EventState.SUPERSEDED);
        assertThat(event(old).reason()).contains(newer.id().value());
        assertThat(event(old).tries()).isEqualTo(1);
        assertThat(node.sync.deadLetters()).isEmpty();
        assertThat(portal.summary(1)).isEqualTo("mới");
    }

    @Test
    void retry_whileANewerOneIsBeingSent_isSettledAndNotSent() throws Exception {
        Recorded old = refused();
        held = true;
        submit("mới");
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(node.sync.retry(old.id())).isFalse();
        goOn.countDown();
        SyncRig.drain(node.sync);
        assertThat(event(old).state()).isEqualTo(EventState.SUPERSEDED);
        assertThat(event(old).tries()).isEqualTo(1);
    }

    @Test
    void retry_laterStateWasRefusedToo_isSentAgain() throws Exception {
        Recorded old = refused();
        submit(FakePortal.REFUSED + " nữa");
        SyncRig.drain(node.sync);

        assertThat(node.sync.retry(old.id())).isTrue();
        SyncRig.drain(node.sync);
        assertThat(event(old).tries()).isEqualTo(2);
        assertThat(node.sync.deadLetters()).hasSize(2);
    }
}
