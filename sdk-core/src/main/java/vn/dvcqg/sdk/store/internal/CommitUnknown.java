package vn.dvcqg.sdk.store.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The answer to a commit was lost, so that nobody knows whether the transaction took effect. */
public final class CommitUnknown extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final String COMPLETION_UNKNOWN = "40003";

    private CommitUnknown(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    }

    /** What a failure of a commit, or of what follows it, says: a database that took it back or found it wrong says so by its class. */
    static SQLException told(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        boolean undone = state != null
                && (state.startsWith("40") || state.startsWith("23"))
                && !state.equals(COMPLETION_UNKNOWN);
        return undone ? failure : new CommitUnknown(failure);
    }
}
