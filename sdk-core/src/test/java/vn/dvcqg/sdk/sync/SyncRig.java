package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.Breaker;

/** A mock portal, a store, and as many nodes as a test wants; closes what it opened. */
final class SyncRig implements AutoCloseable {

    /** As by default, but its probes come soon: no test waits for half a minute. */
    private static final Breaker BREAKER = Breaker.builder()
            .firstWait(Duration.ofMillis(100))
            .longestWait(Duration.ofMillis(200))
            .build();

    private static final Pattern CONTENT = Pattern.compile("\"NoiDungXuLy\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern SUMMARY = Pattern.compile("\"TrichYeuHoSo\"\\s*:\\s*\"([^\"]*)\"");

    final MockPortal mock = MockPortal.start();
    final Database database;
    ProtocolProfile profile = ProtocolProfile.CLASSIC;
    private final List<AutoCloseable> open = new ArrayList<>();

    SyncRig(Database database) {
        this.database = database;
        JdbcSyncStore.of(database).createTables();
    }

    /** A node that does not deliver yet. Retries of the SDK below are off, so that each call is one request. */
    DossierSync node(UnaryOperator<DossierSyncBuilder> settings) {
        return node(Clock.system(VietnamTime.ZONE), settings);
    }

    DossierSync node(Clock clock, UnaryOperator<DossierSyncBuilder> settings) {
        Portal portal = Portal.connect(PortalConfig.builder()
                .endpoint(mock.endpoint())
                .allowPlainHttp(true)
                .clock(clock)
                .profile(profile)
                .deadline(Duration.ofSeconds(20))
                .retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)))
                .breaker(BREAKER)
                .catalog(CatalogSettings.OFF)
                .agency(AgencyCode.of(mock.agencyCode()))
                .credentials(Credentials.password(mock.username(), Secret.of(mock.password())))
                .build());
        open.add(0, portal);
        DossierSync sync = settings.apply(DossierSync.builder(portal)
                        .store(JdbcSyncStore.of(database))
                        .poll(Duration.ofMillis(50))
                        .pauses(Duration.ofMillis(5), Duration.ofMillis(50)))
                .build();
        open.add(0, sync);
        return sync;
    }

    /** A node that delivers. */
    DossierSync started() {
        return started(settings -> settings);
    }

    DossierSync started(UnaryOperator<DossierSyncBuilder> settings) {
        DossierSync sync = node(settings);
        sync.start();
        return sync;
    }

    static void drain(DossierSync sync) throws InterruptedException {
        assertThat(sync.drain(Duration.ofSeconds(30)))
                .as("everything is delivered")
                .isTrue();
    }

    /** The contents of the steps that the portal has of a dossier, in its order. */
    List<String> steps(int number) {
        return stored(number)
                .map(dossier -> dossier.progress().stream()
                        .map(step -> first(CONTENT, step))
                        .toList())
                .orElse(List.of());
    }

    /** The summary of the dossier as the portal has it. */
    String summary(int number) {
        return stored(number).map(dossier -> first(SUMMARY, dossier.json())).orElse("");
    }

    Optional<StoredDossier> stored(int number) {
        return mock.dossier(Work.code(number).value());
    }

    private static String first(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        mock.close();
        database.close();
    }
}
