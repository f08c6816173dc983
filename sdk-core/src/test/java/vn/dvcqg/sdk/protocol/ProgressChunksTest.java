package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.StepResult;
import vn.dvcqg.sdk.dossier.StepState;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

class ProgressChunksTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    private static List<ProgressStep> steps(int count) {
        List<ProgressStep> steps = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            steps.add(Samples.step().toBuilder().content("Bước " + i).build());
        }
        return steps;
    }

    /** The contents of each call. */
    private List<List<String>> sent() {
        return transport.operations().stream()
                .map(request -> {
                    List<String> contents = new ArrayList<>();
                    for (JsonNode item :
                            Classic.tree(ScriptedTransport.body(request)).get("data")) {
                        contents.add(item.get("NoiDungXuLy").textValue());
                    }
                    return contents;
                })
                .toList();
    }

    private static List<StepState> states(ProgressReport report) {
        return report.steps().stream().map(StepResult::state).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "11, 2", "20, 2", "25, 3"})
    void report_steps_travelInChunksOfTen(int count, int calls) {
        for (int i = 0; i < calls; i++) {
            transport.ok();
        }
        List<ProgressStep> steps = steps(count);

        ProgressReport report = portal.dossiers().report(steps);

        assertThat(sent()).hasSize(calls).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, 10));
        assertThat(sent().stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        steps.stream().map(ProgressStep::content).toList());
        assertThat(report.acknowledged()).isEqualTo(steps);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.cause()).isNull();
        assertThat(report.attempts()).isEqualTo(calls);
        assertThat(transport.logins()).isEqualTo(1);
    }

    @Test
    void report_noSteps_sendsNothing() {
        assertThat(portal.dossiers().report(List.of()).isComplete()).isTrue();
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void report_answerLost_isUnknownAndTheRestUnsentAndNothingIsRepeated() {
        transport.ok().fail(Kind.TIMEOUT, true);
        Portal patient = Portal.connect(
                Classic.config(transport).retry(RetryPolicy.DEFAULT).build());
        List<ProgressStep> steps = steps(25);

        ProgressReport report = patient.dossiers().report(steps);

        assertThat(report.acknowledged()).isEqualTo(steps.subList(0, 10));
        assertThat(report.unknown()).isEqualTo(steps.subList(10, 20));
        assertThat(report.unsent()).isEqualTo(steps.subList(20, 25));
        assertThat(report.rejected()).isEmpty();
        assertThat(report.cause()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(transport.operations()).hasSize(2);
        assertThatExceptionOfType(OutcomeUnknownException.class).isThrownBy(report::orThrow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "{\"message\": \"thành công\"}"})
    void report_senselessAnswer_isUnknown(String answer) {
        transport.answer(answer);

        ProgressReport report = portal.dossiers().report(steps(1));

        assertThat(states(report)).containsExactly(StepState.UNKNOWN);
        assertThat(report.cause()).isInstanceOf(PortalFaultException.class);
    }

    @Test
    void report_refusedSingleStep_isRejected() {
        transport.code("-1", "Không tìm thấy hồ sơ");

        ProgressReport report = portal.dossiers().report(steps(1));

        assertThat(states(report)).containsExactly(StepState.REJECTED);
        assertThat(report.cause()).isInstanceOf(InvalidRequestException.class);
        assertThat(((InvalidRequestException) report.cause()).portalCode()).isEqualTo("-1");
        assertThat(report.steps().get(0).reason()).contains("Không tìm thấy hồ sơ");
    }

    @Test
    void report_refusedChunk_isUnknownBecauseNoStepIsNamed() {
        transport.code("-1", "Lỗi");

        ProgressReport report = portal.dossiers().report(steps(12));

        assertThat(report.unknown()).hasSize(10);
        assertThat(report.unsent()).hasSize(2);
        assertThat(transport.operations()).hasSize(1);
    }

    @Test
    void report_nothingLeftAtFirst_isThrown() {
        transport.fail(Kind.UNREACHABLE, false);

        assertThatExceptionOfType(TryLaterException.class)
                .isThrownBy(() -> portal.dossiers().report(steps(11)));
    }

    @Test
    void report_nothingLeftLater_isUnsent() {
        transport.ok().fail(Kind.UNREACHABLE, false);

        ProgressReport report = portal.dossiers().report(steps(11));

        assertThat(report.acknowledged()).hasSize(10);
        assertThat(report.unsent()).hasSize(1);
        assertThat(report.cause()).isInstanceOf(TryLaterException.class);
    }

    @Test
    void report_nothingLeftOnce_isRepeated() {
        transport.fail(Kind.UNREACHABLE, false).ok();
        Portal patient = Portal.connect(Classic.config(transport)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build());

        assertThat(patient.dossiers().report(steps(1)).isComplete()).isTrue();
    }

    @Test
    void report_loginAnsweredWithNonsense_isThrownBecauseNoStepLeft() {
        transport.login((request, call) -> ScriptedTransport.json(200, "<html>"));

        assertThatExceptionOfType(PortalFaultException.class)
                .isThrownBy(() -> portal.dossiers().report(steps(1)));
        assertThat(transport.names()).containsExactly("login");
    }

    @Test
    void report_laterLoginAnsweredWithNonsense_leavesTheRestUnsent() {
        MovableClock clock = new MovableClock();
        Portal aging = Portal.connect(Classic.config(transport).clock(clock).build());
        transport
                .login(ScriptedTransport.session("s-1"))
                .login((request, call) -> ScriptedTransport.json(200, "<html>"))
                .reply((request, call) -> {
                    clock.move(Duration.ofMinutes(11));
                    return ScriptedTransport.json(200, "{\"error_code\": 0}");
                });

        ProgressReport report = aging.dossiers().report(steps(11));

        assertThat(report.acknowledged()).hasSize(10);
        assertThat(report.unsent()).hasSize(1);
        assertThat(report.cause()).isInstanceOf(PortalFaultException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            // these two end before the first byte
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TLS", "FORBIDDEN"})
    void report_failureAfterTheFirstByte_isUnknownWhateverItsKind(Kind kind) {
        transport.fail(kind, true);

        assertThat(states(portal.dossiers().report(steps(1)))).containsExactly(StepState.UNKNOWN);
    }
}
