package vn.dvcqg.sdk.session;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.sqlite.SQLiteDataSource;

/** Real databases for tests: a file of SQLite, and one PostgreSQL server for all tests of this process. */
public final class Databases {

    private static EmbeddedPostgres server;

    private Databases() {}

    /** A file in a folder; nodes are connections of their own. */
    public static DataSource sqlite(Path folder) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("sessions.db"));
        return source;
    }

    /** A server without the tables. Where it cannot start the test is skipped, visibly, but never with {@code CI=true}. */
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
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists dvcqg_session");
            statement.execute("drop table if exists dvcqg_session_part");
            statement.execute("drop table if exists dvcqg_session_version");
        }
        return source;
    }
}
