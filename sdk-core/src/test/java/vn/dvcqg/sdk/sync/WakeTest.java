package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;

class WakeTest {

    private static final int LOOKS = 200;

    @TempDir
    Path folder;

    private final AtomicInteger looks = new AtomicInteger();

    private DataSource counted(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                WakeTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    looks.incrementAndGet();
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** With polls of a second alone this would take more than three minutes. */
    @Test
    @Timeout(100)
    void wake_idleNode_looksAtOnce() throws Exception {
        try (Database file = Database.sqlite(folder.resolve("sync.db"))) {
            Database store = Database.of(counted(file.source()), file.dialect());
            try (SyncRig rig = new SyncRig(store)) {
                DossierSync sync = rig.started(settings -> settings.poll(Duration.ofSeconds(1)));
                for (int i = 0; i < LOOKS; i++) {
                    int before = looks.get();
                    sync.wake();
                    await().pollInterval(Duration.ofMillis(1))
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> looks.get() > before);
                }
                assertThat(sync.health().running()).isTrue();
            }
        }
    }

    @Test
    void wake_nodeThatOnlyRecordsOrIsClosed_changesNothing() throws Exception {
        try (SyncRig rig = new SyncRig(Database.sqlite(folder.resolve("sync.db")))) {
            DossierSync sync = rig.node(settings -> settings);
            sync.wake();
            sync.ownTransaction().submit(Work.dossier(1, "một"));
            sync.close();
            sync.wake();
            assertThat(sync.pending()).hasSize(1);
        }
    }
}
