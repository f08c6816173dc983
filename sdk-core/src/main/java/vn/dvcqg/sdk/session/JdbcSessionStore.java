package vn.dvcqg.sdk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.session.internal.SessionTable;
import vn.dvcqg.sdk.session.internal.TokenCipher;
import vn.dvcqg.sdk.session.spi.LoginRefusals;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionStore;
import vn.dvcqg.sdk.session.spi.StoredSession;
import vn.dvcqg.sdk.store.internal.SchemaVersion;
import vn.dvcqg.sdk.store.internal.StoreFailure;
import vn.dvcqg.sdk.store.internal.Transactions;

/**
 * Sessions in a table of the vendor's database, shared by all nodes that use it: one node logs in, the others take its session. The
 * SQL is portable; connections come from the vendor's own pool, each used for one short transaction. Safe for use by several
 * threads.
 *
 * <p>A session is a secret, so the caller says how it is protected in the table: {@link Protection#encryptedWith} or {@link
 * Protection#unencrypted}. While the database is away the SDK warns and goes on with the memory of the node, see {@link
 * SessionStore}. The methods of the store throw an unchecked exception then.
 *
 * <pre>{@code
 * JdbcSessionStore store = JdbcSessionStore.of(dataSource).encryptedWith(Secret.fromEnv("DVCQG_SESSION_KEY"));
 * store.createTables();
 * }</pre>
 */
public final class JdbcSessionStore implements SessionStore {

    private static final int VERSION = 1;
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofMinutes(1);

    private final SessionTable table;
    private final SchemaVersion schema;
    private final AtomicBoolean checked = new AtomicBoolean();

    private JdbcSessionStore(SessionTable table) {
        this.table = table;
        this.schema = new SchemaVersion("dvcqg_session_version", VERSION, tables());
    }

    /**
     * Begins a store; the next word says how tokens are protected.
     *
     * @param dataSource the vendor's own; never closed by the SDK
     * @return the choice of the protection
     */
    public static Protection of(DataSource dataSource) {
        return new Protection(Objects.requireNonNull(dataSource, "dataSource"));
    }

    /**
     * The SQL that makes the tables, for the vendor's own migrations. It lies beside this class as {@code session-tables.sql} too.
     *
     * @return statements that end with semicolons
     */
    public static String tables() {
        return SchemaVersion.resource(JdbcSessionStore.class, "session-tables.sql");
    }

    /** How tokens are protected in the table. Immutable. */
    public static final class Protection {

        private final DataSource source;

        private Protection(DataSource source) {
            this.source = source;
        }

        /**
         * Tokens are encrypted with AES-256-GCM. To change the key, first give all nodes the old one with the new one behind it, then
         * the new one with the old one behind it, then the new one alone. A token that cannot be decrypted counts as none.
         *
         * @param key 32 random bytes in Base64; never write it into the database
         * @param further other keys under which tokens may be read
         * @return the store
         * @throws vn.dvcqg.sdk.SetupProblemException if a key is not 32 bytes in Base64
         */
        public JdbcSessionStore encryptedWith(Secret key, Secret... further) {
            List<Secret> keys = new ArrayList<>(List.of(further));
            keys.add(0, Objects.requireNonNull(key, "key"));
            return store(TokenCipher.of(keys));
        }

        /**
         * Tokens lie in the table as they are: whoever reads it, or a copy of it, can use them while they last.
         *
         * @return the store
         */
        public JdbcSessionStore unencrypted() {
            return store(TokenCipher.none());
        }

        private JdbcSessionStore store(TokenCipher cipher) {
            return new JdbcSessionStore(new SessionTable(new Transactions(source, LEAST), cipher));
        }

        /** The kind; no secret. */
        @Override
        public String toString() {
            return "JdbcSessionStore.Protection";
        }
    }

    /**
     * How long one statement may take. Default 1 second. {@link SessionSettingsBuilder#storeTimeout} limits the call in any case, also
     * where a driver or a pool does not keep to this.
     *
     * @param queryTimeout 1 second to 1 minute; counted in whole seconds
     * @return a store with this limit
     * @throws IllegalArgumentException if it is outside its range
     */
    public JdbcSessionStore queryTimeout(Duration queryTimeout) {
        if (queryTimeout.compareTo(LEAST) < 0 || queryTimeout.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "queryTimeout must be between 1 second and 1 minute, but was " + queryTimeout);
        }
        Transactions limited = new Transactions(table.transactions().source(), queryTimeout);
        return new JdbcSessionStore(new SessionTable(limited, table.cipher()));
    }

    /**
     * Makes the tables unless they are there; several nodes may do so at the same time. The account of the database needs the right to
     * make tables; where it has not, see {@link #tables()}.
     *
     * @throws IllegalStateException if they could not be made, or are those of another version
     */
    public void createTables() {
        try {
            schema.create(table.transactions());
        } catch (StoreFailure e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable StoredSession find(SessionKey key) {
        return table.find(key);
    }

    @Override
    public boolean beginLogin(SessionKey key, String owner, Instant now, Instant until) {
        if (!checked.get()) {
            // before anything is written into tables of another version; every write of a session comes after this
            schema.check(table.transactions());
            checked.set(true);
        }
        return table.beginLogin(key, owner, now, until);
    }

    @Override
    public boolean put(SessionKey key, String owner, StoredSession session) {
        return table.put(key, owner, session);
    }

    @Override
    public void endLogin(SessionKey key, String owner) {
        table.endLogin(key, owner);
    }

    @Override
    public void forget(SessionKey key, String sessionId) {
        table.forget(key, sessionId);
    }

    @Override
    public @Nullable LoginRefusals refusals(SessionKey key) {
        return table.refusals(key);
    }

    @Override
    public void noteRefusals(SessionKey key, LoginRefusals refusals) {
        table.noteRefusals(key, refusals);
    }

    @Override
    public void clearRefusals(SessionKey key) {
        table.clearRefusals(key);
    }

    /** The kind and the protection; no secret. */
    @Override
    public String toString() {
        return "JdbcSessionStore{" + table.cipher() + "}";
    }
}
