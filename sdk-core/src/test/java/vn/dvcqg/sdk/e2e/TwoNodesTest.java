package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.Databases;
import vn.dvcqg.sdk.session.JdbcSessionStore;
import vn.dvcqg.sdk.session.SessionSettings;

/** Two whole portals over one database, as two nodes of a vendor are. */
@Timeout(120)
class TwoNodesTest {

    private static final Secret KEY = Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final int THREADS = 200;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final List<Portal> nodes = new ArrayList<>();
    private MockPortal mock;

    private enum Database {
        SQLITE,
        POSTGRES
    }

    @BeforeEach
    void start() {
        mock = MockPortal.start();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Portal::close);
        mock.close();
    }

    private void nodes(Database database, String password) throws Exception {
        DataSource source = database == Database.SQLITE ? Databases.sqlite(folder) : Databases.postgres();
        for (int i = 0; i < 2; i++) {
            JdbcSessionStore store = JdbcSessionStore.of(source).encryptedWith(KEY);
            store.createTables();
            nodes.add(Portal.connect(MockedPortal.config(mock)
                    .clock(clock)
                    .credentials(Credentials.password(mock.username(), Secret.of(password)))
                    // a busy machine must not be taken for a database that is away
                    .sessions(SessionSettings.builder()
                            .store(store)
                            .storeTimeout(Duration.ofMinutes(1))
                            .build())
                    .build()));
        }
    }

    private Portal node(int number) {
        return nodes.get(number % nodes.size());
    }

    private List<Runnable> onAllThreads(Runnable... ofEachNode) {
        List<Runnable> works = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            works.add(ofEachNode[i % ofEachNode.length]);
        }
        return works;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void lookUp_bothNodesStartAtOnce_isOneLogin(Database database) throws Exception {
        nodes(database, mock.password());

        Together.run(onAllThreads(
                () -> node(0).dossiers().lookUp(Samples.CODE),
                () -> node(1).dossiers().lookUp(Samples.CODE)));

        assertThat(mock.received("login")).isOne();
        assertThat(mock.received("TraCuuHoSo")).isEqualTo(THREADS);
    }

    /** Three refusals in all, as long as nobody changes the password, however many threads, nodes and hours. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void lookUp_wrongPasswordOnManyThreads_neverReachesALockOut(Database database) throws Exception {
        nodes(database, "wrong-password");

        for (int hour = 1; hour <= 4; hour++) {
            Together.run(onAllThreads(() -> assertRefused(node(0)), () -> assertRefused(node(1))));
            assertThat(mock.received("login")).isEqualTo(Math.min(hour, 3));
            clock.move(Duration.ofHours(1));
        }

        node(1).forAgency(
                        AgencyCode.of(mock.agencyCode()),
                        Credentials.password(mock.username(), Secret.of(mock.password())))
                .dossiers()
                .lookUp(Samples.CODE);
        assertThat(mock.received("login")).isEqualTo(4);
    }

    private static void assertRefused(Portal portal) {
        assertThat(catchThrowable(() -> portal.dossiers().lookUp(Samples.CODE)))
                .isInstanceOf(SetupProblemException.class);
    }

    /** The right to log in does not die with a portal that is closed: the other node need not wait until it runs out. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void lookUp_otherNodeClosedInItsLogin_logsInAtOnce(Database database) throws Exception {
        nodes(database, mock.password());
        mock.faults().add(Fault.named("latency").on("login").times(1).with("millis", "5000"));

        Together.run(
                List.of(() -> assertThat(catchThrowable(() -> node(0).dossiers().lookUp(Samples.CODE)))
                        .isInstanceOf(PortalException.class)),
                () -> {
                    await().until(() -> mock.faults().struck("latency") == 1);
                    node(0).close();
                });

        // shorter than the lease of the login, which stands still with the clock anyway
        node(1).with(CallOptions.builder().deadline(Duration.ofSeconds(20)).build())
                .dossiers()
                .lookUp(Samples.CODE);
        assertThat(mock.received("login")).isEqualTo(2);
    }
}
