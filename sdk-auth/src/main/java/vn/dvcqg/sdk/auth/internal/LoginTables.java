package vn.dvcqg.sdk.auth.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables in which used logins are remembered, and the version of them that this program knows. */
public final class LoginTables {

    /** Every statement may be run again, and the version comes last: some databases commit each by itself. */
    public static final String SQL = """
            create table if not exists dvcqg_login_use (
              use_key varchar(80) not null primary key,
              used_until bigint not null
            );
            create index if not exists dvcqg_login_use_until on dvcqg_login_use (used_until);
            create table if not exists dvcqg_login_version (
              version int not null primary key
            );
            insert into dvcqg_login_version (version)
              select 1 from (select count(*) as found from dvcqg_login_version) versions where found = 0;
            """;

    private static final int VERSION = 1;
    private static final String FIND = "select version from dvcqg_login_version";

    private LoginTables() {}

    /** Makes the tables unless they are there. */
    public static void create(Connection connection) throws SQLException {
        SQLException first = null;
        try (Statement statement = connection.createStatement()) {
            for (String each : statements()) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            // another node may make them at the same moment, or the account may not make any where they are already
            first = e;
        }
        try {
            check(connection);
        } catch (SQLException e) {
            throw first == null ? e : first;
        }
    }

    /** Throws unless the tables are those that this program knows. */
    public static void check(Connection connection) throws SQLException {
        Integer found = found(connection);
        if (found == null || found != VERSION) {
            throw new IllegalStateException(
                    "the tables of used logins have version " + found + ", but this program needs version " + VERSION);
        }
    }

    private static @Nullable Integer found(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FIND)) {
            return rows.next() ? rows.getInt(1) : null;
        }
    }

    private static List<String> statements() {
        return Arrays.stream(SQL.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
