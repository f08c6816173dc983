package vn.dvcqg.sdk.sync;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases for tests. */
public final class Stores {

    private static final List<String> TABLES = List.of(
            "dvcqg_sync_backfill_item",
            "dvcqg_sync_backfill",
            "dvcqg_sync_event",
            "dvcqg_sync_dossier",
            "dvcqg_sync_node",
            "dvcqg_sync_version");

    private static EmbeddedPostgres server;

    private Stores() {}

    /** One PostgreSQL server for all tests of this process, without the tables. Skips visibly where it cannot start, never with CI=true. */
    public static synchronized DataSource postgres() throws SQLException, IOException {
        if (server == null) {
            try {
                server = EmbeddedPostgres.start();
            } catch (IOException | RuntimeException e) {
                if ("true".equals(System.getenv("CI"))) {
                    throw e;
                }
                Assumptions.abort("PostgreSQL cannot start here: " + e);
            }
        }
        DataSource source = server.getPostgresDatabase();
        for (String table : TABLES) {
            run(source, "drop table if exists " + table);
        }
        return source;
    }

    /** Another database of the same server. */
    public static synchronized DataSource otherPostgres() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "template1"));
        return source;
    }

    /** Runs a statement in a transaction of its own. */
    public static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One text. */
    public static String text(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** One number. */
    public static long number(DataSource source, String sql, Object... parameters) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
