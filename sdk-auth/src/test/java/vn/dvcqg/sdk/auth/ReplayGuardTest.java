package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;

class ReplayGuardTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private SQLiteDataSource database() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("guard.db") + "?busy_timeout=20000");
        return source;
    }

    @Test
    void memory_secondUse_isNotTheFirst() {
        ReplayGuard guard = ReplayGuard.memory();

        assertThat(guard.firstUse("a", NOW, UNTIL)).isTrue();
        assertThat(guard.firstUse("a", NOW, UNTIL)).isFalse();
        assertThat(guard.firstUse("b", NOW, UNTIL)).isTrue();
    }

    @Test
    void memory_full_forgetsTheOldAndElseRefuses() {
        ReplayGuard guard = ReplayGuard.memory(2);
        guard.firstUse("a", NOW, UNTIL);
        guard.firstUse("b", NOW, UNTIL.plusSeconds(1));

        assertThatThrownBy(() -> guard.firstUse("c", NOW, UNTIL)).isInstanceOf(IllegalStateException.class);
        assertThat(guard.firstUse("a", NOW, UNTIL)).isFalse();
        assertThat(guard.firstUse("c", UNTIL, UNTIL.plusSeconds(600))).isTrue();
    }

    @Test
    void memory_full_isSweptOnceASecond() {
        ReplayGuard guard = ReplayGuard.memory(1);
        guard.firstUse("a", NOW, NOW.plusMillis(100));
        assertThatThrownBy(() -> guard.firstUse("b", NOW.plusMillis(50), UNTIL))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> guard.firstUse("b", NOW.plusMillis(200), UNTIL))
                .isInstanceOf(IllegalStateException.class);
        assertThat(guard.firstUse("b", NOW.plusMillis(1100), UNTIL)).isTrue();
    }

    @Test
    void memory_noSize_isRefused() {
        assertThatThrownBy(() -> ReplayGuard.memory(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jdbc_secondUseOnAnotherNode_isNotTheFirst() {
        JdbcReplayGuard one = JdbcReplayGuard.of(database());
        one.createTables();
        JdbcReplayGuard other = JdbcReplayGuard.of(database());
        other.createTables();

        assertThat(one.firstUse("a", NOW, UNTIL)).isTrue();
        assertThat(other.firstUse("a", NOW, UNTIL)).isFalse();
        assertThat(other.firstUse("b", NOW, UNTIL)).isTrue();
    }

    @Test
    void jdbc_manyAtOnce_oneIsTheFirst() throws Exception {
        JdbcReplayGuard guard = JdbcReplayGuard.of(database());
        guard.createTables();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> uses = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> guard.firstUse("a", NOW, UNTIL)))
                    .toList();
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
    void jdbc_oldRows_areDeleted() throws SQLException {
        JdbcReplayGuard guard = JdbcReplayGuard.of(database());
        guard.createTables();
        guard.firstUse("a", NOW, UNTIL);

        guard.firstUse("b", UNTIL.plusSeconds(661), UNTIL.plusSeconds(1261));

        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select use_key from dvcqg_login_use")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("b");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void jdbc_noTable_cannotTell() {
        JdbcReplayGuard guard = JdbcReplayGuard.of(database());

        assertThatThrownBy(() -> guard.firstUse("a", NOW, UNTIL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void jdbc_statements_areOfferedForMigrations() {
        assertThat(JdbcReplayGuard.tables())
                .startsWith("create table")
                .contains("dvcqg_login_use")
                .endsWith(";\n");
    }
}
