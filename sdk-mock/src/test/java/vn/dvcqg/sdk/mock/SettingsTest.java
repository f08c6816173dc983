package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be set, seen from the wire. */
class SettingsTest {
    private static final String CODE = "000.00.99.H99-250310-0007";
    private static final Policy ODD = Policy.reject("-77", "Từ chối theo cấu hình");

    private static MockPortal with(UnaryOperator<MockSettings.Builder> change) {
        return MockPortal.start(change.apply(MockSettings.builder()).build());
    }

    private static ObjectNode create() {
        return Wire.sampleJson("dongbohosomc-create-request");
    }

    private static ObjectNode item(ObjectNode message) {
        return (ObjectNode) message.path("data").path(0);
    }

    /** A message for each situation; every one needs the session of one login. */
    private static HttpResponse<String> provoke(Assumption assumption, Wire wire) throws Exception {
        var message = create();
        switch (assumption) {
            case BAD_LOGIN -> {
                return wire.post("mapi/login", "{\"username\":\"x\",\"password\":\"y\"}");
            }
            case WRONG_DESTINATION -> {
                return wire.page(
                        "POST", "/VXPAdapter/RestService/forward/mapi/integration?dstcode=x", message.toString());
            }
            case NOT_JSON -> {
                return wire.integration("{");
            }
            case WRONG_ENDPOINT -> {
                return wire.share(message);
            }
            case UNKNOWN_SERVICE -> message.put("service", "x");
            case MISSING_SESSION -> message.put("session", "");
            case DEAD_SESSION -> message.put("session", "x");
            case WRONG_AGENCY -> message.put("madonvi", "x");
            case MISSING_FIELD -> item(message).remove("TenTTHC");
            case TOO_LONG -> item(message).put("GhiChu", "x".repeat(2001));
            case WRONG_TYPE -> item(message).put("Email", 1);
            case WRONG_CASING -> item(message).put("email", "x");
            case UNKNOWN_FIELD -> item(message).put("X", "x");
            case WRONG_DATE -> item(message).put("NgayTra", "x");
            case WRONG_VALUE -> item(message).put("HinhThuc", "x");
            case UNKNOWN_PROCEDURE -> item(message).put("MaTTHC", "9.999999");
            case UPDATE_OF_UNKNOWN_DOSSIER -> message.put("isUpdating", "True");
            case ILLEGAL_TRANSITION -> item(message).put("TrangThaiHoSo", "10");
            case PROGRESS_OF_UNKNOWN_DOSSIER -> {
                return wire.integration(Wire.sample("capnhattiendohosomc-request"));
            }
            case STATUS_OF_UNKNOWN_DOSSIER -> {
                var status = Wire.sampleJson("dongbotrangthaihoso-request");
                ((ObjectNode) status.path("data")).put("MaHoSo", CODE);
                return wire.integration(status);
            }
            // TOO_MANY_STEPS; a new situation lands here too and fails its own test
            default -> {
                wire.integration(message);
                var steps = Wire.sampleJson("capnhattiendohosomc-request");
                var step = item(steps).deepCopy();
                for (int i = 0; i < 10; i++) {
                    steps.withArray("data").add(step.deepCopy());
                }
                return wire.integration(steps);
            }
        }
        return wire.integration(message);
    }

    @ParameterizedTest
    @EnumSource(Assumption.class)
    void assumption_setToReject_answersThatAndTellsIt(Assumption assumption) throws Exception {
        try (MockPortal portal = with(s -> s.assume(assumption, ODD))) {
            Wire wire = new Wire(portal);
            wire.login();

            var answer = provoke(assumption, wire);

            assertThat(Wire.code(answer)).isEqualTo("-77");
            assertThat(answer.body()).contains("Từ chối theo cấu hình");
            assertThat(portal.findings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Assumption.class)
    void assumption_setToAccept_answersSuccessAndTellsIt(Assumption assumption) throws Exception {
        try (MockPortal portal = with(s -> s.assume(assumption, Policy.acceptAndRecord()))) {
            Wire wire = new Wire(portal);
            wire.login();

            var answer = provoke(assumption, wire);

            assertThat(Wire.code(answer)).isEqualTo("0");
            assertThat(portal.findings()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"TEXT, '\"0\"'", "NUMBER, 0", "TWO_DIGITS, '\"00\"'"})
    void codeForm_set_isUsedByEveryOperation(CodeForm form, String code) throws Exception {
        try (MockPortal portal = with(s -> s.codeForm(form))) {
            Wire wire = new Wire(portal);

            assertThat(Wire.json(wire.login().body()).path("error_code")).isEqualTo(Wire.json(code));
            assertThat(Wire.json(wire.integration(create()).body()).path("error_code"))
                    .isEqualTo(Wire.json(code));
        }
    }

    @ParameterizedTest
    @CsvSource({"-3", "0"})
    void existsAnswer_set_isGivenForASecondCreate(String code) throws Exception {
        try (MockPortal portal = with(s -> s.existsAnswer(code, "Hồ sơ đã tồn tại trên hệ thống"))) {
            Wire wire = new Wire(portal);
            wire.login();
            wire.integration(create());

            var answer = Wire.json(wire.integration(create()).body());

            assertThat(answer.path("error_code").asText()).isEqualTo(code);
            assertThat(answer.path("message").asText()).isEqualTo("Hồ sơ đã tồn tại trên hệ thống");
        }
    }

    @ParameterizedTest
    @CsvSource({"ALL_OR_NOTHING, false", "PER_ITEM, true"})
    void batchRule_oneBadItem_decidesAboutTheGoodOne(BatchRule rule, boolean kept) throws Exception {
        try (MockPortal portal = with(s -> s.batchRule(rule))) {
            Wire wire = new Wire(portal);
            wire.login();
            var message = create();
            var bad = item(create()).put("MaHoSo", "000.00.99.H99-250310-0008");
            bad.remove("TenTTHC");
            message.withArray("data").add(bad);

            assertThat(Wire.code(wire.integration(message))).isEqualTo("-1");

            assertThat(portal.dossier(CODE).isPresent()).isEqualTo(kept);
            assertThat(portal.dossier("000.00.99.H99-250310-0008")).isEmpty();
        }
    }

    @Test
    void batch_sameCodeTwice_secondIsAlreadyThere() throws Exception {
        try (MockPortal portal = with(s -> s.batchRule(BatchRule.PER_ITEM))) {
            Wire wire = new Wire(portal);
            wire.login();
            var message = create();
            message.withArray("data").add(item(create()));

            assertThat(Wire.code(wire.integration(message))).isEqualTo("3");
            assertThat(portal.dossier(CODE).orElseThrow().updates()).isZero();
        }
    }

    @Test
    void item_withoutCode_isNeverKeptEvenWhenMissingFieldsAreAccepted() throws Exception {
        try (MockPortal portal = with(s -> s.assume(Assumption.MISSING_FIELD, Policy.acceptAndRecord()))) {
            Wire wire = new Wire(portal);
            wire.login();
            var message = create();
            item(message).remove("MaHoSo");

            assertThat(Wire.code(wire.integration(message))).isEqualTo("-1");
        }
    }

    @Test
    void accounts_pathsAndDestinations_areThoseSet() throws Exception {
        try (MockPortal portal =
                with(s -> s.accounts(new Account("first", "one", "H99.01"), new Account("second", "two", "H99.02"))
                        .paths("in", "work", "work")
                        .destinations("VN:GOV:X:Y"))) {
            Wire wire = new Wire(portal);
            String query = "?dstcode=VN:GOV:X:Y";

            var login = wire.post("in" + query, "{\"username\":\"second\",\"password\":\"two\"}");

            assertThat(portal.username()).isEqualTo("first");
            assertThat(portal.password()).isEqualTo("one");
            assertThat(portal.agencyCode()).isEqualTo("H99.01");
            assertThat(Wire.code(login)).isEqualTo("-1");
            var right = wire.page(
                    "POST",
                    "/VXPAdapter/RestService/forward/in" + query,
                    "{\"username\":\"second\",\"password\":\"two\"}");
            String session = Wire.json(right.body()).path("session").asText();
            var list = Wire.sampleJson("laydanhsachtthc-request")
                    .put("session", session)
                    .put("madonvi", "H99.02");
            assertThat(Wire.code(wire.page("POST", "/VXPAdapter/RestService/forward/work" + query, list.toString())))
                    .isEqualTo("0");
            assertThat(wire.page("POST", "/VXPAdapter/RestService/forward/mapi/login", "{}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void portalBorn_set_takesStatusReports() throws Exception {
        try (MockPortal portal = with(s -> s.portalBorn("G22.99.02-250301-0002"))) {
            Wire wire = new Wire(portal);
            wire.login();
            var message = Wire.sampleJson("dongbotrangthaihoso-request");
            ((ObjectNode) message.path("data")).put("MaHoSo", "G22.99.02-250301-0002");

            assertThat(Wire.code(wire.integration(message))).isEqualTo("0");
        }
    }

    @Test
    void catalogue_folder_replacesTheFilesItHas(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("procedures.json"), "[{\"MATTHC\":\"2.123456\",\"TENTTHC\":\"Thủ tục riêng\"}]");
        try (MockPortal portal = with(s -> s.catalogue(folder))) {
            Wire wire = new Wire(portal);
            wire.login();

            var rows = Wire.json(
                            wire.share(Wire.sample("laydanhsachtthc-request")).body())
                    .path("result");

            assertThat(rows).hasSize(1);
            assertThat(rows.path(0).path("TENTTHC").asText()).isEqualTo("Thủ tục riêng");
            assertThat(Wire.json(wire.share(Wire.sample("tracuutechid-request")).body())
                            .path("result"))
                    .hasSize(1);
        }
    }

    @Test
    void catalogue_brokenFileOrFolder_isToldByName(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("agencies.json"), "{}");

        assertThatThrownBy(() -> with(s -> s.catalogue(folder))).hasMessageContaining("agencies.json");
        assertThatThrownBy(() -> with(s -> s.catalogue(folder.resolve("none")))).hasMessageContaining("none");
    }

    @Test
    void port_inUse_isToldWithThePort() {
        try (MockPortal first = MockPortal.start()) {
            assertThatThrownBy(() -> with(s -> s.port(first.port())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + first.port());
        }
    }

    @Test
    void builder_wrongValues_areRefusedAtOnce() {
        MockSettings.Builder builder = MockSettings.builder();

        assertThatThrownBy(() -> builder.port(70_000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> builder.paths("/x", "y", "z")).hasMessageContaining("slash");
        assertThatThrownBy(() -> builder.paths("x", "x", "z")).hasMessageContaining("path of its own");
        assertThatThrownBy(() -> builder.paths("x", "", "z")).hasMessageContaining("integration");
        assertThatThrownBy(() -> builder.bindAddress("")).hasMessageContaining("bindAddress");
        assertThatThrownBy(builder::accounts).hasMessageContaining("at least one");
        assertThatThrownBy(builder::destinations).hasMessageContaining("at least one");
        assertThatThrownBy(() -> builder.sessionLifetime(java.time.Duration.ZERO))
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> builder.journalSize(0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> new Account("a", " ", "c")).hasMessageContaining("password");
    }

    @Test
    void toBuilder_keepsTheValues() {
        MockSettings settings = MockSettings.builder()
                .seed(9)
                .port(1)
                .assume(Assumption.WRONG_TYPE, ODD)
                .build();

        MockSettings copy = settings.toBuilder().build();

        assertThat(copy.seed()).isEqualTo(9);
        assertThat(copy.port()).isEqualTo(1);
        assertThat(copy.policy(Assumption.WRONG_TYPE)).isEqualTo(ODD);
        assertThat(copy.policy(Assumption.NOT_JSON)).isEqualTo(Assumption.NOT_JSON.usual());
    }

    @Test
    void account_printed_hidesThePassword() {
        assertThat(new Account("demo-agency", "demo-password", "H99").toString())
                .contains("demo-agency")
                .doesNotContain("demo-password");
    }
}
