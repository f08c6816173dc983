package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.TaxCode;

class EnvelopeTest {

    private static final String HEAD = "{\"session\":\"demo-session-1\",\"madonvi\":\"000.00.99.H99\",\"service\":\"";

    private final ScriptedTransport transport = new ScriptedTransport()
            .always((request, call) ->
                    ScriptedTransport.json(200, "{\"error_code\": \"0\", \"message\": \"thành công\"}"));
    private final Portal portal = Classic.portal(transport);

    /**
     * An operation of the client.
     *
     * @param service its name on the wire
     * @param share whether it goes to the share endpoint
     * @param call makes it
     */
    record Operation(String service, boolean share, Consumer<Portal> call) {
        @Override
        public String toString() {
            return service;
        }
    }

    static Stream<Operation> operations() {
        return Stream.of(
                new Operation(
                        "DongBoHoSoMC",
                        false,
                        portal -> portal.dossiers().submit(Samples.dossier().build())),
                new Operation(
                        "CapNhatTienDoHoSoMC",
                        false,
                        portal -> portal.dossiers().report(List.of(Samples.step()))),
                new Operation(
                        "DongBoTrangThaiHoSo",
                        false,
                        portal -> portal.dossiers().updatePortalBorn(portalBorn())),
                new Operation("TraCuuHoSo", false, portal -> portal.dossiers().lookUp(Samples.CODE)),
                new Operation(
                        "LayThuTuc", false, portal -> portal.catalog().findProcedure(ProcedureCode.of("1.000001"))),
                new Operation("LayDVC", false, portal -> portal.catalog().services()),
                new Operation(
                        "LayDanhSachTTHC", true, portal -> portal.catalog().procedures()),
                new Operation(
                        "LayDanhMucCoQuan", true, portal -> portal.catalog().agencies()),
                new Operation(
                        "LayDanhMucLinhVuc", true, portal -> portal.catalog().fields()),
                new Operation("TraCuuTechID", true, portal -> portal.accounts().find(PersonalId.of("000090000001"))));
    }

    private static PortalBornUpdate portalBorn() {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                .status(PortalBornStatus.RECEIVED)
                .build();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void send_anyOperation_beginsWithSessionAgencyAndService(Operation operation) {
        operation.call().accept(portal);

        assertThat(transport.lastBody()).startsWith(HEAD + operation.service() + "\"");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void send_anyOperation_hasOnlyItsOwnMembers(Operation operation) {
        operation.call().accept(portal);

        List<String> members = new ArrayList<>();
        Classic.tree(transport.lastBody()).fieldNames().forEachRemaining(members::add);
        assertThat(members.subList(3, members.size()))
                .isEqualTo(
                        switch (operation.service()) {
                            case "DongBoHoSoMC" -> List.of("isUpdating", "data");
                            case "CapNhatTienDoHoSoMC" -> List.of("data");
                            case "DongBoTrangThaiHoSo" -> List.of("type", "data");
                            case "TraCuuHoSo" -> List.of("mahoso");
                            case "LayThuTuc" -> List.of("maTTHC");
                            case "TraCuuTechID" -> List.of("provider", "mstorcmnd");
                            default -> List.of();
                        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void send_anyOperation_isAPostToItsEndpoint(Operation operation) {
        operation.call().accept(portal);

        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("POST"));
        assertThat(transport.requests().get(0).uri()).hasToString(Classic.BASE + "mapi/login");
        assertThat(transport.operations().get(0).uri())
                .hasToString(Classic.BASE + (operation.share() ? "mapi/share" : "mapi/integration"));
    }

    @Test
    void send_secondCall_usesTheSessionOfTheFirst() {
        portal.catalog().agencies();
        portal.catalog().fields();

        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan", "LayDanhMucLinhVuc");
        assertThat(transport.lastBody()).startsWith(HEAD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void submit_createOrUpdate_writesTheWordWithACapital(boolean updating) {
        portal.dossiers()
                .submit(Samples.dossier().build(), updating ? SubmitStrategy.UPDATE_ONLY : SubmitStrategy.CREATE_ONLY);

        JsonNode word = Classic.tree(transport.lastBody()).get("isUpdating");
        assertThat(word.isTextual()).isTrue();
        assertThat(word.textValue()).isEqualTo(updating ? "True" : "False");
    }

    @Test
    void submit_vietnameseText_travelsUnchangedInUtf8() {
        String decomposed = Normalizer.normalize("Hồ sơ thử nghiệm đặc biệt", Normalizer.Form.NFD);
        String rare = "Đoàn Thị Mẫu 𠀋 \"trích\" \\ dòng\nmới";

        portal.dossiers()
                .submit(Samples.dossier().summary(decomposed).note(rare).build());

        byte[] body = Objects.requireNonNull(transport.operations().get(0).body());
        JsonNode item = Classic.lastItem(transport);
        assertThat(item.get("TrichYeuHoSo").textValue()).isEqualTo(decomposed);
        assertThat(item.get("GhiChu").textValue()).isEqualTo(rare);
        // the letters themselves, not escapes of them
        assertThat(new String(body, StandardCharsets.UTF_8)).contains("Nguyễn Văn Mẫu", decomposed);
        assertThat(body).startsWith((byte) '{');
    }

    @Test
    void findAccount_taxCodeOrOldNumber_isTheParameter() {
        portal.accounts().find(TaxCode.of("0100109106"));
        assertThat(transport.lastBody()).endsWith("\"provider\":\"wso2is\",\"mstorcmnd\":\"0100109106\"}");

        portal.accounts().find(OldIdentityNumber.of("012345678"));
        assertThat(transport.lastBody()).endsWith("\"mstorcmnd\":\"012345678\"}");
    }

    @Test
    void services_parametersOfTheCaller_standBesideTheEnvelope() {
        portal.catalog().services("{\"coQuan\": \"H99\", \"trang\": 2, \"loc\": {\"muc\": [4]}}");

        assertThat(transport.lastBody())
                .isEqualTo(HEAD + "LayDVC\",\"coQuan\":\"H99\",\"trang\":2,\"loc\":{\"muc\":[4]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "null",
                "{\"session\": \"x\"}",
                "{\"SERVICE\": \"LayThuTuc\"}",
                "{\"data\": []}"
            })
    void services_unusableParameters_areRefusedBeforeAnythingIsSent(String parameters) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> portal.catalog().services(parameters));

        assertThat(refused.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("parametersJson"));
        assertThat(refused.requestId()).isNotEmpty();
        assertThat(transport.requests()).isEmpty();
    }
}
