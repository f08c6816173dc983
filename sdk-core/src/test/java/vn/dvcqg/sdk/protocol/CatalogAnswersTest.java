package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.catalog.CatalogFee;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;

/** The whole detail of a procedure, its quirks, and rows that drift. */
class CatalogAnswersTest {

    private static final ProcedureCode CODE = ProcedureCode.of("1.000001");

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    private Procedure procedure(String row) {
        transport.answer("{\"error_code\": \"0\", \"message\": \"\", \"result\": [" + row + "]}");
        return portal.catalog().procedure(CODE);
    }

    private CatalogFee fee(String members) {
        return procedure("{\"CACHTHUCTHUCHIEN\": [{\"KENH\": \"2\", \"THOIGIAN\": [{\"PHILEPHI\": [{" + members
                        + "}]}]}]}")
                .filingMethods()
                .get(0)
                .times()
                .get(0)
                .fees()
                .get(0);
    }

    @Test
    void procedure_everyField_isRead() {
        Procedure procedure = procedure(Classic.resource("laythutuc-full-row.json"));

        assertThat(procedure.id()).isEqualTo("9001");
        assertThat(procedure.rawCode()).isEqualTo("1.000001");
        assertThat(procedure.name()).isEqualTo("Thủ tục mẫu");
        assertThat(procedure.kind()).isEqualTo("0");
        assertThat(procedure.publication().agencyCode()).isEqualTo("000.00.00.G99");
        assertThat(procedure.publication().decision()).isEqualTo("01/QĐ-BM");
        assertThat(procedure.publication().decisionId()).isEqualTo("77");
        assertThat(procedure.publication().state()).isEqualTo("1");
        assertThat(procedure.texts().description()).isEqualTo("Mô tả");
        assertThat(procedure.texts().conditions()).isEqualTo("Yêu cầu");
        assertThat(procedure.texts().keywords()).isEqualTo("Từ khóa");
        assertThat(procedure.texts().receptionAddress()).isEqualTo("Địa chỉ");
        assertThat(procedure.texts().applicants()).isEqualTo("Đối tượng");
        assertThat(procedure.texts().executingAgency()).isEqualTo("Cơ quan thực hiện");
        assertThat(procedure.texts().competentAgency()).isEqualTo("Cơ quan thẩm quyền");
        assertThat(procedure.levels()).singleElement().satisfies(level -> {
            assertThat(level.level()).isEqualTo(AgencyLevel.PROVINCE);
            assertThat(level.name()).isEqualTo("Cấp tỉnh");
        });
        assertThat(procedure.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.rawCode()).isEqualTo("G99-XX01"));
        assertThat(procedure.applicants()).singleElement().satisfies(applicant -> {
            assertThat(applicant.code()).isEqualTo("1");
            assertThat(applicant.name()).isEqualTo("Công dân Việt Nam");
        });
        assertThat(procedure.steps()).singleElement().satisfies(steps -> {
            assertThat(steps.name()).isEqualTo("Trực tiếp");
            assertThat(steps.steps()).containsExactly("Bước 1", "Bước 2");
        });
        assertThat(procedure.related()).isEqualTo("1.000002");
        assertThat(procedure.linked()).isEqualTo("[{\"MATTHC\":\"1.000003\"}]");
        assertThat(procedure.extraFields().isEmpty()).isTrue();
    }

    @Test
    void procedure_everyList_isRead() {
        Procedure procedure = procedure(Classic.resource("laythutuc-full-row.json"));

        assertThat(procedure.filingMethods()).singleElement().satisfies(method -> {
            assertThat(method.channel()).isEqualTo(Channel.PUBLIC_POST);
            assertThat(method.times()).singleElement().satisfies(time -> {
                assertThat(time.amount()).isEqualTo("5");
                assertThat(time.unit()).isEqualTo("Ngày làm việc");
                assertThat(time.description()).isEqualTo("Từ ngày nhận đủ");
                assertThat(time.fees()).singleElement().satisfies(fee -> {
                    assertThat(fee.code()).isEqualTo("1");
                    assertThat(fee.amount()).isEqualTo(Vnd.of(1_250_000));
                    assertThat(fee.unit()).isEqualTo("Đồng");
                    assertThat(fee.description()).isEqualTo("Phí thẩm định");
                    assertThat(fee.fileName()).isEqualTo("bieu-phi.pdf");
                    assertThat(fee.url()).isEqualTo("https://files.example.test/bp");
                });
            });
        });
        assertThat(procedure.components()).singleElement().satisfies(component -> {
            assertThat(component.name()).isEqualTo("Bao gồm");
            assertThat(component.papers()).singleElement().satisfies(paper -> {
                assertThat(paper.code()).isEqualTo("GT-1");
                assertThat(paper.name()).isEqualTo("Đơn");
                assertThat(paper.originals()).isEqualTo("1");
                assertThat(paper.copies()).isEqualTo("2");
                assertThat(paper.formName()).isEqualTo("mau-don.docx");
                assertThat(paper.url()).isEqualTo("https://files.example.test/md");
                assertThat(paper.replacingResult()).isEqualTo("KQ.G99.000002");
            });
        });
        assertThat(procedure.results()).singleElement().satisfies(result -> {
            assertThat(result.rawCode()).isEqualTo("KQ.G99.000001");
            assertThat(result.name()).isEqualTo("Giấy mẫu");
            assertThat(result.fileName()).isEqualTo("giay.docx");
            assertThat(result.url()).isEqualTo("https://files.example.test/gm");
        });
        assertThat(procedure.legalBases()).singleElement().satisfies(law -> {
            assertThat(law.number()).isEqualTo("61/2018/NĐ-CP");
            assertThat(law.name()).isEqualTo("Nghị định");
            assertThat(law.issuer()).isEqualTo("Chính phủ");
            assertThat(law.issuedOn()).isEqualTo("23/04/2018");
            assertThat(law.effectiveFrom()).isEqualTo("21/06/2018");
            assertThat(law.url()).isEqualTo("https://vanban.example.test/61");
        });
        assertThat(procedure.agencies().executing()).singleElement().satisfies(agency -> {
            assertThat(agency.code()).isEqualTo(AgencyCode.of("000.00.01.H99"));
            assertThat(agency.name()).isEqualTo("Thực hiện");
        });
        assertThat(procedure.agencies().competent()).extracting("name").containsExactly("Thẩm quyền");
        assertThat(procedure.agencies().delegated()).extracting("name").containsExactly("Ủy quyền");
        assertThat(procedure.agencies().coordinating()).extracting("name").containsExactly("Phối hợp");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"30.000\"', 30000",
        "'\"30,000\"', 30000",
        "'\"1.250.000\"', 1250000",
        "'\"30000\"', 30000",
        "30000, 30000",
        "'\"0\"', 0",
        "'\" 30.000 \"', 30000"
    })
    void fee_amountInAnyForm_isRead(String json, long dong) {
        assertThat(fee("\"SOTIEN\": " + json).amount()).isEqualTo(Vnd.of(dong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"không", "Miễn phí", "30.00", "30.000 đ", "-1", "30.0000", "1e5", "9999999999999", ""})
    void fee_amountThatIsNoNumber_keepsItsTextAndIsNotGuessed(String text) {
        CatalogFee fee = fee("\"SOTIEN\": \"" + text + "\"");

        assertThat(fee.amount()).isNull();
        assertThat(fee.rawAmount()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"URL", "Url", "url"})
    void paper_linkInAnyCase_isRead(String name) {
        Procedure procedure =
                procedure("{\"THANHPHANHOSO\": [{\"GIAYTO\": [{\"" + name + "\": \"https://f.example.test/1\"}]}]}");

        assertThat(procedure.components().get(0).papers().get(0).url()).isEqualTo("https://f.example.test/1");
        assertThat(procedure.components().get(0).papers().get(0).extraFields().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"CACHTHUCTHUCHIEN\": null, \"THANHPHANHOSO\": \"\", \"KETQUATHUCHIEN\": []}"})
    void procedure_missingArrays_areEmpty(String row) {
        Procedure procedure = procedure(row);

        assertThat(procedure.filingMethods()).isEmpty();
        assertThat(procedure.components()).isEmpty();
        assertThat(procedure.results()).isEmpty();
        assertThat(procedure.levels()).isEmpty();
        assertThat(procedure.agencies().executing()).isEmpty();
        assertThat(procedure.rawCode()).isEmpty();
        assertThat(procedure.code()).isNull();
        assertThat(procedure.publication().isPublic()).isFalse();
    }

    @Test
    void procedure_descriptionInsideTheLevels_isFoundThere() {
        Procedure procedure = procedure("{\"CAPTHUCHIEN\": [{\"CAPTHUCHIEN\": 1, \"MOTACOQUANTHUCHIEN\": \"\"},"
                + "{\"CAPTHUCHIEN\": \"3\", \"MOTACOQUANTHUCHIEN\": \"UBND cấp xã\"}]}");

        assertThat(procedure.texts().executingAgency()).isEqualTo("UBND cấp xã");
        assertThat(procedure.levels()).extracting("level").containsExactly(AgencyLevel.PROVINCE, AgencyLevel.COMMUNE);
    }

    @Test
    void procedure_namesInAnyCaseAndSingleObjects_areRead() {
        Procedure procedure = procedure("{\"maTTHC\": \"1.000001\", \"TenTTHC\": 7, \"trangthai\": 1,"
                + "\"LinhVucThucHien\": {\"MaLinhVuc\": \"G99-XX01\"}}");

        assertThat(procedure.rawCode()).isEqualTo("1.000001");
        assertThat(procedure.name()).isEqualTo("7");
        assertThat(procedure.publication().isPublic()).isTrue();
        assertThat(procedure.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.rawCode()).isEqualTo("G99-XX01"));
    }

    @Test
    void procedure_unknownFields_areKeptWhereTheyStood() {
        Procedure procedure =
                procedure("{\"MOI\": {\"a\": 1}, \"KETQUATHUCHIEN\": [{\"MAKETQUA\": \"x\", \"LoaiMoi\": true}]}");

        assertThat(procedure.extraFields().json("MOI")).isEqualTo("{\"a\":1}");
        assertThat(procedure.results().get(0).extraFields().json("LoaiMoi")).isEqualTo("true");
    }

    @Test
    void lists_unknownFieldsAndUnusableCodes_areKept() {
        transport.answer("{\"error_code\": 0, \"result\": [{\"MADONVI\": \"??\", \"tendonvi\": 5, \"MOI\": null}, 7]}");

        assertThat(portal.catalog().agencies()).singleElement().satisfies(agency -> {
            assertThat(agency.rawCode()).isEqualTo("??");
            assertThat(agency.code()).isNull();
            assertThat(agency.name()).isEqualTo("5");
            assertThat(agency.extraFields().names()).containsExactly("MOI");
        });
    }

    @Test
    void services_offers_haveTheirLevelAsANumber() {
        transport.answer(
                "{\"error_code\": 0, \"result\": {\"data\": [{\"MADVC\": \"1.000001.01\", \"APDUNGDVC\": ["
                        + "{\"MACOQUANTHUCHIEN\": \"000.00.99.H99\", \"MUCDO\": 4}, {\"MUCDO\": \"3\"}, {\"MUCDO\": \"toàn trình\"}]}]}}");

        assertThat(portal.catalog().services().get(0).offers())
                .extracting("agencyCode", "serviceLevel")
                .containsExactly(tuple("000.00.99.H99", 4), tuple("", 3), tuple("", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000002", "2.000001", "x", "1.000001.000.00.00.H98"})
    void procedure_rowOfAnother_isAFaultOfThePortal(String other) {
        transport.answer("{\"error_code\": 0, \"result\": [{\"MATTHC\": \"" + other + "\"}]}");

        PortalFaultException fault = catchThrowableOfType(
                PortalFaultException.class,
                () -> portal.catalog().procedure(ProcedureCode.of("1.000001.000.00.99.H99")));

        assertThat(fault).hasMessageContaining("1.000001.000.00.99.H99").hasMessageContaining(other);
        assertThat(fault.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.000001", "1.000001.000.00.00.H99", "1.000001.H99"})
    void procedure_rowWithoutACodeOrOfTheSameProcedure_isRead(String same) {
        transport.answer("{\"error_code\": 0, \"result\": [{\"MATTHC\": \"" + same + "\"}]}");

        assertThat(portal.catalog()
                        .procedure(ProcedureCode.of("1.000001.000.00.99.H99"))
                        .rawCode())
                .isEqualTo(same);
    }

    @Test
    void procedure_amongOthers_isFound() {
        transport.answer("{\"error_code\": 0, \"result\": [{\"MATTHC\": \"1.000002\"}, {\"MATTHC\": \"1.000001\"}]}");

        assertThat(portal.catalog().procedure(CODE).rawCode()).isEqualTo("1.000001");
    }

    @Test
    void procedure_unknown_isNoneOrRefusedByName() {
        String none = "{\"error_code\": \"0\", \"message\": \"\", \"result\": []}";
        transport.answer(none).answer(none);

        assertThat(portal.catalog().findProcedure(CODE)).isEmpty();
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> portal.catalog().procedure(CODE));
        assertThat(refused.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("procedure"));
    }
}
