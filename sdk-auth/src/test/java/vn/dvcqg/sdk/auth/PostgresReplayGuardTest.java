package vn.dvcqg.sdk.auth;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** Where PostgreSQL cannot start: skipped visibly, never with {@code CI=true}. */
class PostgresReplayGuardTest extends SharedReplayGuardContract {

    private EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw e;
            }
            Assumptions.abort("PostgreSQL cannot start here: " + e);
        }
        JdbcReplayGuard.of(source()).createTables();
    }

    @AfterAll
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DataSource source() {
        return server.getPostgresDatabase();
    }
}
