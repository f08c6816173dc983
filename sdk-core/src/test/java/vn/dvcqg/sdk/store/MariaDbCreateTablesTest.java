package vn.dvcqg.sdk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.session.JdbcSessionStore;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.JdbcSyncStore;

/** MariaDB commits each statement that makes a table, so a script may stop anywhere and may run twice at the same time. */
@Timeout(240)
class MariaDbCreateTablesTest {

    private static final int ROUNDS = 5;
    private static final int NODES = 3;
    private static final String MADE =
            "select concat(table_name, '.', index_name, '.', column_name) from information_schema.statistics"
                    + " where table_schema = database() order by 1";

    enum Group {
        SYNC("dvcqg_sync_version", source -> JdbcSyncStore.of(source).tables()) {
            @Override
            void create(DataSource source) {
                JdbcSyncStore.of(source).createTables();
            }
        },
        SESSION("dvcqg_session_version", source -> JdbcSessionStore.tables()) {
            @Override
            void create(DataSource source) {
                JdbcSessionStore.of(source).unencrypted().createTables();
            }
        };

        final String version;
        private final Function<DataSource, String> script;

        Group(String version, Function<DataSource, String> script) {
            this.version = version;
            this.script = script;
        }

        abstract void create(DataSource source);

        List<String> statements(DataSource source) {
            return Stream.of(script.apply(source).replaceAll("(?m)--.*$", "").split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }

    private static Transactions on(DataSource source) {
        return new Transactions(source, Duration.ofSeconds(30));
    }

    private static List<String> made(DataSource source) throws SQLException {
        return on(source).run(in -> in.all(MADE, row -> row.getString(1)));
    }

    private static void assertComplete(Group group, DataSource source, List<String> complete) throws SQLException {
        assertThat(made(source)).isEqualTo(complete);
        assertThat(on(source)
                        .<List<Integer>>run(in -> in.all("select version from " + group.version, row -> row.getInt(1))))
                .containsExactly(1);
    }

    private static List<String> complete(Group group) throws Exception {
        DataSource source = MariaDbServer.empty();
        group.create(source);
        List<String> complete = made(source);
        assertThat(complete).hasSizeGreaterThan(2);
        return complete;
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void createTables_afterACrashAtAnyStatement_completesThem(Group group) throws Exception {
        List<String> complete = complete(group);
        List<String> statements = group.statements(MariaDbServer.empty());
        for (int ran = 0; ran <= statements.size(); ran++) {
            DataSource source = MariaDbServer.empty();
            for (String statement : statements.subList(0, ran)) {
                on(source).run(in -> {
                    in.run(statement);
                    return null;
                });
            }

            group.create(source);

            assertComplete(group, source, complete);
        }
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void createTables_severalNodesAtOnce_eachFindsThemComplete(Group group) throws Exception {
        List<String> complete = complete(group);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                DataSource source = MariaDbServer.empty();
                CyclicBarrier together = new CyclicBarrier(NODES);
                List<Future<List<String>>> nodes = new ArrayList<>();
                for (int i = 0; i < NODES; i++) {
                    nodes.add(threads.submit(() -> {
                        together.await();
                        group.create(source);
                        return made(source);
                    }));
                }
                for (Future<List<String>> node : nodes) {
                    assertThat(node.get(60, TimeUnit.SECONDS)).isEqualTo(complete);
                }
                assertComplete(group, source, complete);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
