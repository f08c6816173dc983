package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;

class AlreadyExistsTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    static Stream<String> answers() {
        return Stream.of(
                "{\"error_code\": 3, \"message\": \"\"}",
                "{\"error_code\": \"3\", \"message\": \"Mã hồ sơ đã tồn tại\"}",
                "{\"error_code\": -3, \"message\": \"Lỗi\"}",
                "{\"error_code\": \"-3\"}",
                "{\"error_code\": 0, \"message\": \"Mã hồ sơ đã tồn tại\"}",
                "{\"error_code\": \"0\", \"message\": \"Hồ sơ 1 ĐÃ TỒN TẠI trên hệ thống\"}",
                "{\"error_code\": 0, \"message\": \"" + Normalizer.normalize("Đã tồn tại", Normalizer.Form.NFD) + "\"}",
                "{\"error_code\": 99, \"message\": \"" + Normalizer.normalize("ĐÃ TỒN TẠI", Normalizer.Form.NFD)
                        + "\"}");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void submit_createOnly_isTheOutcomeAndNoError(String answer) {
        transport.answer(answer);

        Submission done = portal.dossiers().submit(Samples.dossier().build(), SubmitStrategy.CREATE_ONLY);

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.ALREADY_EXISTS);
        assertThat(transport.names()).containsExactly("login", "DongBoHoSoMC");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void submit_createThenUpdate_sendsTheSameDossierAsAnUpdate(String answer) {
        transport.answer(answer).ok();

        Submission done = portal.dossiers().submit(Samples.dossier().build());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.UPDATED);
        assertThat(done.attempts()).isEqualTo(2);
        List<String> bodies =
                transport.operations().stream().map(ScriptedTransport::body).toList();
        assertThat(bodies)
                .containsExactly(
                        Classic.compactSample("dongbohosomc-create-request"),
                        Classic.compactSample("dongbohosomc-create-request")
                                .replace("\"isUpdating\":\"False\"", "\"isUpdating\":\"True\""));
    }

    @ParameterizedTest
    @CsvSource({"30", "33", "'-33'", "'3.0'"})
    void submit_codeThatOnlyLooksLikeIt_isARejection(String code) {
        transport.code(code, "Lỗi khác");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(Samples.dossier().build()))
                .satisfies(refused -> assertThat(refused.portalCode()).isEqualTo(code));
    }

    @Test
    void submit_codeThreeToAnUpdate_isARejection() {
        transport.code("3", "Mã hồ sơ đã tồn tại");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(Samples.dossier().build(), SubmitStrategy.UPDATE_ONLY));
    }

    @Test
    void submit_existsOnAUsedSession_needsNoNewLogin() {
        transport.answer("{\"error_code\": 0}").code("3", "Mã hồ sơ đã tồn tại").ok();
        portal.catalog().agencies();

        portal.dossiers().submit(Samples.dossier().build());

        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan", "DongBoHoSoMC", "DongBoHoSoMC");
    }
}
