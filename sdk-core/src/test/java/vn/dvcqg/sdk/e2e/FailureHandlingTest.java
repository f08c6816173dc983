package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.protocol.MovableClock;

/** The code of docs/errors.md does what the page promises. */
class FailureHandlingTest {

    private static final String SUBMIT = "DongBoHoSoMC";
    private static final String REPORT = "CapNhatTienDoHoSoMC";
    private static final Dossier DOSSIER = Samples.dossier().build();

    private final MovableClock clock = new MovableClock();
    private final Notes desk = new Notes();
    private MockPortal mock;
    private Portal portal;
    private FailureHandling handling;

    @BeforeEach
    void start() {
        mock = MockPortal.start();
        use(MockedPortal.config(mock));
    }

    private void use(PortalConfigBuilder config) {
        portal = Portal.connect(config.clock(clock).build());
        handling = new FailureHandling(portal, desk, clock);
    }

    @AfterEach
    void stop() {
        portal.close();
        mock.close();
    }

    @Test
    void submit_goodDossier_isDone() {
        handling.submit(DOSSIER);

        assertThat(desk.told).containsExactly("done HS-7");
    }

    @Test
    void submit_throttled_isSentAgainWhenThePortalSaid() {
        mock.faults().add(Fault.named("http-429").on(SUBMIT).with("retry-after", "600"));

        handling.submit(DOSSIER);

        assertThat(desk.told).containsExactly("again in PT10M");
    }

    @Test
    void submit_repliesLost_isSentAgain() {
        mock.faults().add(Fault.named("reply-lost").on(SUBMIT));

        handling.submit(DOSSIER);

        assertThat(desk.told).containsExactly("again in PT5M");
    }

    @Test
    void submit_badData_goesBackToTheOfficer() {
        handling.submit(Samples.dossier().status(DossierStatus.of("99")).build());

        assertThat(desk.told).singleElement().asString().startsWith("back [status: phải là một trong mười trạng thái");
    }

    @Test
    void submit_wrongPassword_stopsTheQueueAndKeepsTheDossier() {
        portal.close();
        use(MockedPortal.config(mock)
                .credentials(Credentials.password(mock.username(), Secret.of("not-the-password"))));

        handling.submit(DOSSIER);

        assertThat(desk.told).hasSize(2).first().isEqualTo("again in PT5M");
        assertThat(desk.told.get(1)).startsWith("stop credentials: ");
    }

    @Test
    void submit_pageInsteadOfJson_tellsTheOperatorAndKeepsTheDossier() {
        mock.faults().add(Fault.named("firewall-html").on(SUBMIT));

        handling.submit(DOSSIER);

        assertThat(desk.told).hasSize(2).first().isEqualTo("again in PT5M");
        assertThat(desk.told.get(1)).startsWith("operator ").contains("/mapi/integration");
    }

    @Test
    void report_replyLostInTheSecondChunk_treatsEachStepByItsState() {
        handling.submit(DOSSIER);
        desk.told.clear();
        mock.faults().add(Fault.named("reply-lost").on(REPORT).skip(1).times(1));

        handling.report(Collections.nCopies(25, Samples.step()));

        assertThat(desk.told).filteredOn("done HS-7"::equals).hasSize(10);
        assertThat(desk.told).filteredOn("look first"::equals).hasSize(10);
        assertThat(desk.told).filteredOn("again in PT5M"::equals).hasSize(5);
    }

    @Test
    void report_nobodyListens_isSentAgainAsAWhole() {
        portal.close();
        use(MockedPortal.config(mock).endpoint(URI.create("http://127.0.0.1:1/VXPAdapter/RestService/forward/")));

        handling.report(List.of(Samples.step()));

        assertThat(desk.told).singleElement().asString().startsWith("again in PT0");
    }

    @Test
    void submitAll_oneOfTwoLost_treatsEachByItsResult() {
        Dossier other = Samples.dossier()
                .localId(LocalDossierId.of("HS-8"))
                .code(DossierCode.of("000.00.99.H99-250310-0008"))
                .build();
        mock.faults().add(Fault.named("reply-lost").on(SUBMIT).skip(1));

        handling.submitAll(List.of(DOSSIER, other));

        assertThat(desk.told).containsExactly("done HS-7", "again in PT5M");
    }

    @Test
    void procedures_portalDownAfterADay_showsTheAgeOfTheCopy() {
        portal.close();
        use(MockedPortal.config(mock).catalog(CatalogSettings.DEFAULT));
        assertThat(handling.procedures()).isNotEmpty();
        assertThat(desk.told).isEmpty();
        mock.faults().add(Fault.named("http-503").with("retry-after", "0"));
        clock.move(Duration.ofHours(25));

        assertThat(handling.procedures()).isNotEmpty();

        assertThat(desk.told).containsExactly("notice Danh mục lấy lúc 2025-03-10T02:00:00Z; Cổng chưa trả lời");
    }

    /** Writes down what it is told. */
    private final class Notes implements FailureHandling.Desk {
        private final List<String> told = new ArrayList<>();

        @Override
        public void done(Object work) {
            told.add("done " + (work instanceof LocalDossierId id ? id.value() : "HS-7"));
        }

        @Override
        public void sendAgain(Object work, Instant notBefore) {
            told.add("again in " + Duration.between(clock.instant(), notBefore));
        }

        @Override
        public void giveBackToOfficer(Object work, List<String> reasons) {
            told.add("back " + reasons);
        }

        @Override
        public void lookIntoPortalFirst(Object work, String requestId) {
            assertThat(requestId).isNotEmpty();
            told.add("look first");
        }

        @Override
        public void stopSending(@Nullable String reason) {
            told.add("stop " + reason);
        }

        @Override
        public void tellOperator(Object work, String requestId, @Nullable String message) {
            assertThat(message).contains(requestId);
            told.add("operator " + message);
        }

        @Override
        public void showNotice(String text) {
            told.add("notice " + text);
        }
    }
}
