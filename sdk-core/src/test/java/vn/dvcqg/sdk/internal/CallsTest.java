package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.protocol.Capability;

class CallsTest {

    private final long[] now = {0};

    @Test
    void begin_capabilityMissing_isRefusedBeforeAnything() {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class, () -> calls(null).begin("lookup", Capability.values()[1]));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("profile");
            assertThat(problem.code()).isEqualTo("setup-capability");
            assertThat(problem.en()).contains("CLASSIC", "lookup", Capability.values()[1].name());
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void begin_noIdOfTheCaller_isTheOwnId(@Nullable String given) {
        CallFacts facts = begin(() -> given).facts();

        assertThat(facts.correlationId()).isEqualTo(facts.requestId()).matches("[0-9a-f]{16}");
        assertThat(facts.attempts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "work-7, work-7",
        "'a\nb\r\tc d', a_b__c_d",
        "'a\u0085b\u2028c\u2029d\u202Ee\u200Bf', a_b_c_d_e_f",
        "việc-7, việc-7"
    })
    void begin_idOfTheCaller_cannotBreakALine(String given, String kept) {
        assertThat(begin(() -> given).facts().correlationId()).isEqualTo(kept);
    }

    @Test
    void begin_longIdOfTheCaller_isCut() {
        assertThat(begin(() -> "x".repeat(1_000_000)).facts().correlationId()).hasSize(128);
    }

    @Test
    void remaining_timePasses_shrinks() {
        Call call = begin(() -> "work-7");
        now[0] += Duration.ofSeconds(59).toNanos();

        assertThat(call.remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(call)
                .hasToString("submit request=" + call.facts().requestId() + " correlation=work-7 remaining=1000ms");
    }

    @Test
    void countAttempt_eachTime_isInTheFacts() {
        Call call = begin(() -> "work-7");
        CallFacts before = call.facts();
        call.countAttempt();
        call.countAttempt();

        assertThat(call.facts().attempts()).isEqualTo(2);
        assertThat(before.attempts()).isZero();
    }

    @Test
    void refuseIfAny_violations_areToldWithTheCall() {
        Call call = begin(() -> "work-7");
        Calls.refuseIfAny(List.of(), call);

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Calls.refuseIfAny(List.of(Violations.of("title", "required")), call));

        assertThat(refused.correlationId()).isEqualTo("work-7");
        assertThat(refused.violations()).hasSize(1);
    }

    private Call begin(Supplier<@Nullable String> ids) {
        return calls(ids).begin("submit", Capability.values()[0]);
    }

    private Calls calls(@Nullable Supplier<@Nullable String> ids) {
        return new Calls(
                "CLASSIC",
                Set.of(Capability.values()[0]),
                "000.00.99.H99",
                Duration.ofSeconds(60),
                ids,
                CallOptions.NONE,
                null,
                () -> now[0]);
    }
}
