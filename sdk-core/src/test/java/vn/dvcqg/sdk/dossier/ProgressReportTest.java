package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.OutcomeUnknownException;

class ProgressReportTest {

    private static final CallFacts FACTS = new CallFacts("r-1", "c-1", 3);
    private static final OutcomeUnknownException CAUSE = new OutcomeUnknownException("no answer came", FACTS, null);

    private static StepResult result(String content, StepState state) {
        return new StepResult(Samples.step().content(content).build(), state, null);
    }

    @Test
    void of_mixedSteps_sortsThemByState() {
        ProgressReport report = ProgressReport.of(
                List.of(
                        result("1", StepState.ACKNOWLEDGED),
                        result("2", StepState.REJECTED),
                        result("3", StepState.ACKNOWLEDGED),
                        result("4", StepState.UNKNOWN),
                        result("5", StepState.UNSENT),
                        result("6", StepState.UNSENT)),
                FACTS,
                CAUSE);

        assertThat(report.acknowledged()).extracting(ProgressStep::content).containsExactly("1", "3");
        assertThat(report.rejected()).extracting(ProgressStep::content).containsExactly("2");
        assertThat(report.unknown()).extracting(ProgressStep::content).containsExactly("4");
        assertThat(report.unsent()).extracting(ProgressStep::content).containsExactly("5", "6");
        assertThat(report.steps()).hasSize(6);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.cause()).isSameAs(CAUSE);
        assertThat(report).hasToString("ProgressReport(acknowledged=2, rejected=1, unknown=1, unsent=2, request r-1)");
    }

    @Test
    void orThrow_incomplete_throwsTheCause() {
        ProgressReport report = ProgressReport.of(List.of(result("1", StepState.UNKNOWN)), FACTS, CAUSE);

        assertThatThrownBy(report::orThrow).isSameAs(CAUSE);
    }

    @Test
    void orThrow_complete_returnsTheReport() {
        ProgressReport report = ProgressReport.of(List.of(result("1", StepState.ACKNOWLEDGED)), FACTS, null);

        assertThat(report.orThrow()).isSameAs(report);
        assertThat(report.isComplete()).isTrue();
        assertThat(report.cause()).isNull();
        assertThat(report.requestId()).isEqualTo("r-1");
        assertThat(report.correlationId()).isEqualTo("c-1");
        assertThat(report.attempts()).isEqualTo(3);
    }

    @Test
    void of_noSteps_isComplete() {
        assertThat(ProgressReport.of(List.of(), CallFacts.NONE, null).isComplete())
                .isTrue();
    }

    @Test
    void of_causeThatDoesNotFit_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressReport.of(List.of(result("1", StepState.UNSENT)), FACTS, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgressReport.of(List.of(result("1", StepState.ACKNOWLEDGED)), FACTS, CAUSE));
    }

    @Test
    void steps_ofAReport_areACopy() {
        List<StepResult> steps = new ArrayList<>(List.of(result("1", StepState.ACKNOWLEDGED)));
        ProgressReport report = ProgressReport.of(steps, FACTS, null);
        steps.clear();

        assertThat(report.steps()).hasSize(1);
        assertThatThrownBy(() -> report.steps().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
