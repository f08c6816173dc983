package vn.dvcqg.sdk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.store.internal.SqliteFile;
import vn.dvcqg.sdk.store.spi.Dialect;

/**
 * A database in which the SDK keeps its tables: where connections come from, and which dialect it speaks. Immutable and safe for use
 * by several threads.
 *
 * <p>Best is the vendor's own database, because only there a record shares his transaction. Where he has none, {@link #sqlite(Path)}
 * keeps everything in one file.
 */
public final class Database implements AutoCloseable {

    /** How long one statement may take unless set otherwise: 10 seconds. */
    public static final Duration DEFAULT_QUERY_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(5);

    private static final String JOINING = "org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy";

    private final DataSource source;
    private final Dialect dialect;
    private final Duration queryTimeout;
    private final @Nullable SqliteFile file;

    private Database(DataSource source, Dialect dialect, Duration queryTimeout, @Nullable SqliteFile file) {
        this.source = notJoining(Objects.requireNonNull(source, "source"));
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.queryTimeout = queryTimeout;
        this.file = file;
    }

    /** What is committed there is not always the SDK's own; told by name, because the SDK does not know Spring. */
    private static DataSource notJoining(DataSource source) {
        for (Class<?> type = source.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(JOINING)) {
                throw new SetupProblemException(List.of(Violations.of("store", "store-joins")));
            }
        }
        return source;
    }

    /**
     * The vendor's database; asks it once what it is.
     *
     * @param source where connections come from, best a pool; never closed by the SDK
     * @return the database
     * @throws SetupProblemException if it cannot be reached, or hands out connections of Spring's transactions
     */
    public static Database of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return of(source, Dialects.of(connection.getMetaData().getDatabaseProductName()));
        } catch (SQLException e) {
            throw new SetupProblemException(List.of(Violations.of("store", "store-unreachable")), CallFacts.NONE, e);
        }
    }

    /**
     * The vendor's database with a dialect of his choice; asks nobody.
     *
     * @param source where connections come from, best a pool; never closed by the SDK
     * @param dialect how the database is spoken to
     * @return the database
     * @throws SetupProblemException if the source hands out connections of Spring's transactions
     */
    public static Database of(DataSource source, Dialect dialect) {
        return new Database(source, dialect, DEFAULT_QUERY_TIMEOUT, null);
    }

    /**
     * A file of SQLite, made when it is not there, readable for its owner alone. Every commit is on the disk before it returns (write-ahead log,
     * {@code synchronous=FULL}). The driver {@code org.xerial:sqlite-jdbc} must be on the class path. One machine only: never on a
     * network drive.
     *
     * @param file the file; two more files lie beside it while it is open
     * @return the database
     * @throws SetupProblemException if the file cannot be made, or the driver is missing
     */
    public static Database sqlite(Path file) {
        SqliteFile opened = SqliteFile.open(file);
        return new Database(opened.source(), Dialects.SQLITE, DEFAULT_QUERY_TIMEOUT, opened);
    }

    /**
     * The same database with another limit of time.
     *
     * @param limit how long one statement may take, waits for locks included; 1 second to 5 minutes, counted in whole seconds
     * @return a database with this limit
     * @throws IllegalArgumentException if it is outside its range
     */
    public Database queryTimeout(Duration limit) {
        if (limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("limit must be between 1 second and 5 minutes, but was " + limit);
        }
        return new Database(source, dialect, limit, file);
    }

    /**
     * Where connections come from.
     *
     * @return the source
     */
    public DataSource source() {
        return source;
    }

    /**
     * How the database is spoken to.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * How long one statement may take.
     *
     * @return the limit
     */
    public Duration queryTimeout() {
        return queryTimeout;
    }

    /** Ends the connections that {@link #sqlite(Path)} keeps. A source that was given stays open. */
    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    /** The name of the dialect; neither address nor account. */
    @Override
    public String toString() {
        return "Database(" + dialect.name() + ")";
    }
}
