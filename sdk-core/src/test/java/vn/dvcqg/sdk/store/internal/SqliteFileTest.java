package vn.dvcqg.sdk.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir
    Path folder;

    private SqliteFile file() {
        return SqliteFile.open(folder.resolve("a.db"));
    }

    @Test
    void close_ofALentConnection_isLentAgain() throws SQLException {
        try (SqliteFile file = file()) {
            Connection lent = file.source().getConnection();
            Connection real = lent.unwrap(Connection.class);
            lent.close();

            try (Connection next = file.source().getConnection()) {
                assertThat(next.unwrap(Connection.class)).isSameAs(real);
            }
        }
    }

    @Test
    void close_rollbackFails_connectionIsClosedAndNotLentAgain() throws SQLException {
        try (SqliteFile file = file()) {
            Connection lent = file.source().getConnection();
            Connection real = lent.unwrap(Connection.class);
            lent.setAutoCommit(false);
            try (Statement statement = lent.createStatement()) {
                statement.execute("create table a (b integer)");
                // behind the back of the driver, so that it finds nothing to roll back
                statement.execute("commit");
            }

            assertThatThrownBy(lent::close).isInstanceOf(SQLException.class);
            assertThat(real.isClosed()).isTrue();
            try (Connection next = file.source().getConnection();
                    Statement statement = next.createStatement()) {
                assertThat(next.unwrap(Connection.class)).isNotSameAs(real);
                assertThat(statement.executeUpdate("insert into a (b) values (1)"))
                        .isEqualTo(1);
            }
        }
    }
}
