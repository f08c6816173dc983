package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;

/** Every named fault of the mock, as a vendor meets it: what he is told, and how often the portal was written to. */
class FaultsTest {

    private static final String SUBMIT = "DongBoHoSoMC";
    private static final String REPORT = "CapNhatTienDoHoSoMC";

    private MockPortal mock;
    private Portal portal;

    @BeforeEach
    void start() {
        mock = MockPortal.start();
        portal = MockedPortal.connect(mock);
    }

    @AfterEach
    void stop() {
        portal.close();
        mock.close();
    }

    private Submission submit() {
        return portal.dossiers().submit(Samples.dossier().build());
    }

    private ProgressReport report(int steps) {
        return portal.dossiers().report(Collections.nCopies(steps, Samples.step()));
    }

    private int heldSteps() {
        return mock.dossier(Samples.CODE.value()).orElseThrow().progress().size();
    }

    @Test
    void submit_sessionDied_logsInAgainAndSucceeds() {
        submit();
        mock.faults().add(Fault.named("dead-session").on(SUBMIT).times(1));

        assertThat(submit().outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(mock.received("login")).isEqualTo(2);
    }

    @Test
    void read_sessionDied_logsInAgainAndSucceeds() {
        portal.catalog().procedures();
        mock.faults().add(Fault.named("dead-session").on("LayThuTuc").times(1));

        assertThat(portal.catalog().findProcedure(ProcedureCode.of("1.000001"))).isPresent();
    }

    @Test
    void report_sessionDied_isNotRepeatedButTheNextCallLogsIn() {
        submit();
        mock.faults().add(Fault.named("dead-session").on(REPORT).times(1));

        ProgressReport report = report(1);

        assertThat(report.unknown()).hasSize(1);
        assertThat(mock.received(REPORT)).isEqualTo(1);
        assertThat(report(1).isComplete()).isTrue();
        assertThat(mock.received("login")).isEqualTo(2);
    }

    @Test
    void submit_replyLost_isRepeatedAndLeavesOneDossier() {
        mock.faults().add(Fault.named("reply-lost").on(SUBMIT).times(1));

        Submission done = submit();

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(mock.dossiers())
                .filteredOn(held -> held.code().equals(Samples.CODE.value()))
                .hasSize(1);
    }

    @Test
    void submit_replyAlwaysLost_saysThatTheOutcomeIsUnknown() {
        mock.faults().add(Fault.named("reply-lost").on(SUBMIT));

        OutcomeUnknownException e = catchThrowableOfType(OutcomeUnknownException.class, this::submit);

        assertThat(e.attempts()).isEqualTo(4);
        assertThat(e.getSuppressed()).hasSize(3);
        assertThat(e.requestId()).isNotEmpty();
    }

    @Test
    void report_replyLost_isUnknownAndStandsOnce() {
        submit();
        mock.faults().add(Fault.named("reply-lost").on(REPORT).times(1));

        ProgressReport report = report(12);

        assertThat(report.unknown()).hasSize(10);
        assertThat(report.unsent()).hasSize(2);
        assertThat(report.cause()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(heldSteps()).isEqualTo(10);
    }

    @Test
    void report_laterChunkLost_keepsTheBooks() {
        submit();
        mock.faults().add(Fault.named("reply-lost").on(REPORT).skip(1).times(1));

        ProgressReport report = report(25);

        assertThat(report.acknowledged()).hasSize(10);
        assertThat(report.unknown()).hasSize(10);
        assertThat(report.unsent()).hasSize(5);
        assertThat(heldSteps()).isEqualTo(20);
    }

    @Test
    void read_dropped_isRepeated() {
        mock.faults().add(Fault.named("drop").on("LayDanhSachTTHC").times(2));

        assertThat(portal.catalog().procedures()).isNotEmpty();
        assertThat(mock.received("LayDanhSachTTHC")).isEqualTo(3);
    }

    @Test
    void read_alwaysDropped_saysThatNothingHasHappened() {
        mock.faults().add(Fault.named("drop").on("LayDanhSachTTHC"));

        assertThatThrownBy(() -> portal.catalog().procedures()).isInstanceOf(TryLaterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-503", "http-429"})
    void submit_busyOnce_isRepeated(String fault) {
        mock.faults().add(Fault.named(fault).on(SUBMIT).times(1).with("retry-after", "0"));

        assertThat(submit().outcome()).isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submit_serverErrorOnce_isRepeated() {
        mock.faults().add(Fault.named("http-500").on(SUBMIT).times(1));

        assertThat(submit().outcome()).isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submit_throttledForLong_tellsWhenToComeBack() {
        mock.faults().add(Fault.named("http-429").on(SUBMIT).with("retry-after", "2492"));

        TryLaterException e = catchThrowableOfType(TryLaterException.class, this::submit);

        Duration wait = Duration.between(Instant.now(), e.retryAt());
        assertThat(wait).isBetween(Duration.ofSeconds(2400), Duration.ofSeconds(2492));
        assertThat(mock.received(SUBMIT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"firewall-html", "empty-body", "not-json"})
    void submit_nonsenseAnswer_namesTheHopAndIsNotRepeated(String fault) {
        mock.faults().add(Fault.named(fault).on(SUBMIT));

        assertThatThrownBy(this::submit)
                .isInstanceOf(PortalFaultException.class)
                .hasMessageContaining("/mapi/integration")
                .hasMessageContaining("HTTP 200");
        assertThat(mock.received(SUBMIT)).isEqualTo(1);
    }

    @Test
    void submit_hugeAnswer_endsAtTheLimit() {
        mock.faults().add(Fault.named("huge-body").on(SUBMIT));

        assertThatThrownBy(this::submit)
                .isInstanceOf(PortalFaultException.class)
                .hasMessageContaining("larger than 16777216 bytes");
        assertThat(mock.received(SUBMIT)).isEqualTo(1);
    }

    @Test
    void submit_answerThatNeverEnds_endsAtTheDeadline() {
        mock.faults().add(Fault.named("dripping-body").on(SUBMIT));
        try (Portal hasty = Portal.connect(MockedPortal.config(mock)
                .deadline(Duration.ofMillis(1500))
                .retry(RetryPolicy.NONE)
                .build())) {
            assertThatThrownBy(() -> hasty.dossiers().submit(Samples.dossier().build()))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(mock.received(SUBMIT)).isEqualTo(1);
    }

    @Test
    void submit_redirected_isNotFollowed() {
        mock.faults().add(Fault.named("redirect").on(SUBMIT));

        assertThatThrownBy(this::submit)
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("redirect");
    }

    @Test
    void submit_codeNeverSeen_isARefusalWithTheCode() {
        mock.faults().add(Fault.named("unknown-code").on(SUBMIT));

        InvalidRequestException e = catchThrowableOfType(InvalidRequestException.class, this::submit);

        assertThat(e.portalCode()).isEqualTo("987");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drifted-types", "unknown-field", "double-encoded", "wrong-content-type"})
    void everything_driftedAnswers_areReadAllTheSame(String fault) {
        mock.faults().add(Fault.named(fault));

        assertThat(submit().outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(report(1).isComplete()).isTrue();
        assertThat(portal.dossiers().lookUp(Samples.CODE).exists()).isTrue();
        assertThat(portal.catalog().procedures()).isNotEmpty();
        assertThat(portal.catalog().procedure(ProcedureCode.of("1.000001")).rawCode())
                .isEqualTo("1.000001");
        assertThat(portal.catalog().agencies()).isNotEmpty();
        assertThat(portal.catalog().fields()).isNotEmpty();
        assertThat(portal.catalog().services()).isNotEmpty();
    }

    @Test
    void anything_wrongPassword_namesTheCredentialsOnce() {
        try (Portal wrong = Portal.connect(MockedPortal.config(mock)
                .credentials(Credentials.password(mock.username(), Secret.of("not-the-password")))
                .build())) {
            SetupProblemException e = catchThrowableOfType(
                    SetupProblemException.class,
                    () -> wrong.dossiers().submit(Samples.dossier().build()));

            assertThat(e.problems()).extracting("field").containsExactly("credentials");
            assertThat(e).hasMessageNotContaining("not-the-password");
        }
        assertThat(mock.received("login")).isEqualTo(1);
        assertThat(mock.received(SUBMIT)).isZero();
    }

    @Test
    void anything_nobodyListens_namesTheHop() {
        URI nobody = URI.create("http://127.0.0.1:1/VXPAdapter/RestService/forward/");
        try (Portal lost =
                Portal.connect(MockedPortal.config(mock).endpoint(nobody).build())) {
            assertThatThrownBy(() -> lost.dossiers().submit(Samples.dossier().build()))
                    .isInstanceOf(TryLaterException.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void anything_pathIsWrong_namesThePath() {
        URI elsewhere = mock.url().resolve("/elsewhere/");
        try (Portal lost =
                Portal.connect(MockedPortal.config(mock).endpoint(elsewhere).build())) {
            assertThatThrownBy(() -> lost.catalog().procedures())
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("/elsewhere/mapi/login");
        }
    }

    @Test
    void report_ofUnknownDossier_isRejected() {
        ProgressReport report = report(1);

        assertThat(report.rejected()).hasSize(1);
        assertThatThrownBy(report::orThrow).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    @Timeout(60)
    void submit_interruptedWhileWaiting_endsWithTheFlagSet() throws InterruptedException {
        mock.faults().add(Fault.named("latency").on(SUBMIT).with("millis", "60000"));
        PortalException[] caught = new PortalException[1];
        boolean[] flag = new boolean[1];
        Thread caller = new Thread(() -> {
            caught[0] = catchThrowableOfType(PortalException.class, this::submit);
            flag[0] = Thread.currentThread().isInterrupted();
        });
        caller.start();
        while (mock.requests().stream().noneMatch(seen -> seen.operation().equals("login"))) {
            Thread.onSpinWait();
        }
        while (caller.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join(20_000);

        assertThat(caller.isAlive()).isFalse();
        assertThat(flag[0]).isTrue();
        assertThat(caught[0]).isInstanceOfAny(OutcomeUnknownException.class, TryLaterException.class);
    }

    @Test
    void messages_ofEveryFault_holdNothingPersonal() {
        List<String> secrets = List.of("demo-password", "demo-session", "000090000001", "Nguyễn", "mau@", "0900000000");
        for (String fault : List.of("unknown-code", "firewall-html", "not-json", "http-500", "empty-body")) {
            mock.reset();
            mock.faults().add(Fault.named(fault).on(SUBMIT));
            PortalException e = catchThrowableOfType(PortalException.class, this::submit);
            for (Throwable at = e; at != null; at = at.getCause()) {
                assertThat(String.valueOf(at)).doesNotContain(secrets);
            }
        }
    }

    @Test
    void report_empty_isCompleteAndCallsNobody() {
        ProgressReport report = portal.dossiers().report(List.<ProgressStep>of());

        assertThat(report.isComplete()).isTrue();
        assertThat(mock.requests()).isEmpty();
    }
}
