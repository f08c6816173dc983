package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard of many nodes on a database that many nodes have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedReplayGuardContract {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));
    private static final int NODES = 8;

    /** The database, with the table. */
    abstract DataSource source();

    @Test
    void tables_madeAgain_stay() {
        JdbcReplayGuard.of(source()).firstUse("tables", NOW, UNTIL);

        JdbcReplayGuard.of(source()).createTables();

        assertThat(JdbcReplayGuard.of(source()).firstUse("tables", NOW, UNTIL)).isFalse();
    }

    @Test
    void use_secondOnAnotherNode_isNotTheFirst() {
        assertThat(JdbcReplayGuard.of(source()).firstUse("a", NOW, UNTIL)).isTrue();
        assertThat(JdbcReplayGuard.of(source()).firstUse("a", NOW, UNTIL)).isFalse();
    }

    private List<Boolean> together(List<String> keys) throws Exception {
        CyclicBarrier start = new CyclicBarrier(keys.size());
        ExecutorService threads = Executors.newFixedThreadPool(keys.size());
        try {
            List<Future<Boolean>> uses = new ArrayList<>();
            for (String key : keys) {
                uses.add(threads.submit(() -> {
                    // a node of its own, which clears away old rows at its first use
                    JdbcReplayGuard node = JdbcReplayGuard.of(source());
                    start.await();
                    return node.firstUse(key, NOW, UNTIL);
                }));
            }
            List<Boolean> first = new ArrayList<>();
            for (Future<Boolean> use : uses) {
                first.add(use.get());
            }
            return first;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void use_manyNodesAtOnce_oneIsTheFirst(int round) throws Exception {
        List<String> same = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            same.add("b" + round);
        }

        assertThat(together(same)).containsOnlyOnce(true).hasSize(NODES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void use_manyKeysAtOnce_eachIsTheFirst(int round) throws Exception {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            different.add("c" + round + "-" + i);
        }

        assertThat(together(different)).containsOnly(true).hasSize(NODES);
    }

    @Test
    void use_oldRows_areDeleted() throws Exception {
        JdbcReplayGuard guard = JdbcReplayGuard.of(source());
        guard.firstUse("old", NOW, UNTIL);

        guard.firstUse("d", UNTIL.plusSeconds(661), UNTIL.plusSeconds(1261));

        try (Connection connection = source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from dvcqg_login_use where use_key = 'old'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
