package vn.dvcqg.sdk.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.dvcqg.build.MariaDb;

/** One MariaDB server for all tests of this process. Skips visibly where it cannot start, never with {@code CI=true}. */
public final class MariaDbServer {

    private static MariaDb server;

    private MariaDbServer() {}

    /** A database of the server that is empty, and was made with a character set that sorts out neither case nor accents. */
    public static DataSource empty() throws IOException, SQLException {
        return empty("first", "");
    }

    /** Another empty database of the same server. */
    public static DataSource other() throws IOException, SQLException {
        return empty("second", "");
    }

    /** An empty database whose connections are set up in some way, for example {@code sessionVariables=...}. */
    public static DataSource with(String settings) throws IOException, SQLException {
        return empty("first", settings);
    }

    private static synchronized DataSource empty(String database, String settings) throws IOException, SQLException {
        if (server == null) {
            try {
                server = MariaDb.start();
            } catch (IOException | RuntimeException e) {
                if ("true".equals(System.getenv("CI"))) {
                    throw e;
                }
                Assumptions.abort("MariaDB cannot start here: " + e);
            }
        }
        // what an old installation has: the tables must not depend on it
        run(source("mysql", ""), "drop database " + database);
        run(source("mysql", ""), "create database " + database + " character set latin1 collate latin1_swedish_ci");
        return source(database, settings);
    }

    private static DataSource source(String database, String settings) throws SQLException {
        return new MariaDbDataSource(
                "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + database + "?user=root&" + settings);
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
