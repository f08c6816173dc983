package vn.dvcqg.sdk.sync;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.store.internal.SchemaVersion;
import vn.dvcqg.sdk.store.internal.StoreFailure;
import vn.dvcqg.sdk.store.internal.Transactions;

/**
 * Where recorded changes wait: six tables whose names begin with {@code dvcqg_sync}, best in the vendor's own database. Immutable and
 * safe for use by several threads.
 *
 * @see "docs/sync.md, section Tables"
 */
public final class JdbcSyncStore {

    private static final int VERSION = 1;
    private static final String GROUP = "sync";

    private final Database database;

    private JdbcSyncStore(Database database) {
        this.database = Objects.requireNonNull(database, "database");
    }

    /**
     * A store in the vendor's database.
     *
     * @param source where connections come from, best a pool; never closed by the SDK
     * @return the store
     * @throws SetupProblemException if the database cannot be reached
     */
    public static JdbcSyncStore of(DataSource source) {
        return of(Database.of(source));
    }

    /**
     * A store in a database.
     *
     * @param database the database
     * @return the store
     */
    public static JdbcSyncStore of(Database database) {
        return new JdbcSyncStore(database);
    }

    /**
     * The SQL that makes the tables, for the vendor's own migrations.
     *
     * @return statements that end with semicolons
     * @throws SetupProblemException if the dialect has no such tables
     */
    public String tables() {
        return database.dialect()
                .tables(GROUP)
                .orElseThrow(() -> new SetupProblemException(List.of(Violations.of(
                        "store", "store-dialect", database.dialect().name(), GROUP))));
    }

    /**
     * Makes the tables unless they are there; several nodes may do so at the same time. The account of the database needs the right to make
     * tables; where it has not, see {@link #tables()}.
     *
     * @throws SetupProblemException if they could not be made, or are those of another version
     */
    public void createTables() {
        schema(version -> version.create(transactions()));
    }

    /** Throws unless the tables are there and of the right version. */
    void check() {
        schema(version -> version.check(transactions()));
    }

    private Transactions transactions() {
        return Transactions.of(database);
    }

    private void schema(Consumer<SchemaVersion> work) {
        SchemaVersion version = new SchemaVersion("dvcqg_sync_version", VERSION, tables());
        try {
            work.accept(version);
        } catch (StoreFailure e) {
            throw new SetupProblemException(List.of(wrong(version.found(transactions()))), CallFacts.NONE, e);
        }
    }

    private static Violation wrong(@Nullable Integer found) {
        if (found == null || found == VERSION) {
            return Violations.of("store", "store-tables", GROUP);
        }
        return found > VERSION
                ? Violations.of("store", "store-newer", GROUP, found, VERSION)
                : Violations.of(
                        "store", "store-older", GROUP, found, VERSION, GROUP + "-" + found + "-to-" + VERSION + ".sql");
    }

    Database database() {
        return database;
    }

    /** The kind of database. */
    @Override
    public String toString() {
        return "JdbcSyncStore(" + database + ")";
    }
}
