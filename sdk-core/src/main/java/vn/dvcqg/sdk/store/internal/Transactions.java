package vn.dvcqg.sdk.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions of its own: committed when it returns, rolled back when it throws. Safe for use by several threads.
 *
 * @param source where connections come from
 * @param queryTimeout how long one statement may take; drivers count in whole seconds
 */
public record Transactions(DataSource source, Duration queryTimeout) {

    /** What is done in one transaction. */
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

    /** Does the work in one transaction. The connection goes back as it came. */
    public <T> @Nullable T run(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                @Nullable T done = work.in(new Statements(connection, seconds()));
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(auto);
            }
        }
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
