package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the mock looks for around the data: routing, envelope, session, agency. */
class EnvelopeFindingsTest {
    private MockPortal portal;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        portal = MockPortal.start();
        wire = new Wire(portal);
        wire.login();
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private void found(String code, String pointer) {
        assertThat(portal.findings())
                .extracting(Finding::code, Finding::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer));
    }

    private static ObjectNode create() {
        return Wire.sampleJson("dongbohosomc-create-request");
    }

    private static ObjectNode item(ObjectNode message) {
        return (ObjectNode) message.path("data").path(0);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("tracuuhoso-request", "mahoso", "MaHoSo", List.of("wrong-case-field")),
                Arguments.of("tracuuhoso-request", "mahoso", "masohoso", List.of("missing-field", "unknown-field")),
                Arguments.of("laythutuc-request", "maTTHC", "MATTHC", List.of("wrong-case-field")),
                Arguments.of("laythutuc-request", "madonvi", "Madonvi", List.of("wrong-case-field")));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void parameter_misspelt_isFound(String sample, String right, String wrong, List<String> codes) throws Exception {
        var message = Wire.sampleJson(sample);
        message.set(wrong, message.remove(right));

        wire.integration(message);

        assertThat(wire.codes()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void techId_withoutProvider_isMissing() throws Exception {
        var message = Wire.sampleJson("tracuutechid-request");
        message.remove("provider");

        wire.share(message);

        found("missing-field", "/provider");
    }

    @ParameterizedTest
    @CsvSource({"DongBoHoSoMCC", "dongbohosomc", "''"})
    void service_unknownOrEmpty_isFoundAndRefused(String service) throws Exception {
        assertThat(Wire.code(wire.integration(create().put("service", service))))
                .isEqualTo("-1");

        found("unknown-service", "/service");
    }

    @Test
    void service_onAnotherPath_isFoundAndRefused() throws Exception {
        assertThat(Wire.code(wire.share(create()))).isEqualTo("-1");
        assertThat(Wire.code(wire.integration(Wire.sample("laydanhsachtthc-request"))))
                .isEqualTo("-1");

        assertThat(wire.codes()).containsExactly("wrong-endpoint", "wrong-endpoint");
    }

    @Test
    void session_absent_isFoundAndRefused() throws Exception {
        var message = create();
        message.remove("session");

        assertThat(Wire.code(wire.integration(message))).isEqualTo("-1");
        found("missing-session", "/session");
    }

    @Test
    void session_neverIssued_isFoundAndRefused() throws Exception {
        assertThat(Wire.code(wire.integration(create().put("session", "no-such"))))
                .isEqualTo("-1");

        found("dead-session", "/session");
    }

    @Test
    void agency_ofAnotherAccount_isFoundAndRefused() throws Exception {
        assertThat(Wire.code(wire.integration(create().put("madonvi", "000.00.98.H99"))))
                .isEqualTo("-1");

        found("wrong-agency", "/madonvi");
    }

    @Test
    void agency_absent_isMissing() throws Exception {
        var message = create();
        message.remove("madonvi");

        wire.integration(message);

        found("missing-field", "/madonvi");
    }

    @Test
    void login_wrongPassword_isFoundAndRefusedWithoutASession() throws Exception {
        var answer = wire.post("mapi/login", "{\"username\":\"demo-agency\",\"password\":\"wrong\"}");

        assertThat(Wire.json(answer.body()).path("error_code").asInt()).isEqualTo(-1);
        assertThat(Wire.json(answer.body()).has("session")).isFalse();
        found("bad-login", "");
    }

    @Test
    void login_withoutPassword_isMissing() throws Exception {
        wire.post("mapi/login", "{\"username\":\"demo-agency\"}");

        assertThat(wire.codes()).contains("missing-field");
    }

    @ParameterizedTest
    @CsvSource({"'', missing-dstcode", "dstcode: VN:GOV:000.00.00.G22:other, wrong-dstcode"})
    void destination_absentOrOther_isFoundAndRefused(String header, String code) throws Exception {
        var request = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")));
        if (!header.isEmpty()) {
            request.header("dstcode", header.substring("dstcode: ".length()));
        }

        var answer = Wire.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(Wire.code(answer)).isEqualTo("-1");
        found(code, "");
    }

    @Test
    void destination_inTheQueryWithProviderUrl_isTaken() throws Exception {
        var answer = Wire.HTTP.send(
                HttpRequest.newBuilder(URI.create(portal.endpoint()
                                + "mapi/login?dstcode=VN%3AGOV%3A000.00.00.G22%3Avpcpdvcprovider"
                                + "&providerurl=http%3A%2F%2Fbackend.example.test"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(Wire.code(answer)).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void adapter_oldPath_isTaken() throws Exception {
        var answer = Wire.HTTP.send(
                HttpRequest.newBuilder(portal.url().resolve("/XrdAdapter/RestService/forward/mapi/login"))
                        .header("Content-Type", "application/json")
                        .header("dstcode", Wire.DSTCODE)
                        .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(Wire.code(answer)).isEqualTo("0");
    }

    @Test
    void method_get_isFoundAndRefused() throws Exception {
        var answer = wire.page("GET", "/VXPAdapter/RestService/forward/mapi/share", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        found("wrong-method", "");
    }

    @Test
    void contentType_other_isWarned() throws Exception {
        Wire.HTTP.send(
                HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                        .header("Content-Type", "text/plain")
                        .header("dstcode", Wire.DSTCODE)
                        .POST(HttpRequest.BodyPublishers.ofString(Wire.sample("login-request")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        found("wrong-content-type", "");
    }

    @ParameterizedTest
    @CsvSource({"'{'", "''", "'[]'", "'{} x'", "'{\"a\":1,\"a\":2}'", "'<xml/>'", "'null'"})
    void body_notOneJsonObject_isFoundAndRefused(String body) throws Exception {
        assertThat(Wire.code(wire.post("mapi/integration", body))).isEqualTo("-1");

        found("not-json", "");
    }

    @Test
    void body_notUtf8_isFound() throws Exception {
        var latin1 = HttpRequest.newBuilder(portal.endpoint().resolve("mapi/login"))
                .header("Content-Type", "application/json")
                .header("dstcode", Wire.DSTCODE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'}))
                .build();

        Wire.HTTP.send(latin1, HttpResponse.BodyHandlers.ofString());

        found("not-json", "");
    }

    @Test
    void finding_texts_holdNoValueOfTheMessage() throws Exception {
        var message = create();
        item(message)
                .put("ChuHoSo", 5)
                .put("SoGiayToChuHoSo", "000000001")
                .put("NgayTiepNhan", "0900000000")
                .put("000090000001", "x");
        message.put("session", "demo-session-1");

        wire.integration(message);

        assertThat(portal.findings()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(portal.findings()).allSatisfy(f -> {
            assertThat(f.english() + f.vietnamese())
                    .doesNotContain("000000001", "0900000000", "demo-session", "Nguyễn");
            assertThat(f.english()).isNotBlank();
            assertThat(f.vietnamese()).isNotBlank();
            assertThat(f.rule()).startsWith("docs/protocol/");
            assertThat(f.operation()).isEqualTo("DongBoHoSoMC");
        });
    }
}
