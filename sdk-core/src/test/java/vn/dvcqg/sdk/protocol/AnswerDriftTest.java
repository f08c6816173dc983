package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.PersonalId;

/** Answers that drift from the documented form, and answers that are none. */
class AnswerDriftTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\": 0, \"message\": \"\"}",
                "{\"error_code\": \"0\", \"message\": \"\"}",
                "{\"error_code\": \"00\", \"message\": \"\"}",
                "{\"error_code\": \" 0 \", \"message\": null}",
                "{\"error_code\": 0}",
                "{\"ERROR_CODE\": \"0\", \"Message\": \"\"}",
                "{\"Error_Code\": 0, \"message\": 7}",
                "{\"error_code\": 0, \"message\": {\"text\": \"x\"}, \"newField\": [1, {\"a\": null}]}",
                "\uFEFF{\"error_code\": 0, \"message\": \"\"}",
                "  \r\n{\"error_code\": 0}\r\n"
            })
    void submit_successInAnyForm_isCreated(String answer) {
        transport.answer(answer);

        assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                .isEqualTo(SubmitOutcome.CREATED);
    }

    @Test
    void submit_messageNull_isToldAsEmpty() {
        transport.answer("{\"error_code\": 0, \"message\": null}");

        assertThat(portal.dossiers().submit(Samples.dossier().build()).portalMessage())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "'\"1\"', 1",
        "-1, -1",
        "'\"-1\"', -1",
        "'\"000\"', 000",
        "'\"E-17\"', E-17",
        "false, false",
        "99, 99"
    })
    void submit_anyOtherCode_isARejectionThatKeepsCodeAndMessage(String json, String code) {
        transport.answer("{\"error_code\": " + json + ", \"message\": \"Sai thủ tục\"}");

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> portal.dossiers().submit(Samples.dossier().build()));

        assertThat(refused.portalCode()).isEqualTo(code);
        assertThat(refused).hasMessageContaining("code " + code).hasMessageContaining("Sai thủ tục");
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("portal");
            assertThat(violation.code()).isEqualTo("portal-refused");
            assertThat(violation.vi()).contains("Sai thủ tục").isNotEqualTo(violation.en());
        });
        assertThat(refused.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, Đồng bộ không thành công", "00, KHÔNG THÀNH CÔNG", "0, Hồ sơ chưa thành công: thiếu trường"})
    void submit_codeOfSuccessWithATextOfFailure_isARejection(String code, String text) {
        Portal withText = Classic.portal(transport, profile -> profile.successTextRequired(true));
        for (Portal each : List.of(portal, withText)) {
            transport.code(code, text);

            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class,
                    () -> each.dossiers().submit(Samples.dossier().build()));

            assertThat(refused.portalCode()).isEqualTo(code);
        }
    }

    @Test
    void submit_refusalWithStatus200OrAny_isDecidedByTheBody() {
        transport.answer(500, "{\"error_code\": \"0\", \"message\": \"\"}");
        assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                .isEqualTo(SubmitOutcome.CREATED);

        transport.answer(200, "{\"error_code\": \"7\"}").answer(200, "{\"error_code\": \"7\"}");
        assertThat(catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> portal.dossiers().submit(Samples.dossier().build())))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "0",
                "\"OK\"",
                "[]",
                "[{\"error_code\": 0}]",
                "{}",
                "{\"message\": \"thành công\"}",
                "{\"error_code\": null}",
                "{\"error_code\": 0",
                "<html><title>Chặn</title></html>",
                "OK"
            })
    void submit_noAnswerOfThePortal_isAFaultAndNotASuccess(String answer) {
        transport.answer(answer);

        PortalFaultException fault = catchThrowableOfType(
                PortalFaultException.class,
                () -> portal.dossiers().submit(Samples.dossier().build()));

        assertThat(fault)
                .hasMessageContaining(
                        "https://security-server.example.test/VXPAdapter/RestService/forward/mapi/integration")
                .hasMessageContaining("DongBoHoSoMC");
        assertThat(transport.operations()).as("not repeated").hasSize(1);
    }

    @Test
    void submit_answerEncodedASecondTime_isRead() {
        transport.answer(
                "{\"message\": " + quoted("{\"error_code\": \"0\", \"message\": \"Đồng bộ thành công\"}") + "}");

        assertThat(portal.dossiers().submit(Samples.dossier().build()).portalMessage())
                .isEqualTo("Đồng bộ thành công");
    }

    @Test
    void fields_resultEncodedASecondTime_isRead() {
        String row = "[{\"MALINHVUC\": \"G99-XX01\", \"TENLINHVUC\": \"Lĩnh vực mẫu\"}]";
        String inner = "{\"error_code\": \"0\", \"message\": \"\", \"result\": " + quoted(row) + "}";
        transport.answer("{\"MESSAGE\": " + quoted(inner) + "}");

        assertThat(portal.catalog().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.name()).isEqualTo("Lĩnh vực mẫu"));
    }

    private static String quoted(String json) {
        return TextNode.valueOf(json).toString();
    }

    @Test
    void findAccount_singleObjectInPlaceOfAList_isRead() {
        transport.answer("{\"error_code\": 0, \"message\": \"\", \"result\": {\"technicalId\": 4711}}");

        assertThat(portal.accounts().find(PersonalId.of("000090000001")))
                .hasValueSatisfying(account -> assertThat(account.value()).isEqualTo("4711"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"\"",
                "{}",
                "{\"data\": []}",
                "\"[]\"",
                "[null]",
                "[\"\"]",
            })
    void results_withoutARow_areNone(String result) {
        String answer = "{\"error_code\": 0, \"message\": \"\", \"result\": " + result + "}";
        transport.answer(answer).answer(answer).answer(answer).answer(answer);

        assertThat(portal.dossiers().lookUp(Samples.CODE)).isEqualTo(new DossierLookup(Samples.CODE, false, List.of()));
        assertThat(portal.accounts().find(PersonalId.of("000090000001"))).isEmpty();
        assertThat(portal.catalog().services()).isEmpty();
        assertThat(portal.catalog().agencies()).isEmpty();
    }

    @Test
    void findAccount_accountThatNoneCanBe_isAFaultOfThePortal() {
        transport.answer("{\"error_code\": 0, \"result\": [{\"TECHNICALID\": \"" + "9".repeat(300) + "\"}]}");

        PortalFaultException fault = catchThrowableOfType(
                PortalFaultException.class, () -> portal.accounts().find(PersonalId.of("000090000001")));

        assertThat(fault).hasMessageContaining("TECHNICALID").hasMessageNotContaining("9".repeat(17));
        assertThat(fault.attempts()).isEqualTo(1);
        assertThat(fault.requestId()).isNotEmpty();
    }

    @Test
    void findAccount_rowWithoutAnAccount_isNone() {
        transport.answer("{\"error_code\": 0, \"result\": [{\"TECHNICALID\": null}]}");

        assertThat(portal.accounts().find(PersonalId.of("000090000001"))).isEmpty();
    }

    @Test
    void lookUp_rows_areKeptAsTheyCame() {
        transport.answer("{\"error_code\": 0, \"result\": [{\"MaHoSo\": \"x\", \"TrangThai\": 4, \"a\": [1]}]}");

        DossierLookup found = portal.dossiers().lookUp(Samples.CODE);

        assertThat(found.exists()).isTrue();
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.names()).containsExactly("MaHoSo", "TrangThai", "a");
            assertThat(row.text("MaHoSo")).isEqualTo("x");
            assertThat(row.json("TrangThai")).isEqualTo("4");
            assertThat(row.json("a")).isEqualTo("[1]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error_code\": \"-1\", \"message\": \"Sai mật khẩu\"}", "{\"error_code\": 5}"})
    void login_refused_isASetupProblemAndNotRepeated(String answer) {
        transport.login((request, call) -> ScriptedTransport.json(200, answer));

        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class, () -> portal.catalog().agencies());

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("credentials"));
        assertThat(transport.names()).containsExactly("login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\": 0}",
                "{\"error_code\": 0, \"session\": \"\"}",
                "{\"error_code\": 0, \"session\": null}"
            })
    void login_withoutASession_isAFault(String answer) {
        transport.login((request, call) -> ScriptedTransport.json(200, answer));

        assertThat(catchThrowableOfType(
                        PortalFaultException.class, () -> portal.catalog().agencies()))
                .hasMessageContaining("mapi/login");
        assertThat(transport.names()).containsExactly("login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error_code\": \"0\", \"message\": \"OK\", \"session\": \"s-1\"}",
                "{\"ERROR_CODE\": \"00\", \"SESSION\": \"s-1\"}",
                "{\"message\": \"{\\\"error_code\\\": 0, \\\"session\\\": \\\"s-1\\\"}\"}"
            })
    void login_inAnyForm_givesTheSession(String answer) {
        transport.login((request, call) -> ScriptedTransport.json(200, answer)).answer("{\"error_code\": 0}");

        portal.catalog().agencies();

        assertThat(Classic.tree(transport.lastBody()).get("session").textValue())
                .isEqualTo("s-1");
    }

    @Test
    void login_goodCodeWithABadStatus_isRefusedWhereTheStatusMatters() {
        transport.login((request, call) -> ScriptedTransport.json(400, Classic.sample("login-response")));
        Portal strict = Classic.portal(transport, profile -> profile.httpStatusMatters(true));

        assertThat(catchThrowableOfType(
                        SetupProblemException.class, () -> strict.catalog().agencies()))
                .isNotNull();
    }
}
