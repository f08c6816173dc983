package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.store.Database;

/** The database fails for a moment, at the commit too. */
@Timeout(60)
class BackfillCommitTest {

    @TempDir
    Path folder;

    private final AtomicBoolean afterCommit = new AtomicBoolean();
    private final AtomicBoolean beforeCommit = new AtomicBoolean();
    private final AtomicInteger strikes = new AtomicInteger();

    @Test
    void commits_answersLostAndTransactionsFailed_eachIsRecordedOnce() throws Exception {
        try (Database real = Database.sqlite(folder.resolve("sync.db"))) {
            Database store = Database.of(striking(real.source()), real.dialect());
            JdbcSyncStore.of(store).createTables();
            try (Node node = new Node(
                    store,
                    new FakePortal(),
                    new JumpingClock(),
                    request -> FakePortal.Fate.OK,
                    UnaryOperator.identity())) {
                TestTime time = TestTime.held();
                time.meanwhile = () ->
                        Stores.run(real.source(), "update dvcqg_sync_event set state = 'DELIVERED', finished_at = 1");
                BackfillProgress end = node.sync
                        .backfill("2025")
                        .backlog(8)
                        .time(time.time())
                        .build()
                        .run(BackfillContract.items(30, number -> {
                            afterCommit.set(number % 5 == 0);
                            beforeCommit.set(number % 7 == 0);
                            return BackfillContract.item(number);
                        }));

                assertThat(end.delivered()).isEqualTo(30);
                assertThat(Stores.number(real.source(), "select count(*) from dvcqg_sync_event"))
                        .isEqualTo(30);
                assertThat(strikes.get()).isGreaterThanOrEqualTo(6);
            }
        }
    }

    private DataSource striking(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                made -> made instanceof Connection connection
                        ? proxy(Connection.class, connection, UnaryOperator.identity())
                        : made);
    }

    private <T> T proxy(Class<T> type, T target, UnaryOperator<Object> result) {
        return type.cast(Proxy.newProxyInstance(
                BackfillCommitTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit && beforeCommit.getAndSet(false)) {
                        strikes.incrementAndGet();
                        throw new SQLException("the connection broke before the commit");
                    }
                    try {
                        Object made = result.apply(method.invoke(target, arguments));
                        if (commit && afterCommit.getAndSet(false)) {
                            strikes.incrementAndGet();
                            throw new SQLException("the answer of the commit was lost");
                        }
                        return made;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
