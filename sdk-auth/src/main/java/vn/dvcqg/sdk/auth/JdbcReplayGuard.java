package vn.dvcqg.sdk.auth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;

/**
 * The memory of used logins in a table of the vendor's database, shared by all nodes that use it. It inserts a row; a second insert of the
 * same key is the answer "used". The SQL is portable (tested with SQLite, PostgreSQL and MariaDB). Rows that are too old are deleted
 * once a minute. Safe for use by several threads.
 */
public final class JdbcReplayGuard implements ReplayGuard {

    private static final String TABLE = """
            create table if not exists dvcqg_login_use (
              use_key varchar(80) not null primary key,
              used_until bigint not null
            );
            """;

    private static final String INSERT = "insert into dvcqg_login_use (use_key, used_until) values (?, ?)";
    private static final String FIND = "select 1 from dvcqg_login_use where use_key = ?";
    private static final String SWEEP = "delete from dvcqg_login_use where used_until < ?";
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource source;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    private JdbcReplayGuard(DataSource source) {
        this.source = source;
    }

    /**
     * A guard.
     *
     * @param source the vendor's own; never closed by the SDK. Each use takes one connection for two short statements
     * @return the guard
     */
    public static JdbcReplayGuard of(DataSource source) {
        return new JdbcReplayGuard(Objects.requireNonNull(source, "source"));
    }

    /**
     * The SQL that makes the table, for the vendor's own migrations.
     *
     * @return one statement that ends with a semicolon
     */
    public static String tables() {
        return TABLE;
    }

    /**
     * Makes the table unless it is there.
     *
     * @throws IllegalStateException if it could not be made
     */
    public void createTables() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean auto = connection.getAutoCommit();
            statement.execute(TABLE.strip().replace(";", ""));
            if (!auto) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the table dvcqg_login_use could not be made", e);
        }
    }

    @Override
    public boolean firstUse(String key, Instant now, Instant until) {
        try (Connection connection = source.getConnection()) {
            boolean auto = connection.getAutoCommit();
            // each statement stands alone: a failed insert must not take the question after it with it
            connection.setAutoCommit(true);
            try {
                sweep(connection, now);
                return insert(connection, key, until);
            } finally {
                connection.setAutoCommit(auto);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the memory of used logins does not answer", e);
        }
    }

    private static boolean insert(Connection connection, String key, Instant until) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setQueryTimeout(TIMEOUT_SECONDS);
            insert.setString(1, key);
            insert.setLong(2, until.toEpochMilli());
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            // databases name a duplicate in different ways; whether it is one, the table itself says
            if (isThere(connection, key)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isThere(Connection connection, String key) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setQueryTimeout(TIMEOUT_SECONDS);
            find.setString(1, key);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void sweep(Connection connection, Instant now) throws SQLException {
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            return;
        }
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setQueryTimeout(TIMEOUT_SECONDS);
            sweep.setLong(1, now.toEpochMilli());
            sweep.executeUpdate();
        }
    }

    /** The kind. */
    @Override
    public String toString() {
        return "JdbcReplayGuard";
    }
}
