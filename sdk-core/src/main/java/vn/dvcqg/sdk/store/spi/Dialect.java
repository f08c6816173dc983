package vn.dvcqg.sdk.store.spi;

import java.util.List;
import java.util.Optional;

/**
 * What one kind of database does in its own way. Everything else is plain SQL that all of them understand. An implementation is
 * immutable and safe for use by several threads. It must lock the rows that an update touches until the end of the transaction, and
 * an update that waited for such a lock must look at its conditions again.
 */
public interface Dialect {

    /**
     * The name of the database, for messages.
     *
     * @return for example {@code PostgreSQL}
     */
    String name();

    /**
     * The statements that make a group of tables.
     *
     * @param group which tables, for example {@code sync}
     * @return statements that end with semicolons; empty where this dialect has none for the group
     */
    Optional<String> tables(String group);

    /**
     * Whether {@code select ... for update skip locked} passes over rows that somebody else has locked. Without it a worker may wait for
     * a transaction of the vendor, and nodes that look for work at the same moment get in each other's way.
     *
     * @return true if it does
     */
    boolean skipsLocked();

    /**
     * Whether {@code update ... returning} gives back the rows as they are after the update.
     *
     * @return true if it does
     */
    boolean returnsUpdated();

    /**
     * Whether one statement can change many rows, each in its own way: {@code update t set c = v.c from unnest(?, ?) as v(k, c) where
     * t.k = v.k returning v.k}, the parameters being SQL arrays of {@code bigint} and {@code text}. Without it a worker sends one
     * update for each row, together where the driver can.
     *
     * @return true if it can; by default not
     */
    default boolean updatesFromArrays() {
        return false;
    }

    /**
     * A query to be made first in a transaction that touches many rows by their keys, for databases that may otherwise plan to read whole
     * tables while their statistics are old, or let it stand still with its locks for ever. What it sets must end with the transaction.
     *
     * @return the query, without parameters; by default empty
     */
    default Optional<String> keysOnly() {
        return Optional.empty();
    }

    /**
     * One statement that inserts a row, or updates the one that has the same key, and gives back columns of it.
     *
     * @param table the table
     * @param key the columns of a unique key
     * @param columns the columns to be inserted, in the order of the parameters
     * @param update what to do with the row that is there: the part after {@code set}; columns are written with the name of the table
     * @param condition when to insert at all: the part after {@code where}; its parameters come after those of the columns
     * @param returned the columns to give back
     * @return the statement; empty where the database has none, then several are used
     */
    Optional<String> upsert(
            String table, List<String> key, List<String> columns, String update, String condition, String returned);

    /**
     * The statement that begins a transaction of the SDK's own, for databases whose transactions do not see by themselves what others have
     * committed in the meantime. A transaction of the vendor stays as he began it.
     *
     * @return the statement; empty where none is needed, which is the default
     */
    default Optional<String> begin() {
        return Optional.empty();
    }

    /**
     * Limits a query to its first rows.
     *
     * @param select a query that ends with its order; it has no parameter after the limit
     * @return the same with a limit, which is one parameter at its end
     */
    default String limited(String select) {
        return select + " limit ?";
    }
}
