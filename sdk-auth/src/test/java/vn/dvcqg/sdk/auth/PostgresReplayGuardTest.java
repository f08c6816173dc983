package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The guard of many nodes on the database that many nodes have. Where it cannot start: skipped visibly, never with {@code CI=true}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresReplayGuardTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

    private EmbeddedPostgres server;
    private DataSource source;

    @BeforeAll
    void start() throws IOException {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            Assumptions.abort("PostgreSQL cannot start here: " + e);
        }
        source = server.getPostgresDatabase();
        JdbcReplayGuard.of(source).createTables();
        JdbcReplayGuard.of(source).createTables();
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void use_secondOnAnotherNode_isNotTheFirst() {
        assertThat(JdbcReplayGuard.of(source).firstUse("a", NOW, UNTIL)).isTrue();
        assertThat(JdbcReplayGuard.of(source).firstUse("a", NOW, UNTIL)).isFalse();
    }

    @Test
    void use_manyNodesAtOnce_oneIsTheFirst() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> uses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                uses.add(threads.submit(() -> JdbcReplayGuard.of(source).firstUse("b", NOW, UNTIL)));
            }
            int first = 0;
            for (Future<Boolean> use : uses) {
                first += use.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void use_oldRows_areDeleted() throws Exception {
        JdbcReplayGuard guard = JdbcReplayGuard.of(source);
        guard.firstUse("c", NOW, UNTIL);

        guard.firstUse("d", UNTIL.plusSeconds(661), UNTIL.plusSeconds(1261));

        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from dvcqg_login_use where use_key = 'c'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
