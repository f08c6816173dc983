package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

class RawPortalTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Portal.connect(Classic.config(transport)
            .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
            .build());

    private RawCall<Submission> submit() {
        return portal.raw().call(p -> p.dossiers().submit(Samples.dossier().build()));
    }

    @Test
    void call_success_showsValueAndAnswers() {
        transport.answer("{\"error_code\": 0, \"message\": \"Đồng bộ thành công\", \"traceId\": 7}");

        RawCall<Submission> got = submit();

        assertThat(got.value().outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(got.failure()).isEmpty();
        assertThat(got.answers()).extracting(RawAnswer::request).containsExactly("login", "DongBoHoSoMC");
        assertThat(got.answers()).extracting(RawAnswer::login).containsExactly(true, false);
        RawAnswer answer = got.answers().get(1);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.endpoint()).isEqualTo(Classic.BASE + "mapi/integration");
        assertThat(answer.headers().get("content-TYPE")).containsExactly("application/json");
        assertThat(answer.text()).contains("Đồng bộ thành công");
        assertThat(answer.size()).isEqualTo(answer.text().getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.unknownFields().names()).containsExactly("traceId");
        assertThat(answer.unknownFields().json("traceId")).isEqualTo("7");
    }

    @Test
    void call_repeatedAttempts_showsEachAnswer() {
        transport.answer(503, "<html>later</html>").ok();

        assertThat(submit().answers()).extracting(RawAnswer::status).containsExactly(200, 503, 200);
    }

    @Test
    void call_refused_keepsTheAnswerAndThrowsFromValue() {
        transport.code("-1", "sai của Nguyễn Văn Mẫu");

        RawCall<Submission> got = submit();

        assertThat(got.failure()).containsInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(got::value).isSameAs(got.failure().orElseThrow());
        assertThat(got.answers().get(1).text()).contains("Nguyễn Văn Mẫu");
        assertThat(got)
                .hasToString("RawCall(InvalidRequestException, [RawAnswer(login, HTTP 200, "
                        + got.answers().get(0).size() + " bytes), RawAnswer(DongBoHoSoMC, HTTP 200, "
                        + got.answers().get(1).size() + " bytes)])");
    }

    @Test
    void call_nothingAnswered_leavesNoAnswer() {
        transport.fail(TransportFailure.Kind.BROKEN, false).fail(TransportFailure.Kind.BROKEN, false);

        assertThat(submit().answers()).extracting(RawAnswer::request).containsExactly("login");
    }

    @Test
    void call_workFailsByItself_throwsThat() {
        assertThatThrownBy(() -> portal.raw().call(p -> {
                    throw new IllegalStateException("of the work");
                }))
                .hasMessage("of the work");
    }

    @Test
    void login_answer_isMasked() {
        transport
                .login((request, call) -> WireAnswer.of(
                        200,
                        Map.of("Set-Cookie", List.of("id=demo-session-9"), "Content-Type", List.of("application/json")),
                        ("{\"error_code\": 0, \"session\": \"demo-session-9\", \"refresh\": \"demo-session-9\"}")
                                .getBytes(StandardCharsets.UTF_8)))
                .ok();

        RawAnswer login = submit().answers().get(0);

        assertThat(login.login()).isTrue();
        assertThat(login.text())
                .isEqualTo("{\"error_code\":0,\"session\":\"***\",\"refresh\":\"***\"}".replace("\"***\"", "***"));
        assertThat(login.headers()).containsEntry("set-cookie", List.of("***"));
        assertThat(login.unknownFields().names()).containsExactly("refresh");
        assertThat(login.unknownFields().text("refresh")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, text/html; charset=UTF-16LE",
        "ISO-8859-1, text/html;charset=\"ISO-8859-1\"",
        "UTF-8, text/html; charset=no-such-thing",
        "UTF-8, text/html; charset=???",
        "UTF-8, text/html"
    })
    void text_charsetOfTheAnswer_isUsed(String charset, String type) {
        String page = "<html>Máy</html>";
        transport.reply((request, call) ->
                WireAnswer.of(404, Map.of("Content-Type", List.of(type)), page.getBytes(Charset.forName(charset))));

        RawCall<Submission> got = submit();

        assertThat(got.failure()).containsInstanceOf(SetupProblemException.class);
        assertThat(got.answers().get(1).text()).isEqualTo(page);
        assertThat(got.answers().get(1).unknownFields().isEmpty()).isTrue();
    }

    @Test
    void unknownFields_ofAReading_areNotItsResult() {
        transport.answer("{\"error_code\": 0, \"message\": \"\", \"result\": [], \"next\": {\"page\": 2}}");

        RawCall<List<AgencyEntry>> got = portal.raw().call(p -> p.catalog().agencies());

        assertThat(got.answers().get(1).unknownFields().names()).containsExactly("next");
    }

    @Test
    void call_answerFromACopy_hasNoAnswers() {
        transport.answer(Classic.sample("laydanhmuccoquan-response"));
        Portal copying = Portal.connect(
                Classic.config(transport).catalog(CatalogSettings.DEFAULT).build());
        copying.catalog().agencies();

        RawCall<List<AgencyEntry>> got = copying.raw().call(p -> p.catalog().agencies());

        assertThat(got.value()).isNotEmpty();
        assertThat(got.answers()).isEmpty();
        copying.close();
    }

    @Test
    void call_viewsWithinTheWork_areKeptToo() {
        transport.ok().ok();

        RawCall<Submission> got = portal.raw().call(p -> {
            p.with(CallOptions.correlationId("work-7"))
                    .dossiers()
                    .submit(Samples.dossier().build());
            return p.forAgency(AgencyCode.of("000.00.98.H99"))
                    .dossiers()
                    .submit(Samples.dossier().build());
        });

        assertThat(got.answers())
                .extracting(RawAnswer::request)
                .containsExactly("login", "DongBoHoSoMC", "login", "DongBoHoSoMC");
    }

    @Test
    void calls_ofThePortalItself_areNotKept() {
        transport.ok().ok();
        RawCall<Submission> got = submit();
        portal.dossiers().submit(Samples.dossier().build());

        assertThat(got.answers()).hasSize(2);
    }
}
