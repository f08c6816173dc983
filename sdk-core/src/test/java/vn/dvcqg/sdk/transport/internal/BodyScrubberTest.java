package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyScrubberTest {

    /** Whatever of these comes out is a leak. */
    private static final List<String> MARKED = List.of(
            "demo-session-1",
            "s3cr3t-P@ss",
            "Nguyễn Văn Mẫu",
            "mau@example.test",
            "000090000001",
            "0900000000",
            "123456789",
            "don.pdf",
            "Bearer abc.def");

    private static final List<String> NAMES = List.of(
            "session",
            "SESSION",
            "Session",
            "password",
            "PassWord",
            "token",
            "access_token",
            "error_code",
            "ERROR_CODE",
            "status",
            "message",
            "result",
            "data",
            "service",
            "code",
            "count",
            "ChuHoSo",
            "TrangThaiHoSo",
            "type");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String scrub(String body) {
        return scrub(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String scrub(byte[] body) {
        return BodyScrubber.scrub(body, "application/json", "LayDVC");
    }

    @Test
    void scrub_usualAnswer_keepsStructureAndCodes() {
        assertThat(scrub("{\"error_code\": 0, \"message\": \"OK\", \"session\": \"demo-session-1\", \"result\":"
                        + " [{\"MaHoSo\": \"x\", \"count\": 3, \"active\": true, \"none\": null}]}"))
                .isEqualTo("{\"error_code\":0,\"message\":***,\"session\":***,\"result\":"
                        + "[{\"MaHoSo\":***,\"count\":3,\"active\":***,\"none\":null}]}");
    }

    @Test
    void scrub_answerEncodedTwice_isReadInside() {
        String inner = "{\"error_code\": -1, \"session\": \"demo-session-1\"}";

        assertThat(scrub("{\"message\": " + TextNode.valueOf(inner) + "}"))
                .isEqualTo("{\"message\":text:{\"error_code\":-1,\"session\":***}}");
        assertThat(scrub(TextNode.valueOf(inner).toString())).isEqualTo("text:{\"error_code\":-1,\"session\":***}");
    }

    @ParameterizedTest
    @CsvSource({
        "error_code, 12345, ***",
        "error_code, 1234, 1234",
        "error_code, \"-1\", -1",
        "error_code, \"demo-session-1\", ***",
        "ERROR_CODE, 7, 7",
        "isUpdating, \"true\", true",
        "service, \"LayDVC\", LayDVC",
        "service, \"demo\", ***",
        "TrangThaiHoSo, \"10\", 10",
        "amount, 1, ***"
    })
    void scrub_memberOfTheList_keepsOnlySuchValues(String name, String value, String told) {
        assertThat(scrub("{\"" + name + "\": " + value + "}")).isEqualTo("{\"" + name + "\":" + told + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000090000001", "mau@example.test", "demo-session-1", "Mẫu", "", "a b", "x123"})
    void scrub_nameThatIsNone_isHidden(String name) {
        assertThat(scrub("{\"" + name + "\": 1}")).isEqualTo("{\"***\":***}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><title>Nguyễn Văn Mẫu</title>", "", "12345678", "true", "Nguyễn", "\u0000"})
    void scrub_noJson_tellsSizeAndTypeOnly(String body) {
        String told = body.isEmpty()
                ? "<empty>"
                : "<" + body.getBytes(StandardCharsets.UTF_8).length + " bytes, application/json, no JSON>";

        assertThat(scrub(body)).isEqualTo(told);
    }

    @Test
    void scrub_brokenInTheMiddle_tellsWhatCameBefore() {
        assertThat(scrub("{\"error_code\": 0, \"session\": \"demo-se"))
                .isEqualTo("{\"error_code\":0,\"session\": <broken JSON>");
        assertThat(scrub("{\"error_code\": 0, \"session\":"))
                .endsWith(" <broken JSON>")
                .doesNotContain("demo");
        assertThat(scrub("{\"error_code\": 0} Nguyễn"))
                .startsWith("{\"error_code\":0}")
                .doesNotContain("Nguyễn");
    }

    @Test
    void scrub_invalidUtf8_tellsNothingOfIt() {
        byte[] body = "{\"a\":\"??\",\"session\":\"demo-session-1\"}".getBytes(StandardCharsets.UTF_8);
        body[6] = (byte) 0xC3;
        body[7] = (byte) 0x28;

        assertThat(scrub(body)).isEqualTo("{\"a\": <broken JSON>");
    }

    @Test
    void scrub_huge_isCut() {
        String row = "{\"MaHoSo\":\"demo-session-1\"},";
        String body = "{\"result\":[" + row.repeat(100_000) + "{}]}";

        assertThat(scrub(body)).hasSize(4097).endsWith("…").doesNotContain("demo");
        assertThat(scrub("[" + "\"demo-session-1\",".repeat(100_000) + "1]")).hasSize(4097);
        assertThat(scrub("{\"x\":\"" + "9".repeat(3_000_000) + "\"}")).isEqualTo("{\"x\":***}");
    }

    @Test
    void scrub_deep_endsWell() {
        assertThat(scrub("[".repeat(100_000))).endsWith("<broken JSON>").hasSizeLessThan(4_200);
        assertThat(scrub("{\"a\":".repeat(5_000))).hasSizeLessThan(4_200);
    }

    @Test
    void scrub_randomBodies_neverLeak() throws JsonProcessingException {
        Random random = new Random(20_250_310);
        for (int i = 0; i < 5_000; i++) {
            String body = JSON.writeValueAsString(value(random, 0));
            assertSilent(scrub(body), body);
            String cut = body.substring(0, random.nextInt(body.length() + 1));
            assertSilent(scrub(cut), cut);
            byte[] damaged = body.getBytes(StandardCharsets.UTF_8);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            assertSilent(scrub(damaged), body);
        }
    }

    private static @Nullable Object value(Random random, int depth) throws JsonProcessingException {
        int kind = random.nextInt(depth > 5 ? 4 : 8);
        if (kind < 3) {
            return pick(MARKED, random);
        }
        if (kind == 3) {
            return random.nextBoolean() ? (Object) 123_456_789L : random.nextBoolean() ? null : 1;
        }
        if (kind == 4) {
            // encoded once more, as some answers are
            return JSON.writeValueAsString(value(random, depth + 1));
        }
        if (kind == 5) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                list.add(value(random, depth + 1));
            }
            return list;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = pick(random.nextInt(4) == 0 ? MARKED : NAMES, random);
            object.put(random.nextInt(5) == 0 ? name.toUpperCase(Locale.ROOT) : name, value(random, depth + 1));
        }
        return object;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void assertSilent(String told, String body) {
        String low = told.toLowerCase(Locale.ROOT);
        assertThat(MARKED).as(body).noneMatch(value -> low.contains(value.toLowerCase(Locale.ROOT)));
    }
}
