package vn.dvcqg.sdk.auth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.auth.internal.LoginTables;
import vn.dvcqg.sdk.auth.spi.ReplayGuard;
import vn.dvcqg.sdk.store.Database;

/**
 * The memory of used logins in a table of the vendor's database, shared by all nodes that use it. It inserts a row; a second insert of the
 * same key is the answer "used". It never takes part in a transaction of the vendor: a use that was rolled back would count as none. The SQL is
 * that of SQLite, PostgreSQL and MariaDB. Rows are kept ten minutes longer than they are needed, because the nodes' clocks differ, and
 * deleted once a minute. Safe for use by several threads.
 *
 * <p>A statement takes two seconds at most. How long a connection is waited for says the pool: set its limit (HikariCP: {@code
 * connectionTimeout}) below the deadline of the back channel, because that deadline does not end this wait.
 */
public final class JdbcReplayGuard implements ReplayGuard {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcReplayGuard.class);

    private static final String INSERT = "insert into dvcqg_login_use (use_key, used_until) values (?, ?)";
    private static final String FIND = "select 1 from dvcqg_login_use where use_key = ?";
    private static final String SWEEP = "delete from dvcqg_login_use where used_until < ?";
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    /** More than the clocks of nodes differ that can log anybody in. */
    private static final Duration KEPT_LONGER = Duration.ofMinutes(10);

    private static final int TIMEOUT_SECONDS = 2;

    private final Database database;
    private final AtomicBoolean checked = new AtomicBoolean();
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    private JdbcReplayGuard(Database database) {
        this.database = database;
    }

    /**
     * A guard in the database where the SDK keeps its other tables.
     *
     * @param database the database; the guard leaves it open. Each use takes one connection for two short statements
     * @return the guard
     */
    public static JdbcReplayGuard of(Database database) {
        return new JdbcReplayGuard(Objects.requireNonNull(database, "database"));
    }

    /**
     * A guard in the vendor's database; asks it once what it is.
     *
     * @param source the vendor's own; never closed by the SDK. Each use takes one connection for two short statements
     * @return the guard
     * @throws vn.dvcqg.sdk.SetupProblemException if it cannot be reached, or hands out connections of Spring's transactions
     */
    public static JdbcReplayGuard of(DataSource source) {
        return of(Database.of(source));
    }

    /**
     * The SQL that makes the tables, for the vendor's own migrations.
     *
     * @return statements that end with semicolons
     */
    public static String tables() {
        return LoginTables.SQL;
    }

    /**
     * Makes the tables unless they are there; several nodes may do so at the same time.
     *
     * @throws IllegalStateException if they could not be made, or are those of another version
     */
    public void createTables() {
        alone(connection -> {
            LoginTables.create(connection);
            return true;
        });
    }

    @Override
    public boolean firstUse(String key, Instant now, Instant until) {
        return alone(connection -> {
            if (!checked.get()) {
                LoginTables.check(connection);
                checked.set(true);
            }
            boolean first = insert(connection, key, until);
            sweep(connection, now);
            return first;
        });
    }

    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    /** Each statement stands alone: a failed insert must not take the question after it with it. */
    private boolean alone(Work work) {
        try (Connection connection = database.source().getConnection()) {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
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
            insert.setLong(2, until.plus(KEPT_LONGER).toEpochMilli());
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

    private void sweep(Connection connection, Instant now) {
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            return;
        }
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setQueryTimeout(TIMEOUT_SECONDS);
            sweep.setLong(1, now.toEpochMilli());
            sweep.executeUpdate();
        } catch (SQLException e) {
            // the use is noted; rows that stay a minute longer cost nobody a login
            LOG.debug("used logins could not be deleted: {}", e.getSQLState());
        }
    }

    /** The kind. */
    @Override
    public String toString() {
        return "JdbcReplayGuard";
    }
}
