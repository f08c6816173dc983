package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;
import vn.dvcqg.sdk.store.Database;

/** What recording costs in the vendor's transaction, and what it refuses there. */
class RecordingTest {

    @TempDir
    Path folder;

    private SyncRig rig;

    @BeforeEach
    void open() {
        rig = new SyncRig(Database.sqlite(folder.resolve("sync.db")));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    /** The classic profile without an operation. */
    private record Without(Capability missing) implements ProtocolProfile {
        @Override
        public String name() {
            return "SMALL";
        }

        @Override
        public Set<Capability> capabilities() {
            Set<Capability> all = EnumSet.copyOf(ProtocolProfile.CLASSIC.capabilities());
            all.remove(missing);
            return all;
        }

        @Override
        public PortalProtocol open(ProtocolContext context) {
            return ProtocolProfile.CLASSIC.open(context);
        }

        @Override
        public String describe() {
            return name();
        }
    }

    @Test
    void record_operationThatTheProfileLacks_isRefusedBeforeAnythingIsWritten() {
        rig.profile = new Without(Capability.REPORT_PROGRESS);
        DossierSync sync = rig.node(settings -> settings);

        assertThatThrownBy(() -> sync.ownTransaction().report(Work.steps(1, 0, 1)))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("SMALL")
                .hasMessageContaining("REPORT_PROGRESS");
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        assertThat(sync.pending()).hasSize(1);
    }

    @Test
    void record_inTheVendorsTransaction_takesTwoStatementsForADossier() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        AtomicInteger statements = new AtomicInteger();
        try (Connection connection = rig.database.source().getConnection()) {
            connection.setAutoCommit(false);
            Connection counted = counting(connection, statements);

            sync.in(counted).submit(Work.dossier(1, "một"));
            assertThat(statements.getAndSet(0))
                    .as("the first change of a dossier")
                    .isEqualTo(2);
            sync.in(counted).submit(Work.dossier(1, "hai"));
            assertThat(statements.getAndSet(0)).as("a later one").isEqualTo(2);
            sync.in(counted).report(Work.steps(1, 0, 7));
            assertThat(statements.getAndSet(0)).as("steps of one dossier").isEqualTo(2);
            connection.commit();
        }
        assertThat(sync.history(Work.local(1))).hasSize(9);
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                RecordingTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = invoked(() -> method.invoke(connection, arguments));
                    return result instanceof PreparedStatement statement ? counting(statement, statements) : result;
                });
    }

    private static PreparedStatement counting(PreparedStatement statement, AtomicInteger statements) {
        return (PreparedStatement) Proxy.newProxyInstance(
                RecordingTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    return invoked(() -> method.invoke(statement, arguments));
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
}
