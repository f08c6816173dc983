package vn.dvcqg.sdk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.StoredSession;

/** What lies in the table, and who can read it. */
class JdbcSessionStoreTest {

    private static final Instant NOW = Instant.parse("2025-03-10T02:00:00Z");
    private static final SessionKey KEY = new SessionKey("https://adapter.example.test/login", "H40.16", "demo-agency");
    private static final StoredSession SESSION =
            new StoredSession("id-1", Secret.of("demo-session-1"), NOW, NOW.plusSeconds(600));

    @TempDir
    Path folder;

    private DataSource source;

    @BeforeEach
    void tables() {
        source = Databases.sqlite(folder);
        JdbcSessionStore.of(source).unencrypted().createTables();
    }

    private static void keep(JdbcSessionStore store) {
        assertThat(store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30))).isTrue();
        assertThat(store.put(KEY, "owner", SESSION)).isTrue();
    }

    private String row() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from dvcqg_session")) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    all.append(rows.getString(i)).append('|');
                }
            }
            return all.toString();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void put_encrypted_leavesNoTokenAndNoAccountInTheTable() throws SQLException {
        keep(JdbcSessionStore.of(source).encryptedWith(Keys.FIRST));

        assertThat(row()).contains("H40.16").doesNotContain("demo-session-1").doesNotContain("demo-agency");
    }

    @Test
    void put_unencrypted_liesAsItIs() throws SQLException {
        keep(JdbcSessionStore.of(source).unencrypted());

        assertThat(row()).contains("|demo-session-1|14|none|");
    }

    @Test
    void find_withAnotherKeyOrWithout_isAsNoRow() {
        keep(JdbcSessionStore.of(source).encryptedWith(Keys.FIRST));

        assertThat(JdbcSessionStore.of(source).encryptedWith(Keys.SECOND).find(KEY))
                .isNull();
        assertThat(JdbcSessionStore.of(source).unencrypted().find(KEY)).isNull();
    }

    @Test
    void find_plainRowByAStoreWithKey_isAsNoRow() {
        keep(JdbcSessionStore.of(source).unencrypted());

        assertThat(JdbcSessionStore.of(source).encryptedWith(Keys.FIRST).find(KEY))
                .isNull();
    }

    @Test
    void find_whileKeysAreRotated_readsWhatTheOtherNodeWrote() {
        keep(JdbcSessionStore.of(source).encryptedWith(Keys.FIRST, Keys.SECOND));

        JdbcSessionStore turned = JdbcSessionStore.of(source).encryptedWith(Keys.SECOND, Keys.FIRST);

        assertThat(turned.find(KEY)).isEqualTo(SESSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update dvcqg_session set session_id = 'id-2'",
                "update dvcqg_session set token = 'AAAA'",
                "update dvcqg_session set token = 'no base64 !'",
                "update dvcqg_session set token_key = null"
            })
    void find_rowThatSomebodyChanged_isAsNoRow(String change) throws SQLException {
        JdbcSessionStore store = JdbcSessionStore.of(source).encryptedWith(Keys.FIRST);
        keep(store);

        execute(change);

        assertThat(store.find(KEY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "not base64 at all, not base64 at all"})
    void encryptedWith_keyOfAnotherForm_isRefused(String key) {
        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> JdbcSessionStore.of(source).encryptedWith(Secret.of(key)))
                .withMessageContaining("32 random bytes")
                .withMessageNotContaining(key);
    }

    @Test
    void put_tokenLongerThanAnyToken_saysSoAsAFaultOfTheValue() {
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();
        store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30));
        StoredSession huge = new StoredSession("id", Secret.of("x".repeat(65_537)), NOW, NOW.plusSeconds(600));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.put(KEY, "owner", huge))
                .withMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from dvcqg_session_part where part = 1",
                "update dvcqg_session_part set piece = 'AAAA' where part = 2",
                "update dvcqg_session set token_length = 1"
            })
    void find_longTokenWithAPartGoneOrChanged_isAsNoRow(String change) throws SQLException {
        JdbcSessionStore store = JdbcSessionStore.of(source).encryptedWith(Keys.FIRST);
        store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30));
        StoredSession longOne = new StoredSession("id-1", Secret.of("x".repeat(9000)), NOW, NOW.plusSeconds(600));
        assertThat(store.put(KEY, "owner", longOne)).isTrue();
        assertThat(store.find(KEY)).isEqualTo(longOne);

        execute(change);

        assertThat(store.find(KEY)).isNull();
    }

    @Test
    void forget_longToken_leavesNoPartOfIt() throws SQLException {
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();
        store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30));
        store.put(KEY, "owner", new StoredSession("id-1", Secret.of("x".repeat(9000)), NOW, NOW.plusSeconds(600)));
        assertThat(rows("select piece from dvcqg_session_part")).isEqualTo(2);

        store.forget(KEY, "id-1");

        assertThat(rows("select piece from dvcqg_session_part")).isZero();
    }

    private int rows(String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }

    @Test
    void createTables_again_changesNothing() {
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();
        keep(store);

        store.createTables();

        assertThat(Objects.requireNonNull(store.find(KEY)).id()).isEqualTo("id-1");
    }

    @Test
    void createTables_ofAnotherVersion_saysWhich() throws SQLException {
        execute("update dvcqg_session_version set version = 7");
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();

        assertThatThrownBy(store::createTables)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 7")
                .hasMessageContaining("version 1");
        assertThatThrownBy(() -> store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30)))
                .hasMessageContaining("version 7");
    }

    @Test
    void beginLogin_withoutTables_namesTheCure() throws SQLException {
        execute("drop table dvcqg_session_version");
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();

        assertThatThrownBy(() -> store.beginLogin(KEY, "owner", NOW, NOW.plusSeconds(30)))
                .hasMessageContaining("createTables()");
    }

    @Test
    void queryTimeout_outsideItsRange_isRefused() {
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.queryTimeout(Duration.ZERO))
                .withMessageContaining("between 1 second and 1 minute");
        keep(store.queryTimeout(Duration.ofSeconds(5)));
        assertThat(store.find(KEY)).isEqualTo(SESSION);
    }
}
