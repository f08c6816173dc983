package vn.dvcqg.sdk.auth;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.dvcqg.build.MariaDb;

/** Where MariaDB cannot start: skipped visibly, never with {@code CI=true}. */
class MariaDbReplayGuardTest extends SharedReplayGuardContract {

    private DataSource source;

    @BeforeAll
    void start() throws IOException, SQLException {
        try {
            source = new MariaDbDataSource(
                    "jdbc:mariadb://127.0.0.1:" + MariaDb.start().port() + "/first?user=root");
        } catch (IOException | RuntimeException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            Assumptions.abort("MariaDB cannot start here: " + e);
        }
        JdbcReplayGuard.of(source).createTables();
    }

    @Override
    DataSource source() {
        return source;
    }
}
