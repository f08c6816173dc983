package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

class BatchTest {

    private static final String NO_ROW = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";
    private static final String ROW = "{\"error_code\": 0, \"message\": \"\", \"result\": [{\"MaHoSo\": \"x\"}]}";

    private final ScriptedTransport transport = new ScriptedTransport();

    private static Dossier dossier(int number) {
        return Samples.dossier()
                .localId(LocalDossierId.of("HS-" + number))
                .code(DossierCode.of("000.00.99.H99-250310-000" + number))
                .build();
    }

    private static List<Dossier> dossiers(int count) {
        List<Dossier> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(dossier(i));
        }
        return all;
    }

    private List<BatchResult> submitAll(List<Dossier> all, UnaryOperator<ClassicProfileBuilder> change) {
        return Classic.portal(transport, change).dossiers().submitAll(all);
    }

    /** What was sent: the word and the last digits of the codes of each call. */
    private List<String> calls() {
        return transport.operations().stream()
                .map(request -> Classic.tree(ScriptedTransport.body(request)))
                .map(BatchTest::told)
                .toList();
    }

    private static String told(JsonNode request) {
        StringBuilder told = new StringBuilder(request.path("isUpdating").asText("?"));
        request.path("data").forEach(item -> {
            String code = item.get("MaHoSo").textValue();
            told.append(' ').append(code.charAt(code.length() - 1));
        });
        return told.toString();
    }

    private static SubmitOutcome outcome(BatchResult result) {
        return ((BatchResult.Submitted) result).submission().outcome();
    }

    private static PortalException cause(BatchResult result) {
        return ((BatchResult.Failed) result).cause();
    }

    @Test
    void submitAll_default_sendsOneDossierACall() {
        transport.ok().ok().ok();

        List<BatchResult> results = submitAll(dossiers(3), profile -> profile);

        assertThat(calls()).containsExactly("False 1", "False 2", "False 3");
        assertThat(results).extracting(BatchTest::outcome).containsOnly(SubmitOutcome.CREATED);
        assertThat(results).extracting(result -> result.localId().value()).containsExactly("HS-1", "HS-2", "HS-3");
    }

    @Test
    void submit_oneDossier_isAnArrayOfOne() {
        transport.ok();

        Classic.portal(transport).dossiers().submit(dossier(1));

        assertThat(Classic.tree(transport.lastBody()).get("data").isArray()).isTrue();
    }

    @Test
    void submitAll_severalPerCall_fillsTheCalls() {
        transport.ok().ok().ok();

        List<BatchResult> results = submitAll(dossiers(5), profile -> profile.dossiersPerCall(2));

        assertThat(calls()).containsExactly("False 1 2", "False 3 4", "False 5");
        assertThat(results).hasSize(5).extracting(BatchTest::outcome).containsOnly(SubmitOutcome.CREATED);
    }

    @Test
    void submitAll_refusedCall_isRepeatedOneByOne() {
        transport.code("9", "Sai").ok().code("9", "Sai").code("9", "Sai").ok();

        List<BatchResult> results = submitAll(dossiers(3), profile -> profile.dossiersPerCall(3));

        assertThat(calls()).containsExactly("False 1 2 3", "False 1", "False 2", "False 2", "False 3");
        assertThat(outcome(results.get(0))).isEqualTo(SubmitOutcome.CREATED);
        assertThat(cause(results.get(1))).isInstanceOf(InvalidRequestException.class);
        assertThat(outcome(results.get(2))).isEqualTo(SubmitOutcome.CREATED);
    }

    @ParameterizedTest
    @CsvSource({"CREATE_THEN_UPDATE", "CREATE_ONLY"})
    void submitAll_someOfACallExist_areAskedOneByOneBecauseNoneIsNamed(SubmitStrategy strategy) {
        transport
                .code("3", "Mã hồ sơ đã tồn tại")
                .code("3", "Mã hồ sơ đã tồn tại")
                .ok();
        boolean updates = strategy == SubmitStrategy.CREATE_THEN_UPDATE;
        if (updates) {
            transport.ok();
        }

        List<BatchResult> results =
                submitAll(dossiers(2), profile -> profile.dossiersPerCall(2).submitStrategy(strategy));

        assertThat(calls())
                .isEqualTo(
                        updates
                                ? List.of("False 1 2", "False 1", "True 1", "False 2")
                                : List.of("False 1 2", "False 1", "False 2"));
        assertThat(outcome(results.get(0))).isEqualTo(updates ? SubmitOutcome.UPDATED : SubmitOutcome.ALREADY_EXISTS);
        assertThat(outcome(results.get(1))).isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submitAll_lookUpFirst_updatesTogetherOnlyWhatIsAllKnown() {
        transport.answer(ROW).answer(ROW).ok();

        List<BatchResult> results = submitAll(
                dossiers(2), profile -> profile.dossiersPerCall(2).submitStrategy(SubmitStrategy.LOOK_UP_FIRST));

        assertThat(calls()).containsExactly("?", "?", "True 1 2");
        assertThat(results).extracting(BatchTest::outcome).containsOnly(SubmitOutcome.UPDATED);
    }

    @Test
    void submitAll_lookUpFirstWithAMixture_endsWithTheTruthForEach() {
        transport.answer(ROW).answer(NO_ROW).code("3", "Mã hồ sơ đã tồn tại");
        transport.answer(ROW).ok().answer(NO_ROW).ok();

        List<BatchResult> results = submitAll(
                dossiers(2), profile -> profile.dossiersPerCall(2).submitStrategy(SubmitStrategy.LOOK_UP_FIRST));

        assertThat(calls()).containsExactly("?", "?", "False 1 2", "?", "True 1", "?", "False 2");
        assertThat(results)
                .extracting(BatchTest::outcome)
                .containsExactly(SubmitOutcome.UPDATED, SubmitOutcome.CREATED);
    }

    @Test
    void submitAll_oneFailure_doesNotStopTheOthers() {
        transport.ok().fail(Kind.TIMEOUT, true).ok();

        List<BatchResult> results = submitAll(dossiers(3), profile -> profile);

        assertThat(outcome(results.get(0))).isEqualTo(SubmitOutcome.CREATED);
        assertThat(cause(results.get(1))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(outcome(results.get(2))).isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submitAll_callOfUnknownFate_isNotRepeatedAndTellsAllOfThem() {
        transport.fail(Kind.TIMEOUT, true).ok();

        List<BatchResult> results = submitAll(dossiers(3), profile -> profile.dossiersPerCall(2));

        assertThat(calls()).containsExactly("False 1 2", "False 3");
        assertThat(cause(results.get(0)))
                .isInstanceOf(OutcomeUnknownException.class)
                .isSameAs(cause(results.get(1)));
        assertThat(outcome(results.get(2))).isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submitAll_oneInvalidDossier_isToldAndTheOthersAreSent() {
        transport.ok().ok();
        Dossier invalid = dossier(2).toBuilder().receivedAt(null).build();

        List<BatchResult> results =
                submitAll(List.of(dossier(1), invalid, dossier(3)), profile -> profile.dossiersPerCall(3));

        assertThat(calls()).containsExactly("False 1", "False 3");
        assertThat(((InvalidRequestException) cause(results.get(1))).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("receivedAt"));
    }

    @Test
    void submitAll_twins_areRefusedBeforeAnythingIsSent() {
        Dossier sameCode =
                dossier(1).toBuilder().localId(LocalDossierId.of("HS-other")).build();
        Dossier sameId =
                dossier(3).toBuilder().localId(LocalDossierId.of("HS-2")).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> submitAll(List.of(dossier(1), sameCode, dossier(2), sameId), profile -> profile))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting("field", "code")
                        .containsExactly(tuple("dossiers[1]", "batch-twin"), tuple("dossiers[3]", "batch-twin")));
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void submitAll_nothing_sendsNothing() {
        assertThat(submitAll(List.of(), profile -> profile)).isEmpty();
        assertThat(transport.requests()).isEmpty();
    }
}
