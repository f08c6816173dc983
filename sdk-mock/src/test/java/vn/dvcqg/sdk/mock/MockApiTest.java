package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages below {@code /__mock}. */
class MockApiTest {
    private static final String CODE = "000.00.99.H99-250310-0007";

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

    @Test
    void health_saysUp() throws Exception {
        assertThat(wire.get("/__mock/health").path("status").asText()).isEqualTo("UP");
    }

    @Test
    void findings_areListedInBothLanguages() throws Exception {
        wire.integration(Wire.sampleJson("dongbohosomc-create-request").put("service", "DongBo"));

        var page = wire.get("/__mock/findings");

        assertThat(page.path("count").asInt()).isEqualTo(1);
        var finding = page.path("findings").path(0);
        assertThat(finding.path("code").asText()).isEqualTo("unknown-service");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("operation").asText()).isEqualTo("DongBo");
        assertThat(finding.path("pointer").asText()).isEqualTo("/service");
        assertThat(finding.path("vietnamese").asText()).contains("dịch vụ");
        assertThat(finding.path("rule").asText()).isEqualTo("docs/protocol/session.md, section Request envelope");
    }

    @Test
    void dossier_page_showsPacketStepsAndStatus() throws Exception {
        wire.integration(Wire.sample("dongbohosomc-create-request"));
        wire.integration(Wire.sample("capnhattiendohosomc-request"));

        var page = wire.get("/__mock/dossiers/" + CODE);

        assertThat(page.path("dossier"))
                .isEqualTo(Wire.sampleJson("dongbohosomc-create-request")
                        .path("data")
                        .path(0));
        assertThat(page.path("progress"))
                .isEqualTo(Wire.sampleJson("capnhattiendohosomc-request").path("data"));
        assertThat(page.path("status").asText()).isEqualTo("4");
        assertThat(page.path("updates").asInt()).isZero();
        assertThat(page.path("portalBorn").asBoolean()).isFalse();
        assertThat(wire.page("GET", "/__mock/dossiers/none", "").statusCode()).isEqualTo(404);
        assertThat(wire.page("GET", "/__mock/dossiers/%20%C4%91", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void dossiers_page_listsPortalBornAndSent() throws Exception {
        wire.integration(Wire.sample("dongbohosomc-create-request"));

        var page = wire.get("/__mock/dossiers");

        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.path("dossiers").findValuesAsText("code")).containsExactly("G22.99.01-250301-0001", CODE);
    }

    @Test
    void requests_page_hidesSessionAndPassword() throws Exception {
        wire.integration(Wire.sample("dongbohosomc-create-request"));
        wire.integration("demo-session-1 is not JSON");

        var answer = wire.page("GET", "/__mock/requests", "").body();

        var page = Wire.json(answer);
        assertThat(page.path("requests").findValuesAsText("operation")).containsExactly("login", "DongBoHoSoMC", "?");
        assertThat(page.path("requests").path(1).path("body").path("session").asText())
                .isEqualTo("***");
        assertThat(answer).doesNotContain("demo-password", "demo-session-1").contains(CODE);
    }

    @Test
    void journal_inJava_holdsTheRawRequest() throws Exception {
        String sent = Wire.sample("dongbohosomc-create-request");
        wire.integration(sent);

        var exchange = portal.requests().get(1);

        assertThat(exchange.operation()).isEqualTo("DongBoHoSoMC");
        assertThat(exchange.body()).isEqualTo(sent);
        assertThat(exchange.path()).isEqualTo("/VXPAdapter/RestService/forward/mapi/integration");
        assertThat(exchange.headers()).containsEntry("dstcode", Wire.DSTCODE);
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.toString()).doesNotContain("demo-session-1", "Nguyễn");
        assertThat(portal.dossier(CODE).orElseThrow().toString()).doesNotContain("Nguyễn");
    }

    @Test
    void journal_full_dropsTheOldestButCountsOn() throws Exception {
        try (MockPortal small =
                MockPortal.start(MockSettings.builder().journalSize(2).build())) {
            Wire other = new Wire(small);
            other.login();
            other.login();
            other.share("{");

            assertThat(small.requests()).extracting(Exchange::operation).containsExactly("login", "?");
            assertThat(small.received("login")).isEqualTo(2);
        }
    }

    @Test
    void faults_page_addsListsAndClears() throws Exception {
        var added = wire.page("POST", "/__mock/faults", """
                {"name": "http-503", "operation": "DongBoHoSoMC", "times": 2, "skip": 1, "probability": 1,
                 "with": {"retry-after": 3}}
                """);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(portal.faults().waiting())
                .containsExactly(Fault.named("http-503")
                        .on("DongBoHoSoMC")
                        .times(2)
                        .skip(1)
                        .with("retry-after", "3"));
        var listed = wire.get("/__mock/faults");
        assertThat(listed.path("faults").path(0).path("times").asInt()).isEqualTo(2);
        assertThat(listed.path("names")).hasSizeGreaterThan(15);

        wire.page("DELETE", "/__mock/faults", "");
        assertThat(portal.faults().waiting()).isEmpty();
    }

    @Test
    void faults_struck_areCounted() throws Exception {
        wire.page("POST", "/__mock/faults", "[{\"name\":\"http-500\",\"operation\":\"login\",\"times\":1}]");
        wire.login();

        assertThat(wire.get("/__mock/faults").path("struck").path("http-500").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "{\"name\":\"no-such\"}",
                "{\"name\":\"drop\",\"time\":1}",
                "{\"name\":\"drop\",\"times\":0}",
                "{\"name\":\"drop\",\"with\":{\"x\":1}}",
                "{}",
                "[{\"name\":\"drop\"},{\"name\":\"no-such\"}]"
            })
    void faults_wrongJson_isRefusedInWordsAndAddsNothing(String body) throws Exception {
        var answer = wire.page("POST", "/__mock/faults", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Wire.json(answer.body()).path("error").asText()).isNotBlank();
        assertThat(portal.faults().waiting()).isEmpty();
    }

    @Test
    void reset_clearsEverythingButTheCatalogue() throws Exception {
        wire.integration(Wire.sample("dongbohosomc-create-request"));
        wire.integration("{");
        portal.faults().add(Fault.named("drop"));

        assertThat(wire.page("POST", "/__mock/reset", "").statusCode()).isEqualTo(200);

        assertThat(portal.findings()).isEmpty();
        assertThat(portal.requests()).isEmpty();
        assertThat(portal.received("login")).isZero();
        assertThat(portal.faults().waiting()).isEmpty();
        assertThat(portal.dossiers()).extracting(StoredDossier::code).containsExactly("G22.99.01-250301-0001");
        wire.login();
        assertThat(Wire.json(wire.share(Wire.sample("laydanhsachtthc-request")).body())
                        .path("result"))
                .hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/__mock/nothing", "/VXPAdapter/RestService/forward/mapi/other"})
    void unknownPath_answers404WithTheKnownOnes(String path) throws Exception {
        var answer = wire.page("GET", path, "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("POST /VXPAdapter/RestService/forward/mapi/login", "GET /__mock/findings");
    }

    @Test
    void engine_adminPages_areClosed() throws Exception {
        assertThat(wire.page("POST", "/__admin/shutdown", "").statusCode()).isEqualTo(401);
        assertThat(wire.login().statusCode()).isEqualTo(200);
    }
}
