package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.sqlite.SQLiteDataSource;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.store.Database;

/** The guard on a database that is not as it should be, or whose nodes do not agree on the time. */
class JdbcReplayGuardTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));

    @TempDir
    Path folder;

    private SQLiteDataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("guard.db") + "?busy_timeout=20000");
        return source;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void guard_onTheTransactionAwareProxy_isRefused() {
        TransactionAwareDataSourceProxy joining = new TransactionAwareDataSourceProxy(source());

        assertThatThrownBy(() -> JdbcReplayGuard.of(joining)).isInstanceOf(SetupProblemException.class);
    }

    @Test
    void guard_onADatabaseOfTheSdk_remembers() {
        try (Database database = Database.sqlite(folder.resolve("own.db"))) {
            JdbcReplayGuard guard = JdbcReplayGuard.of(database);
            guard.createTables();
            guard.createTables();

            assertThat(guard.firstUse("a", NOW, UNTIL)).isTrue();
            assertThat(guard.firstUse("a", NOW, UNTIL)).isFalse();
        }
    }

    @Test
    void guard_tablesOfAnotherVersion_cannotTell() throws SQLException {
        JdbcReplayGuard.of(source()).createTables();
        sql("update dvcqg_login_version set version = 7");
        JdbcReplayGuard guard = JdbcReplayGuard.of(source());

        assertThatThrownBy(() -> guard.firstUse("a", NOW, UNTIL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 7");
        assertThatThrownBy(guard::createTables).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void guard_tablesMadeByTheVendor_areTaken() throws SQLException {
        for (String statement : JdbcReplayGuard.tables().split(";", -1)) {
            if (!statement.isBlank()) {
                sql(statement);
            }
        }

        assertThat(JdbcReplayGuard.of(source()).firstUse("a", NOW, UNTIL)).isTrue();
    }

    @Test
    void sweep_byANodeWhoseClockIsAhead_forgetsNothingThatOthersStillTake() {
        JdbcReplayGuard slow = JdbcReplayGuard.of(source());
        slow.createTables();
        slow.firstUse("a", NOW, UNTIL);

        JdbcReplayGuard ahead = JdbcReplayGuard.of(source());
        ahead.firstUse("b", UNTIL.plus(Duration.ofMinutes(9)), UNTIL.plus(Duration.ofMinutes(19)));

        assertThat(slow.firstUse("a", NOW.plusSeconds(1), UNTIL)).isFalse();
    }

    @Test
    void sweep_thatFails_costsNoLogin() throws SQLException {
        JdbcReplayGuard guard = JdbcReplayGuard.of(source());
        guard.createTables();
        sql("create trigger no_sweep before delete on dvcqg_login_use begin select raise(abort, 'no'); end");
        assertThat(guard.firstUse("a", NOW, UNTIL)).isTrue();

        Instant later = UNTIL.plus(Duration.ofHours(1));
        assertThat(guard.firstUse("b", later, later.plusSeconds(600))).isTrue();
    }
}
