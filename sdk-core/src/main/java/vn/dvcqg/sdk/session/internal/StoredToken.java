package vn.dvcqg.sdk.session.internal;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.store.internal.Statements;

/**
 * The text of a token in the tables: its start in the row of the session, the rest in rows of parts, because not every database has
 * columns that are long enough. Each method runs in the transaction of its caller.
 */
final class StoredToken {

    /** What a column holds in every database. */
    static final int PART = 4000;

    /** Tokens in the form of a JWT reach some ten thousand characters. */
    static final int LONGEST = 1 << 16;

    private StoredToken() {}

    /** What stands in the row of the session. */
    static String start(String text) {
        return text.substring(0, Math.min(PART, text.length()));
    }

    /** The whole text; null when parts of it are missing, as when it is being replaced. */
    static @Nullable String read(Statements in, String key, String session, String start, int length)
            throws SQLException {
        if (start.length() == length) {
            return start;
        }
        List<String> rest = in.all(
                "select piece from dvcqg_session_part where session_key = ? and session_id = ? order by part",
                row -> row.getString(1),
                key,
                session);
        String whole = start + String.join("", rest);
        return whole.length() == length ? whole : null;
    }

    /** Replaces the parts of whatever session there was. */
    static void writeRest(Statements in, String key, String session, String text) throws SQLException {
        forget(in, key);
        for (int from = PART, part = 1; from < text.length(); from += PART, part++) {
            in.update(
                    "insert into dvcqg_session_part (session_key, session_id, part, piece) values (?, ?, ?, ?)",
                    key,
                    session,
                    part,
                    text.substring(from, Math.min(from + PART, text.length())));
        }
    }

    static void forget(Statements in, String key) throws SQLException {
        in.update("delete from dvcqg_session_part where session_key = ?", key);
    }
}
