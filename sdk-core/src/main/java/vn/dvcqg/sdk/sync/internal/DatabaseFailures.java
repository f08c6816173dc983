package vn.dvcqg.sdk.sync.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Violations;

/** Tells a failure of the database in the SDK's own exceptions. */
final class DatabaseFailures {

    private DatabaseFailures() {}

    static PortalException told(String what, SQLException cause, Clock clock) {
        if (cause instanceof Recording.WrongDatabase) {
            return problem("store-other-database", null);
        }
        return isTableMissing(cause)
                ? problem("store-tables", cause)
                : new TryLaterException(what, clock.instant(), CallFacts.NONE, cause);
    }

    private static SetupProblemException problem(String code, @Nullable SQLException cause) {
        return new SetupProblemException(
                List.of(
                        code.equals("store-tables")
                                ? Violations.of("store", "store-tables", "sync")
                                : Violations.of("connection", "store-other-database")),
                CallFacts.NONE,
                cause);
    }

    /** Whether the same would happen to any other statement now. */
    static boolean isOfTheConnection(Exception cause) {
        if (!(cause instanceof SQLException failure)) {
            return false;
        }
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57");
    }

    /** PostgreSQL and MariaDB have a state for it, SQLite only words. */
    private static boolean isTableMissing(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.equals("42P01")
                || state.equals("42S02")
                || String.valueOf(cause.getMessage()).contains("no such table");
    }
}
