package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.session.Databases;
import vn.dvcqg.sdk.session.JdbcSessionStore;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.transport.internal.RawServer;

/** One account for many agencies, and a wrong password: the account must not be locked by it. */
@Timeout(120)
class SharedAccountViewsTest {

    private static final int AGENCIES = 20;
    private static final String REFUSED = "{\"error_code\": 5, \"message\": \"sai mật khẩu\"}";

    @TempDir
    Path folder;

    private static Portal connect(RawServer server, SessionSettings sessions) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo-agency", Secret.of("wrong-password")))
                .sessions(sessions)
                .retry(RetryPolicy.NONE)
                .build());
    }

    private static RawServer refusing() throws Exception {
        return RawServer.answering(line -> line.answer(200, REFUSED, "Content-Type: application/json"));
    }

    private SessionSettings shared() {
        DataSource source = Databases.sqlite(folder);
        JdbcSessionStore store = JdbcSessionStore.of(source).unencrypted();
        store.createTables();
        return SessionSettings.builder()
                .store(store)
                .storeTimeout(Duration.ofMinutes(1))
                .build();
    }

    private static List<Throwable> submitAtOnce(List<Portal> portals) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AGENCIES);
        CyclicBarrier start = new CyclicBarrier(AGENCIES);
        try {
            List<Callable<Throwable>> calls = new ArrayList<>();
            for (int i = 0; i < AGENCIES; i++) {
                Portal view = portals.get(i % portals.size()).forAgency(AgencyCode.of("000.00.%02d.H99".formatted(i)));
                calls.add(() -> {
                    start.await();
                    return catchThrowable(
                            () -> view.dossiers().submit(Samples.dossier().build()));
                });
            }
            List<Throwable> ends = new ArrayList<>();
            for (Future<Throwable> end : threads.invokeAll(calls)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void submit_viewsOfOneRefusedAccount_sendOneLogin() throws Exception {
        try (RawServer server = refusing();
                Portal portal = connect(server, SessionSettings.DEFAULT)) {
            List<Throwable> ends = submitAtOnce(List.of(portal));

            assertThat(ends).hasSize(AGENCIES).allMatch(SetupProblemException.class::isInstance);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void submit_viewsOfTwoNodesOverOneDatabase_sendOneLogin() throws Exception {
        try (RawServer server = refusing();
                Portal first = connect(server, shared());
                Portal second = connect(server, shared())) {
            List<Throwable> ends = submitAtOnce(List.of(first, second));

            assertThat(ends).hasSize(AGENCIES).allMatch(SetupProblemException.class::isInstance);
            assertThat(server.requests()).isEqualTo(1);
        }
    }
}
