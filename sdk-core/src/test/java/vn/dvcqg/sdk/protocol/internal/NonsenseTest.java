package vn.dvcqg.sdk.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.transport.internal.FakeCall;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Answers that are none of the portal's: what each status means, and how little of a page is told. */
class NonsenseTest {

    private static final WireRequest REQUEST = WireRequest.of(
            "DongBoHoSoMC",
            "POST",
            URI.create("https://adapter.example/mapi/integration?dstcode=secret"),
            Map.of(),
            null,
            Effect.REPEATABLE);

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void isBusy_temporaryStatusWithoutAnAnswerOfThePortal_isTrue(int status) {
        assertThat(Nonsense.isBusy(answer(status, ""), false)).isTrue();
        assertThat(Nonsense.isBusy(answer(status, "<html>busy</html>"), false)).isTrue();
        assertThat(Nonsense.isBusy(answer(status, "{\"error\":\"busy\"}"), false))
                .isTrue();
    }

    /** The HTTP status means nothing on this wire, so an answer in the portal's form counts, whatever it came with. */
    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void isBusy_answerOfThePortal_isFalse(int status) {
        assertThat(Nonsense.isBusy(answer(status, "{\"error_code\":\"3\"}"), false))
                .isFalse();
        assertThat(Nonsense.isBusy(answer(status, "{\"error_code\":0}"), false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 400, 401, 403, 404, 405, 407, 409, 418, 501, 505})
    void isBusy_lastingStatus_isFalse(int status) {
        assertThat(Nonsense.isBusy(answer(status, "<html/>"), false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "300, setup-redirect", "301, setup-redirect", "302, setup-redirect", "304, setup-redirect",
                "308, setup-redirect",
        "399, setup-redirect", "401, setup-denied", "403, setup-denied", "407, setup-denied", "404, setup-path",
        "405, setup-path"
    })
    void toException_statusOfAWrongSetUp_namesTheEndpoint(int status, String code) {
        PortalException told = told(answer(status, "<html/>"));

        assertThat(told).isInstanceOf(SetupProblemException.class);
        assertThat(((SetupProblemException) told).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("endpoint");
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.en()).contains("https://adapter.example/mapi/integration", "HTTP " + status);
        });
        assertThat(told.getMessage()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ''",
        "204, ''",
        "200, <html>",
        "400, x",
        "409, {}",
        "418, []",
        "500, null",
        "200, '{\"error_code\":null}'",
        "200, '\"text\"'",
        "200, 17",
        "200, '{\"error_code\":\"0\"'"
    })
    void toException_anythingElse_isAFaultOfTheHop(int status, String body) {
        PortalException told = told(answer(status, body));

        assertThat(told).isInstanceOf(PortalFaultException.class);
        assertThat(told)
                .hasMessageStartingWith(
                        "https://adapter.example/mapi/integration answered DongBoHoSoMC with HTTP " + status)
                .hasMessageContaining(body.isEmpty() ? "an empty body" : body.length() + " bytes");
        assertThat(told.requestId()).isEqualTo("req-1");
    }

    @Test
    void toException_pageOfAFirewall_tellsTypeSizeAndTitleOnly() {
        String page = "<HTML><head><TITLE lang=vi>Yêu cầu bị chặn</TITLE></head><body>hồ sơ của Nguyễn Văn Mẫu</body>";

        assertThat(told(WireAnswer.of(
                        200,
                        Map.of("content-type", List.of("text/html; charset=utf-8")),
                        page.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("bytes of text/html; charset=utf-8 titled \"Yêu cầu bị chặn\"")
                .hasMessageNotContaining("Mẫu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ 000090000001",
                "Hồ sơ 000 090 000 001",
                "Hồ sơ mau@example.test",
                "Hồ sơ\n000.090.000.001",
                "Hồ sơ eyJhbGciOiJIUzI1NiJ9.e30.abcdefghijk"
            })
    void toException_personalNumberInTheTitleOrTheType_isHidden(String title) {
        byte[] page = ("<title>" + title + "</title>").getBytes(StandardCharsets.UTF_8);

        assertThat(told(WireAnswer.of(200, Map.of("Content-Type", List.of("x/" + title)), page)))
                .hasMessageContaining("titled \"Hồ sơ ***\"")
                .hasMessageNotContaining("0000")
                .hasMessageNotContaining("090")
                .hasMessageNotContaining("example.test")
                .hasMessageNotContaining("eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>", "<title", "<title ", "<title>x", "<", "\u0000", "[", "{\"a\":"})
    void toException_megabytesOfTheSame_isToldShortly(String part) {
        PortalException told = told(answer(200, part.repeat(1_000_000 / part.length())));

        assertThat(told).isInstanceOf(PortalFaultException.class);
        assertThat(told.getMessage()).hasSizeLessThan(800);
    }

    private static PortalException told(WireAnswer answer) {
        assertThat(ClassicAnswer.parse(answer)).as("an answer of the portal").isNull();
        return Nonsense.toException(answer, REQUEST, FakeCall.unhurried());
    }

    private static WireAnswer answer(int status, String body) {
        return WireAnswer.of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
