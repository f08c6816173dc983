package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.store.Database;

/** Connections that Spring manages, from a pool. The methods that record are the code of the page of durable sync. */
@Timeout(60)
class SpringSyncTest {

    private HikariDataSource pool;
    private DataSource dataSource;
    private JdbcTemplate jdbc;
    private TransactionTemplate transactions;
    private SyncRig rig;
    private DossierSync sync;

    @BeforeEach
    void begin() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Stores.postgres());
        config.setMaximumPoolSize(5);
        pool = new HikariDataSource(config);
        dataSource = pool;
        jdbc = new JdbcTemplate(pool);
        jdbc.execute("drop table if exists vendor_dossier");
        jdbc.execute("create table vendor_dossier (id varchar(200) primary key, status varchar(20))");
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        rig = new SyncRig(Database.of(pool));
        sync = rig.started();
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
        jdbc.execute("drop table vendor_dossier");
        pool.close();
    }

    void accept(Dossier dossier) {
        transactions.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into vendor_dossier (id, status) values (?, 'accepted')",
                    dossier.localId().value());
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                sync.in(connection).submit(dossier);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sync.wake();
                }
            });
        });
    }

    void acceptThrough(TransactionAwareDataSourceProxy proxy, Dossier dossier) {
        transactions.executeWithoutResult(status -> {
            try (Connection connection = proxy.getConnection()) {
                sync.in(connection).submit(dossier);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> vendors() {
        return jdbc.queryForList("select id from vendor_dossier order by id", String.class);
    }

    @Test
    void dataSourceUtils_commit_recordsWithTheVendorsRow() throws Exception {
        accept(Work.dossier(1, "một"));
        SyncRig.drain(sync);

        assertThat(vendors()).containsExactly("HS-1");
        assertThat(rig.summary(1)).isEqualTo("một");
    }

    @Test
    void dataSourceUtils_rollBack_recordsNothing() throws Exception {
        accept(Work.dossier(1, "một"));
        SyncRig.drain(sync);
        // the row of the vendor is there already, so his transaction fails and nothing of it counts
        assertThatThrownBy(() -> accept(Work.dossier(1, "hai"))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    accept(Work.dossier(2, "ba"));
                    throw new IllegalStateException("the vendor changes his mind");
                }))
                .hasMessage("the vendor changes his mind");
        SyncRig.drain(sync);

        assertThat(vendors()).containsExactly("HS-1");
        assertThat(rig.summary(1)).isEqualTo("một");
        assertThat(sync.history(Work.local(2))).isEmpty();
    }

    @Test
    void transactionAwareProxy_commitAndRollBack_areThoseOfSpring() throws Exception {
        TransactionAwareDataSourceProxy proxy = new TransactionAwareDataSourceProxy(pool);
        acceptThrough(proxy, Work.dossier(1, "một"));
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    acceptThrough(proxy, Work.dossier(2, "hai"));
                    throw new IllegalStateException("the vendor changes his mind");
                }))
                .hasMessage("the vendor changes his mind");
        SyncRig.drain(sync);

        assertThat(rig.summary(1)).isEqualTo("một");
        assertThat(sync.history(Work.local(2))).isEmpty();
    }

    @Test
    void withoutATransaction_bothWays_areRefusedAsAutoCommit() throws Exception {
        try (Connection proxied = new TransactionAwareDataSourceProxy(pool).getConnection()) {
            assertThatThrownBy(() -> sync.in(proxied).submit(Work.dossier(1, "một")))
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            assertThatThrownBy(() -> sync.in(connection).submit(Work.dossier(1, "một")))
                    .isInstanceOf(SetupProblemException.class);
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
        assertThat(sync.pending()).isEmpty();
    }

    @Test
    void ownTransaction_withinATransactionOfSpring_staysWhenThatIsRolledBack() throws Exception {
        transactions.executeWithoutResult(status -> {
            sync.ownTransaction().submit(Work.dossier(1, "một"));
            status.setRollbackOnly();
        });
        SyncRig.drain(sync);

        assertThat(rig.summary(1)).isEqualTo("một");
    }

    @Test
    void store_onTheTransactionAwareProxy_isRefused() {
        DataSource proxy = new TransactionAwareDataSourceProxy(pool);
        assertThatThrownBy(() -> JdbcSyncStore.of(proxy))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("getTargetDataSource()");
    }

    @Test
    void pool_afterRecordsAndFailures_hasAllItsConnectionsBack() throws Exception {
        for (int i = 1; i <= 20; i++) {
            accept(Work.dossier(i, "số " + i));
        }
        assertThatThrownBy(() -> accept(Work.dossier(1, "lại"))).isInstanceOf(DuplicateKeyException.class);
        SyncRig.drain(sync);
        rig.close();

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void page_code_isThatOfThisTest() throws Exception {
        String page = Files.readString(Path.of("../docs/sync.md"));
        String test = Files.readString(Path.of("src/test/java/vn/dvcqg/sdk/sync/SpringSyncTest.java"));
        String code = page.substring(page.indexOf("## With Spring"));
        code = code.substring(code.indexOf("```java") + 7);
        code = code.substring(0, code.indexOf("```"));

        assertThat(code.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(test).contains(line));
    }
}
