package vn.dvcqg.sdk.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The version of a group of tables, in one row of a table of its own, so that a program finds out that its tables are those of another
 * version before it writes into them.
 *
 * @param table the name of the table that holds the row
 * @param version the version that this program needs
 * @param script the statements that make the tables and the row
 */
public record SchemaVersion(String table, int version, String script) {

    /** The text of a resource beside a class. */
    public static String resource(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the tables unless they are there; several nodes may do so at the same time. */
    public void create(Transactions transactions) {
        SQLException first;
        try {
            if (isThere(transactions)) {
                check(transactions);
                return;
            }
            transactions.run(statements -> {
                for (String statement : statements()) {
                    statements.run(statement);
                }
                return null;
            });
            return;
        } catch (SQLException e) {
            first = e;
        }
        // another node may have made them in the meantime
        try {
            check(transactions);
        } catch (StoreFailure e) {
            throw new StoreFailure("the tables of " + table + " could not be made", first);
        }
    }

    /** The version of the tables that are there; null when there are none that can be read. */
    public @Nullable Integer found(Transactions transactions) {
        try {
            return read(transactions);
        } catch (SQLException e) {
            return null;
        }
    }

    private boolean isThere(Transactions transactions) {
        return found(transactions) != null;
    }

    /** Throws unless the tables are of the version that is needed. */
    public void check(Transactions transactions) {
        Integer found;
        try {
            found = read(transactions);
        } catch (SQLException e) {
            throw new StoreFailure("the table " + table + " cannot be read; make it with createTables()", e);
        }
        if (found == null || found != version) {
            throw new StoreFailure(
                    "the tables of " + table + " have version " + found + ", but this program needs version " + version,
                    null);
        }
    }

    private @Nullable Integer read(Transactions transactions) throws SQLException {
        return transactions.first("select version from " + table, row -> row.getInt(1));
    }

    private List<String> statements() {
        return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
