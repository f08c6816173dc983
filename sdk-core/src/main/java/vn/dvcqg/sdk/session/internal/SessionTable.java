package vn.dvcqg.sdk.session.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.session.spi.StoredSession;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.StoreFailure;
import vn.dvcqg.sdk.store.internal.Transactions;

/**
 * The table of sessions: one row for each key. In SQL that all databases understand; who wins is decided by conditional updates
 * and by the primary key. The parts of a long token change in the transaction of their row.
 *
 * @param transactions how to reach it
 * @param cipher what protects the tokens
 */
public record SessionTable(Transactions transactions, TokenCipher cipher) implements SessionStore {

    private static final int LONGEST_TOLD = 200;

    @Override
    public @Nullable StoredSession find(SessionKey key) {
        return run(
                "find",
                in -> in.first(
                        "select session_id, token, token_length, token_key, since_ms, until_ms from dvcqg_session"
                                + " where session_key = ?",
                        row -> session(key, row, in),
                        key.digest()));
    }

    private @Nullable StoredSession session(SessionKey key, ResultSet row, Statements in) throws SQLException {
        String id = row.getString(1);
        String start = row.getString(2);
        if (id == null || start == null) {
            return null;
        }
        int length = row.getInt(3);
        String keyId = row.getString(4);
        Instant since = Instant.ofEpochMilli(row.getLong(5));
        Instant until = Instant.ofEpochMilli(row.getLong(6));
        String text = StoredToken.read(in, key.digest(), id, start, length);
        Secret token = text == null ? null : cipher.open(text, keyId, bound(key, id));
        return token == null ? null : new StoredSession(id, token, since, until);
    }

    @Override
    public boolean beginLogin(SessionKey key, String owner, Instant now, Instant until) {
        if (takeLease(key, owner, now, until)) {
            return true;
        }
        if (insert(key)) {
            return takeLease(key, owner, now, until);
        }
        return false;
    }

    private boolean takeLease(SessionKey key, String owner, Instant now, Instant until) {
        return update(
                        "beginLogin",
                        "update dvcqg_session set lease_owner = ?, lease_until_ms = ? where session_key = ?"
                                + " and (lease_owner is null or lease_until_ms <= ? or lease_until_ms > ?)",
                        owner,
                        until.toEpochMilli(),
                        key.digest(),
                        now.toEpochMilli(),
                        now.plus(LONGEST_LEASE).toEpochMilli())
                == 1;
    }

    /** An empty row; false when there is one. A transaction of its own: in some databases a key that exists spoils the whole. */
    private boolean insert(SessionKey key) {
        if (exists(key)) {
            return false;
        }
        try {
            update("insert", "insert into dvcqg_session (session_key, told) values (?, ?)", key.digest(), told(key));
            return true;
        } catch (StoreFailure e) {
            // drivers say "there is one" in too many ways to ask for
            if (exists(key)) {
                return true;
            }
            throw e;
        }
    }

    private boolean exists(SessionKey key) {
        return first(
                        "exists",
                        "select session_key from dvcqg_session where session_key = ?",
                        row -> row.getString(1),
                        key.digest())
                != null;
    }

    @Override
    public boolean put(SessionKey key, String owner, StoredSession session) {
        String text = cipher.seal(session.token(), bound(key, session.id()));
        if (text.length() > StoredToken.LONGEST) {
            throw new IllegalArgumentException("the token is too long for the table: " + text.length()
                    + " characters, at most " + StoredToken.LONGEST);
        }
        return Boolean.TRUE.equals(run("put", in -> {
            boolean ours = in.update(
                            "update dvcqg_session set session_id = ?, token = ?, token_length = ?, token_key = ?,"
                                    + " since_ms = ?, until_ms = ?, lease_owner = null, lease_until_ms = null,"
                                    + " refusals = null, refused_print = null, next_try_ms = null"
                                    + " where session_key = ? and lease_owner = ?",
                            session.id(),
                            StoredToken.start(text),
                            text.length(),
                            cipher.keyId(),
                            session.since().toEpochMilli(),
                            session.until().toEpochMilli(),
                            key.digest(),
                            owner)
                    == 1;
            if (ours) {
                StoredToken.writeRest(in, key.digest(), session.id(), text);
            }
            return ours;
        }));
    }

    @Override
    public void endLogin(SessionKey key, String owner) {
        update(
                "endLogin",
                "update dvcqg_session set lease_owner = null, lease_until_ms = null"
                        + " where session_key = ? and lease_owner = ?",
                key.digest(),
                owner);
    }

    @Override
    public void forget(SessionKey key, String sessionId) {
        run("forget", in -> {
            int rows = in.update(
                    "update dvcqg_session set session_id = null, token = null, token_length = null, token_key = null"
                            + " where session_key = ? and session_id = ?",
                    key.digest(),
                    sessionId);
            if (rows == 1) {
                StoredToken.forget(in, key.digest());
            }
            return null;
        });
    }

    @Override
    public @Nullable LoginRefusals refusals(SessionKey key) {
        return first(
                "refusals",
                "select refusals, next_try_ms, refused_print from dvcqg_session"
                        + " where session_key = ? and refusals > 0",
                row -> new LoginRefusals(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                key.digest());
    }

    @Override
    public void noteRefusals(SessionKey key, LoginRefusals refusals) {
        if (!note(key, refusals)) {
            insert(key);
            note(key, refusals);
        }
    }

    private boolean note(SessionKey key, LoginRefusals refusals) {
        return update(
                        "noteRefusals",
                        "update dvcqg_session set refusals = ?, next_try_ms = ?, refused_print = ?"
                                + " where session_key = ?",
                        refusals.count(),
                        refusals.nextTry().toEpochMilli(),
                        refusals.fingerprint(),
                        key.digest())
                == 1;
    }

    @Override
    public void clearRefusals(SessionKey key) {
        update(
                "clearRefusals",
                "update dvcqg_session set refusals = null, next_try_ms = null, refused_print = null"
                        + " where session_key = ?",
                key.digest());
    }

    private int update(String what, String sql, @Nullable Object... parameters) {
        try {
            return transactions.update(sql, parameters);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    private <T> @Nullable T first(String what, String sql, Statements.RowReader<T> reader, Object... parameters) {
        try {
            return transactions.first(sql, reader, parameters);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    private <T> @Nullable T run(String what, Transactions.Work<T> work) {
        try {
            return transactions.run(work);
        } catch (SQLException e) {
            throw failure(what, e);
        }
    }

    private static StoreFailure failure(String what, SQLException e) {
        return new StoreFailure("the session table did not answer " + what + " (SQL state " + e.getSQLState() + ")", e);
    }

    private static String bound(SessionKey key, String sessionId) {
        return key.digest() + " " + sessionId;
    }

    private static String told(SessionKey key) {
        String told = key.toString();
        return told.length() > LONGEST_TOLD ? told.substring(0, LONGEST_TOLD) : told;
    }
}
