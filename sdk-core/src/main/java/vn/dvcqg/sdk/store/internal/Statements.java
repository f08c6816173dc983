package vn.dvcqg.sdk.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one transaction, each with the same limit of time.
 *
 * @param connection the connection
 * @param seconds how long a statement may take, as far as the driver keeps it
 */
public record Statements(Connection connection, int seconds) {

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** What the row holds. */
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    /** A column of values that travels as one parameter, where the dialect can. */
    public static final class Column {

        private final String type;
        private final @Nullable Object[] values;

        private Column(String type, @Nullable Object[] values) {
            this.type = type;
            this.values = values;
        }

        /** Whole numbers; null stays null. */
        public static Column numbers(List<? extends @Nullable Number> values) {
            return new Column(
                    "bigint",
                    values.stream()
                            .map(value -> value == null ? null : value.longValue())
                            .toArray(Long[]::new));
        }

        /** Texts; null stays null. */
        public static Column texts(List<? extends @Nullable Object> values) {
            return new Column(
                    "text",
                    values.stream()
                            .map(value -> value == null ? null : value.toString())
                            .toArray(String[]::new));
        }
    }

    /** Inserts, updates or deletes; says how many rows it was. Parameters are texts, numbers, columns or null. */
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** The first row, or null when there is none. */
    public <T> @Nullable T first(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? reader.read(rows) : null;
        }
    }

    /** What each row holds that a statement finds, in its order. */
    public <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(Objects.requireNonNull(reader.read(rows)));
            }
        }
        return found;
    }

    /** The same update with many rows of parameters, in one go; says of each how many rows it was. */
    public int[] batch(String sql, List<? extends List<? extends @Nullable Object>> rows) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            for (List<? extends @Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    set(statement, i + 1, row.get(i));
                }
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            return sql.startsWith("insert") ? counts : told(counts);
        }
    }

    /** Some drivers put a batch into one message and no longer know; what hangs on these counts must not be guessed. */
    private static int[] told(int[] counts) throws SQLException {
        for (int count : counts) {
            if (count < 0) {
                throw new SQLException("the driver does not tell how many rows each statement of a batch changed;"
                        + " turn off its option for bulk statements (useBulkStmts)");
            }
        }
        return counts;
    }

    /** A statement without parameters, such as one that makes a table. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            statement.execute(sql);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(seconds);
            for (int i = 0; i < parameters.length; i++) {
                set(statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Column column) {
            statement.setArray(index, statement.getConnection().createArrayOf(column.type, column.values));
        } else if (value instanceof Number number) {
            statement.setLong(index, number.longValue());
        } else {
            statement.setString(index, value.toString());
        }
    }
}
