package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault as a client sees it, and whether the portal has kept the dossier. */
class FaultsTest {
    private static final String CODE = "000.00.99.H99-250310-0007";
    private static final String SYNC = "DongBoHoSoMC";

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

    private HttpResponse<String> create() throws IOException, InterruptedException {
        return wire.integration(Wire.sample("dongbohosomc-create-request"));
    }

    private boolean kept() {
        return portal.dossier(CODE).isPresent();
    }

    private void once(Fault fault) {
        portal.faults().add(fault.on(SYNC).times(1));
    }

    @Test
    void latency_delaysTheAnswerAndKeepsTheDossier() throws Exception {
        once(Fault.named("latency").with("millis", "300"));

        long before = System.nanoTime();
        var answer = create();

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000L);
        assertThat(Wire.code(answer)).isEqualTo("0");
        assertThat(kept()).isTrue();
    }

    @Test
    void latency_besideAnotherFault_bothStrike() throws Exception {
        once(Fault.named("http-500"));
        once(Fault.named("latency").with("millis", "50"));

        assertThat(create().statusCode()).isEqualTo(500);
        assertThat(portal.requests().get(1).faults()).containsExactly("http-500", "latency");
    }

    @ParameterizedTest
    @CsvSource({"http-500, 500", "http-503, 503", "http-429, 429"})
    void httpError_answersStatusAndKeepsNothing(String name, int status) throws Exception {
        once(Fault.named(name));

        var answer = create();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(kept()).isFalse();
        assertThat(create().statusCode()).isEqualTo(200);
        assertThat(kept()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-503", "http-429"})
    void busy_tellsRetryAfter(String name) throws Exception {
        once(Fault.named(name).with("retry-after", "7"));

        assertThat(create().headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void http500_committed_keepsTheDossier() throws Exception {
        once(Fault.named("http-500").with("committed", "true"));

        assertThat(create().statusCode()).isEqualTo(500);
        assertThat(kept()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403})
    void firewall_answersAnHtmlPage(int status) throws Exception {
        once(Fault.named("firewall-html").with("status", String.valueOf(status)));

        var answer = create();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<html>");
        assertThat(kept()).isFalse();
    }

    @Test
    void emptyBody_answersNothingWith200() throws Exception {
        once(Fault.named("empty-body"));

        var answer = create();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void notJson_answersBrokenJson() throws Exception {
        once(Fault.named("not-json"));

        assertThatThrownBy(() -> Wire.code(create())).hasMessageContaining("end-of-input");
    }

    @Test
    void hugeBody_defaultsTo200MegabytesAndIsStreamed() throws Exception {
        once(Fault.named("huge-body"));

        HttpResponse<InputStream> answer = Wire.HTTP.send(
                wire.request("mapi/integration", Wire.sample("dongbohosomc-create-request")),
                HttpResponse.BodyHandlers.ofInputStream());

        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
            }
        }
        assertThat(bytes).isEqualTo(200L * 1024 * 1024);
    }

    @Test
    void hugeBody_ofGivenSize_hasThatSize() throws Exception {
        once(Fault.named("huge-body").with("bytes", "100000"));

        assertThat(create().body()).hasSize(100_000).startsWith("{\"error_code\":\"0\"");
    }

    @Test
    void drippingBody_sendsByteAfterByteAndGoesOn() throws Exception {
        once(Fault.named("dripping-body").with("interval-millis", "20"));

        HttpResponse<InputStream> answer = Wire.HTTP.send(
                wire.request("mapi/integration", Wire.sample("dongbohosomc-create-request")),
                HttpResponse.BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            assertThat(new String(body.readNBytes(20), StandardCharsets.UTF_8)).isEqualTo("{\"error_code\":\"0\"   ");
        }
    }

    @Test
    void drippingBody_ofGivenSize_endsAfterAllItsDrops() throws Exception {
        once(Fault.named("dripping-body").with("interval-millis", "1").with("bytes", "20"));

        assertThat(create().body()).hasSize(20).startsWith("{\"error_code\":\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "close"})
    void drop_cutsTheConnectionAndKeepsNothing(String cut) {
        once(Fault.named("drop").with("cut", cut));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(kept()).isFalse();
        assertThat(portal.requests().get(1).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "close"})
    void replyLost_cutsTheConnectionButKeepsTheDossier(String cut) {
        once(Fault.named("reply-lost").with("cut", cut));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(kept()).isTrue();
        assertThat(portal.received(SYNC)).isEqualTo(1);
    }

    @Test
    void deadSession_forgetsTheSessionAndIsNoFinding() throws Exception {
        once(Fault.named("dead-session"));

        assertThat(Wire.code(create())).isEqualTo("-1");
        assertThat(portal.findings()).isEmpty();
        assertThat(kept()).isFalse();

        assertThat(Wire.code(create())).isEqualTo("-1");
        assertThat(wire.codes()).containsExactly("dead-session");

        assertThat(Wire.json(wire.login().body()).path("session").asText()).isEqualTo("demo-session-2");
        var again = Wire.sampleJson("dongbohosomc-create-request").put("session", "demo-session-2");
        assertThat(Wire.code(wire.integration(again))).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"flip, 0", "number, 0", "text, '\"0\"'", "two-digits, '\"00\"'"})
    void driftedTypes_changeTheFormOfTheCode(String form, String code) throws Exception {
        once(Fault.named("drifted-types").with("code-form", form));

        assertThat(Wire.json(create().body()).path("error_code")).isEqualTo(Wire.json(code));
        assertThat(kept()).isTrue();
    }

    @Test
    void driftedTypes_ofRows_areNumbersAndNull() throws Exception {
        portal.faults().add(Fault.named("drifted-types").on("LayThuTuc"));

        var answer =
                Wire.json(wire.integration(Wire.sample("laythutuc-request")).body());

        var row = answer.path("result").path(0);
        assertThat(answer.path("message").isNull()).isTrue();
        assertThat(row.path("TRANGTHAI").isNumber()).isTrue();
        assertThat(row.path("THANHPHANHOSO").path(0).path("TRUONGHOP").isNull()).isTrue();
        assertThat(row.path("MATTHC").asText()).isEqualTo("1.000001");
    }

    @Test
    void unknownCode_answersACodeNobodyKnows() throws Exception {
        once(Fault.named("unknown-code"));

        assertThat(Wire.code(create())).isEqualTo("987");
        assertThat(kept()).isFalse();
    }

    @Test
    void unknownField_isAddedToEnvelopeAndRows() throws Exception {
        portal.faults().add(Fault.named("unknown-field").on("LayThuTuc").times(1));

        var answer =
                Wire.json(wire.integration(Wire.sample("laythutuc-request")).body());

        assertThat(answer.has("trace_id")).isTrue();
        assertThat(answer.path("result").path(0).has("TRUONG_MOI")).isTrue();
    }

    @Test
    void doubleEncoded_hidesTheEnvelopeInTheMessage() throws Exception {
        once(Fault.named("double-encoded"));

        var outer = Wire.json(create().body());

        assertThat(Wire.json(outer.path("message").asText()).path("error_code").asText())
                .isEqualTo("0");
    }

    @Test
    void wrongContentType_keepsTheBody() throws Exception {
        once(Fault.named("wrong-content-type"));

        var answer = create();

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(Wire.code(answer)).isEqualTo("0");
    }

    @Test
    void redirect_pointsElsewhereAndKeepsNothing() throws Exception {
        once(Fault.named("redirect"));

        var answer = create();

        assertThat(answer.statusCode()).isEqualTo(302);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(Wire.code(wire.page("GET", to, ""))).isEqualTo("0");
        assertThat(kept()).isFalse();
    }

    @Test
    void login_isStruckLikeAnyOperation() throws Exception {
        portal.faults().add(Fault.named("http-500").on("login").times(1));

        assertThat(wire.login().statusCode()).isEqualTo(500);
        assertThat(wire.login().statusCode()).isEqualTo(200);
    }

    @Test
    void times_andSkip_countMatchingRequestsOnly() throws Exception {
        portal.faults().add(Fault.named("http-500").on(SYNC).skip(1).times(2));

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            wire.login();
            statuses.add(create().statusCode());
        }

        assertThat(statuses).containsExactly(200, 500, 500, 200);
        assertThat(portal.faults().struck("http-500")).isEqualTo(2);
        assertThat(portal.faults().waiting()).isEmpty();
    }

    @Test
    void any_strikesEveryOperationUntilCleared() throws Exception {
        portal.faults().add(Fault.named("http-500"));
        assertThat(wire.login().statusCode()).isEqualTo(500);
        assertThat(create().statusCode()).isEqualTo(500);

        portal.faults().clear();

        assertThat(create().statusCode()).isEqualTo(200);
    }

    @Test
    void probability_sameSeed_strikesTheSameRequests() throws Exception {
        List<Integer> first = draws(7);

        assertThat(draws(7)).isEqualTo(first);
        assertThat(first).contains(200, 500);
        assertThat(draws(8)).isNotEqualTo(first);
    }

    private static List<Integer> draws(long seed) throws Exception {
        try (MockPortal seeded =
                MockPortal.start(MockSettings.builder().seed(seed).build())) {
            seeded.faults().add(Fault.named("http-500").probability(0.5));
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                statuses.add(new Wire(seeded).login().statusCode());
            }
            return statuses;
        }
    }

    @Test
    void close_whileABodyDrips_returnsSoon() throws Exception {
        once(Fault.named("dripping-body"));
        HttpResponse<InputStream> answer = Wire.HTTP.send(
                wire.request("mapi/integration", Wire.sample("dongbohosomc-create-request")),
                HttpResponse.BodyHandlers.ofInputStream());

        long before = System.nanoTime();
        portal.close();

        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        answer.body().close();
    }
}
