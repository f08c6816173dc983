package vn.dvcqg.sdk.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.Database;

/**
 * Runs work in transactions of its own: committed when it returns, rolled back when it throws, run again when the database chose it as
 * the one that has to give way. Safe for use by several threads.
 *
 * @param source where connections come from
 * @param queryTimeout how long one statement may take; drivers count in whole seconds
 * @param begin what a transaction begins with, or null
 */
public record Transactions(
        DataSource source, Duration queryTimeout, @Nullable String begin) {

    private static final int TRIES = 4;
    /** The state of a transaction that could not be put in line with others; work that throws it is done again from its start. */
    public static final String AGAIN = "40001";

    /** PostgreSQL has a state of its own for a deadlock. */
    private static final Set<String> GIVE_WAY = Set.of(AGAIN, "40P01");

    /** Transactions that begin as the connection has it. */
    public Transactions(DataSource source, Duration queryTimeout) {
        this(source, queryTimeout, null);
    }

    /** Transactions on a database. */
    public static Transactions of(Database database) {
        return new Transactions(
                database.source(),
                database.queryTimeout(),
                database.dialect().begin().orElse(null));
    }

    /** What is done in one transaction. It may be done again from its start, so what it changes elsewhere must bear that. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        @Nullable
        T in(Statements statements) throws SQLException;
    }

    /** One statement that changes rows, in a transaction of its own; says how many it were. */
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        int[] rows = new int[1];
        run(statements -> {
            rows[0] = statements.update(sql, parameters);
            return null;
        });
        return rows[0];
    }

    /** The first row that a statement finds, or null. */
    public <T> @Nullable T first(String sql, Statements.RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        return run(statements -> statements.first(sql, reader, parameters));
    }

    /** Does the work in one transaction. The connection goes back as it came. Throws {@link CommitUnknown} when it may have taken effect. */
    public <T> @Nullable T run(Work<T> work) throws SQLException {
        for (int left = TRIES - 1; ; left--) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (left == 0 || !GIVE_WAY.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private <T> @Nullable T once(Work<T> work) throws SQLException {
        boolean ending = false;
        try (Connection connection = source.getConnection()) {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                Statements statements = new Statements(connection, seconds());
                if (begin != null) {
                    statements.run(begin);
                }
                @Nullable T done = work.in(statements);
                ending = true;
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(auto);
            }
        } catch (SQLException e) {
            throw ending ? CommitUnknown.told(e) : e;
        }
    }

    /** Statements within a transaction of somebody else, which he commits. */
    public Statements on(Connection theirs) {
        return new Statements(theirs, seconds());
    }

    private int seconds() {
        // zero would mean no limit at all
        return (int) Math.max(1, (queryTimeout.toMillis() + 999) / 1000);
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
