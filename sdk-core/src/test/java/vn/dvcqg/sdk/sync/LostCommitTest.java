package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.store.Database;

/** The database takes a commit, and its answer is lost. */
class LostCommitTest {

    @TempDir
    Path folder;

    private final AtomicReference<String> once = new AtomicReference<>();

    private DataSource losing(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                LostCommitTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Object result = invoked(() -> method.invoke(source, arguments));
                    return result instanceof Connection connection ? losing(connection) : result;
                });
    }

    private Connection losing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LostCommitTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    Object result = invoked(() -> method.invoke(connection, arguments));
                    String state = method.getName().equals("commit") ? once.getAndSet(null) : null;
                    if (state != null) {
                        throw new SQLException("scripted", state);
                    }
                    return result;
                });
    }

    @FunctionalInterface
    private interface Invoked {
        Object get() throws Exception;
    }

    private static Object invoked(Invoked call) throws Throwable {
        try {
            return call.get();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private SyncRig rig() {
        Database real = Database.sqlite(folder.resolve("sync.db"));
        return new SyncRig(Database.of(losing(real.source()), real.dialect()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40003", "57P01"})
    void ownTransaction_answerToTheCommitIsLost_saysThatItMayBeRecorded(String state) throws Exception {
        try (SyncRig rig = rig()) {
            DossierSync sync = rig.node(settings -> settings);
            once.set(state);
            assertThatThrownBy(() -> sync.ownTransaction().report(Work.steps(1, 0, 1)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("history");
            assertThat(sync.history(Work.local(1))).hasSize(1);
        }
    }

    @Test
    void ownTransaction_commitThatTheDatabaseRefuses_isNotRecorded() throws Exception {
        try (SyncRig rig = rig()) {
            DossierSync sync = rig.node(settings -> settings);
            once.set("23514");
            assertThatThrownBy(() -> sync.ownTransaction().report(Work.steps(1, 0, 1)))
                    .isInstanceOf(TryLaterException.class)
                    .hasMessageContaining("not recorded");
        }
    }
}
