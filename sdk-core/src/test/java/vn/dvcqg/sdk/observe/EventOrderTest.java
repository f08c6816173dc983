package vn.dvcqg.sdk.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Which events and which figures come, in which order, for each course that a call can take. */
class EventOrderTest {

    private static final String LOGIN = "Attempt 0 login, Answered 200";
    private static final String SUBMIT = "DongBoHoSoMC";
    private static final String HOP = Classic.BASE + "mapi/integration";
    private static final String AUTH = Classic.BASE + "mapi/login";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final RecordedCalls heard = new RecordedCalls();
    private final RecordedMetrics figures = new RecordedMetrics();
    private final Portal portal = connect(CatalogSettings.OFF);

    private Portal connect(CatalogSettings copies) {
        return Portal.connect(Classic.config(transport)
                .listener(heard)
                .metrics(figures)
                .catalog(copies)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build());
    }

    /** The events in short; tokens are left out, their order is told where sessions are tested. */
    private String course() {
        List<String> all = new ArrayList<>();
        for (CallEvent event : heard.events()) {
            if (event instanceof CallEvent.Attempt attempt) {
                all.add("Attempt " + attempt.number() + " " + attempt.request());
            } else if (event instanceof CallEvent.Answered answered) {
                all.add("Answered " + answered.status() + (answered.busy() ? " busy" : ""));
            } else if (event instanceof CallEvent.Failed failed) {
                all.add("Failed " + failed.kind());
            } else if (event instanceof CallEvent.Waiting waiting) {
                all.add("Waiting " + waiting.reason());
            } else if (event instanceof CallEvent.Ended ended) {
                all.add("Ended " + ended.outcome() + " " + ended.attempts());
            } else if (event instanceof CallEvent.Began) {
                all.add("Began");
            }
        }
        return String.join(", ", all);
    }

    private void submit() {
        portal.dossiers().submit(Samples.dossier().build());
    }

    @Test
    void submit_success_loginThenOperationThenOperationOnly() {
        transport.ok().ok();
        submit();

        assertThat(course()).isEqualTo("Began, " + LOGIN + ", Attempt 1 " + SUBMIT + ", Answered 200, Ended DONE 1");

        heard.clear();
        submit();
        assertThat(course()).isEqualTo("Began, Attempt 1 " + SUBMIT + ", Answered 200, Ended DONE 1");
    }

    @Test
    void submit_busyOnce_waitsAndRepeats() {
        transport.answer(503, "<html>later</html>").ok();
        submit();

        assertThat(course())
                .isEqualTo("Began, " + LOGIN + ", Attempt 1 " + SUBMIT
                        + ", Answered 503 busy, Waiting RETRY, Attempt 2 " + SUBMIT + ", Answered 200, Ended DONE 2");
        assertThat(figures.lines())
                .filteredOn(line -> !line.startsWith("token"))
                .containsExactly(
                        "answer login " + AUTH + " 200",
                        "answer " + SUBMIT + " " + HOP + " 503 busy",
                        "waiting submit 000.00.99.H99 RETRY",
                        "answer " + SUBMIT + " " + HOP + " 200",
                        "call submit 000.00.99.H99 DONE 2");
    }

    @Test
    void submit_neverAnswered_endsWithTheOutcome() {
        transport.fail(Kind.BROKEN, true).fail(Kind.BROKEN, true);

        assertThatThrownBy(this::submit).isInstanceOf(RuntimeException.class);
        assertThat(course())
                .isEqualTo("Began, " + LOGIN + ", Attempt 1 " + SUBMIT + ", Failed BROKEN, Waiting RETRY, Attempt 2 "
                        + SUBMIT + ", Failed BROKEN, Ended OUTCOME_UNKNOWN 2");
        assertThat(figures.lines()).contains("failure " + SUBMIT + " " + HOP + " BROKEN");
    }

    @Test
    void submit_refusedData_sendsNothing() {
        assertThatThrownBy(() ->
                        portal.dossiers().submit(Samples.dossier().code(null).build()))
                .isInstanceOf(InvalidRequestException.class);

        assertThat(course()).isEqualTo("Began, Ended INVALID_REQUEST 0");
        assertThat(figures.lines()).containsExactly("call submit 000.00.99.H99 INVALID_REQUEST 0");
    }

    @Test
    void report_failureTellsItselfAsAValue_isHeardAllTheSame() {
        transport.fail(Kind.BROKEN, true);

        ProgressReport report = portal.dossiers().report(List.of(Samples.step()));

        assertThat(report.isComplete()).isFalse();
        assertThat(course()).endsWith("Failed BROKEN, Ended OUTCOME_UNKNOWN 1");
        assertThat(figures.lines()).contains("call report 000.00.99.H99 OUTCOME_UNKNOWN 1");
    }

    @Test
    void agencies_fromACopy_isNoCall() {
        transport.answer(Classic.sample("laydanhmuccoquan-response"));
        try (Portal copying = connect(CatalogSettings.DEFAULT)) {
            copying.catalog().agencies();
            heard.clear();

            copying.catalog().agencies();

            assertThat(heard.events()).isEmpty();
        }
    }

    @Test
    void agencies_renewedInTheBackground_isACallOfItsOwn() {
        List<Runnable> background = new ArrayList<>();
        MovableClock clock = new MovableClock();
        transport
                .answer(Classic.sample("laydanhmuccoquan-response"))
                .answer(Classic.sample("laydanhmuccoquan-response"));
        try (Portal copying = Portal.connect(Classic.config(transport)
                .listener(heard)
                .clock(clock)
                .catalog(CatalogSettings.builder().executor(background::add).build())
                .build())) {
            copying.catalog().agencies();
            heard.clear();
            clock.move(Duration.ofHours(23));

            copying.catalog().agencies();
            assertThat(heard.events()).isEmpty();
            background.forEach(Runnable::run);

            assertThat(course())
                    .startsWith("Began, ")
                    .endsWith("Attempt 1 LayDanhMucCoQuan, Answered 200, Ended DONE 1");
            assertThat(heard.events())
                    .allMatch(event -> event.call().operation().equals("agencies"));
        }
    }

    @Test
    void figures_ofEveryKind_holdNothingPersonal() {
        transport
                .ok()
                .code("-1", "của Nguyễn Văn Mẫu")
                .code("-1", "của Nguyễn Văn Mẫu")
                .fail(Kind.BROKEN, true);
        submit();
        assertThatThrownBy(this::submit).isInstanceOf(InvalidRequestException.class);
        portal.dossiers().report(List.of(Samples.step()));

        assertThat(figures.lines())
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line)
                        .matches("(call|answer|failure|waiting|token) [A-Za-z0-9 .:/_-]+")
                        .doesNotContain("Mẫu", "000090000001", "demo-", "250310"));
        assertThat(heard.events().toString()).doesNotContain("Mẫu", "000090000001", "demo-");
    }
}
