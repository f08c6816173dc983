package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.store.Database;

class PostgresBackfillTest extends BackfillContract {

    @Override
    Database database() throws Exception {
        return Database.of(Stores.postgres());
    }

    @Test
    void liveChange_stillUncommittedWhenTheItemIsRecorded_winsAllTheSame() throws Exception {
        CompletableFuture<BackfillProgress> end = new CompletableFuture<>();
        try (Connection vendors = store.source().getConnection()) {
            vendors.setAutoCommit(false);
            node.sync.in(vendors).submit(Work.dossier(2, "mới"));
            Thread runner = new Thread(() -> {
                try {
                    end.complete(backfill().backlog(40).build().run(items(3)));
                } catch (InterruptedException | RuntimeException e) {
                    end.completeExceptionally(e);
                }
            });
            runner.start();
            await("the backfill waits for the vendor's lock")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Stores.number(
                                    store.source(),
                                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                            > 0);
            vendors.commit();
        }
        assertThat(end.get().skipped()).isEqualTo(1);
        assertThat(end.get().delivered()).isEqualTo(2);
        SyncRig.drain(node.sync);
        assertThat(portal.summary(2)).isEqualTo("mới");
    }
}
