package vn.dvcqg.sdk.store.internal;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.store.spi.Dialect;

/**
 * A database that can insert or update in one statement and give back the row.
 *
 * @param name its name
 * @param scripts what the names of its scripts end with
 * @param skipsLocked whether locked rows can be passed over
 * @param updatesFromArrays whether arrays can be parameters
 */
public record ReturningDialect(String name, String scripts, boolean skipsLocked, boolean updatesFromArrays)
        implements Dialect {

    /**
     * A table that has just been filled has no statistics yet, and a hash of it, or a second index, costs far more than keys do. And a node
     * that is frozen within the transaction must not keep its locks for ever.
     */
    private static final String KEYS_ONLY =
            "select set_config('idle_in_transaction_session_timeout', '60000', true), set_config('enable_seqscan', 'off', true),"
                    + " set_config('enable_bitmapscan', 'off', true), set_config('enable_hashjoin', 'off', true),"
                    + " set_config('enable_mergejoin', 'off', true)";

    /** PostgreSQL. */
    public static Dialect postgresql() {
        return new ReturningDialect("PostgreSQL", "postgresql", true, true);
    }

    /** SQLite: nobody can lock a row beside another writer, because there is none. */
    public static Dialect sqlite() {
        return new ReturningDialect("SQLite", "sqlite", false, false);
    }

    @Override
    public Optional<String> tables(String group) {
        return Scripts.find(group, scripts);
    }

    @Override
    public boolean returnsUpdated() {
        return true;
    }

    @Override
    public Optional<String> keysOnly() {
        return updatesFromArrays ? Optional.of(KEYS_ONLY) : Optional.empty();
    }

    @Override
    public Optional<String> upsert(
            String table, List<String> key, List<String> columns, String update, String condition, String returned) {
        String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return Optional.of("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " where "
                + condition + " on conflict (" + String.join(", ", key) + ") do update set " + update + " returning "
                + returned);
    }
}
