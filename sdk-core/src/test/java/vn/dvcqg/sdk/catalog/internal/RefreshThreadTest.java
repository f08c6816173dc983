package vn.dvcqg.sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** The one thread of the catalogue: it works alone, is no burden, and ends with the portal. */
@Timeout(60)
class RefreshThreadTest {

    private static final String LIST = "{\"error_code\": \"0\", \"message\": \"\", \"result\":"
            + " [{\"MATTHC\": \"1.000001\", \"TENTTHC\": \"Thủ tục mẫu\"}]}";

    @Test
    void close_refreshUnderWay_endsTheThread() throws Exception {
        MovableClock clock = new MovableClock();
        AtomicReference<Thread> refreshing = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        ScriptedTransport transport = new ScriptedTransport().answer(LIST).reply((request, call) -> {
            refreshing.set(Thread.currentThread());
            begun.countDown();
            hang();
            throw new TransportFailure(TransportFailure.Kind.INTERRUPTED, false, "interrupted", null);
        });
        Portal portal = Portal.connect(Classic.config(transport)
                .catalog(CatalogSettings.DEFAULT)
                .clock(clock)
                .build());
        portal.catalog().procedures();
        clock.move(Duration.ofHours(20));
        assertThat(portal.catalog().procedures()).hasSize(1);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        Thread thread = refreshing.get();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("dvcqg-catalog-refresh-1");

        portal.close();

        thread.join(TimeUnit.SECONDS.toMillis(30));
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void close_thenAsked_makesNoNewThread() {
        Rig rig = new Rig();
        rig.catalog.procedures();
        rig.clock.move(Duration.ofHours(20));

        rig.catalog.close();

        assertThat(rig.firstName()).isEqualTo("Tên 1");
        assertThat(rig.background).isEmpty();
    }

    @Test
    void refresher_ownThread_refreshesAndLeavesTheCallerAlone() throws Exception {
        CountDownLatch refreshed = new CountDownLatch(2);
        AtomicReference<Thread> last = new AtomicReference<>();
        FakeSource source = new FakeSource().before((key, call) -> {
            last.set(Thread.currentThread());
            refreshed.countDown();
        });
        MovableClock clock = new MovableClock();
        LogBook log = new LogBook();
        try (CatalogCache catalog =
                new CatalogCache(source, new CopySettings(CatalogSettings.DEFAULT, clock, null, log.logger()))) {
            catalog.procedures();
            clock.move(Duration.ofHours(20));
            catalog.procedures();

            assertThat(refreshed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(last.get()).isNotSameAs(Thread.currentThread());
        }
        last.get().join(TimeUnit.SECONDS.toMillis(30));
        assertThat(last.get().isAlive()).isFalse();
    }

    /** As a socket does: until it is interrupted. */
    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
