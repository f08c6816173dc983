package vn.dvcqg.sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ResultCode;
import vn.dvcqg.sdk.id.ServiceCode;

class CatalogTest {

    private static final ExtraFields NONE = ExtraFields.NONE;
    private static final String BROKEN = "\u0007";

    @Test
    void code_ofAKnownShape_isTheValueThatADossierTakes() {
        assertThat(new ProcedureSummary("1.000001", "Thủ tục mẫu", NONE).code())
                .isEqualTo(ProcedureCode.of("1.000001"));
        assertThat(new AgencyEntry("000.00.99.H99", "Sở Mẫu", "1", NONE).code())
                .isEqualTo(AgencyCode.of("000.00.99.H99"));
        assertThat(new AgencyRef("H99.01", "Sở Mẫu", NONE).code()).isEqualTo(AgencyCode.of("H99.01"));
        assertThat(new FieldEntry("G99-XX01", "Lĩnh vực mẫu", "G99", NONE).code())
                .isEqualTo(FieldCode.of("G99-XX01"));
        assertThat(new FieldOfWork("G99-XX01", "Lĩnh vực mẫu", NONE).code()).isEqualTo(FieldCode.of("G99-XX01"));
        assertThat(new ProcedureResult("KQ.G99.000001", "Giấy mẫu", "", "", NONE).code())
                .isEqualTo(ResultCode.of("KQ.G99.000001"));
        assertThat(service("1.000001.01").code()).isEqualTo(ServiceCode.of("1.000001.01"));
        assertThat(procedure("1.000001").code()).isEqualTo(ProcedureCode.of("1.000001"));
    }

    @Test
    void code_ofAnUnknownShape_isNullAndTheTextStays() {
        assertThat(new ProcedureSummary("BKH-1", "a", NONE).code()).isNull();
        assertThat(new ProcedureSummary("BKH-1", "a", NONE).rawCode()).isEqualTo("BKH-1");
        assertThat(new ProcedureSummary("", "", NONE).code()).isNull();
        assertThat(new AgencyEntry("sở", "", "", NONE).code()).isNull();
        assertThat(new AgencyRef("sở", "", NONE).code()).isNull();
        assertThat(new FieldEntry(BROKEN, "", "", NONE).code()).isNull();
        assertThat(new FieldOfWork(BROKEN, "", NONE).code()).isNull();
        assertThat(new ProcedureResult(BROKEN, "", "", "", NONE).code()).isNull();
        assertThat(service("1.000001").code()).isNull();
        assertThat(procedure("165365").code()).isNull();
    }

    @Test
    void isPublic_onlyStateOne_isTrue() {
        assertThat(new Publication("G99", "1/QĐ", "7", "1").isPublic()).isTrue();
        assertThat(new Publication("G99", "1/QĐ", "7", "0").isPublic()).isFalse();
        assertThat(new Publication("", "", "", "").isPublic()).isFalse();
    }

    @Test
    void lists_setFromAListThatChangesLater_keepTheirContent() {
        CatalogFee fee = new CatalogFee("2", Vnd.of(30_000), "30.000", "Đồng", "", "", "", NONE);
        List<CatalogFee> fees = new ArrayList<>(List.of(fee));
        ProcessingTime time = new ProcessingTime("5", "Ngày làm việc", "", fees, NONE);
        fees.clear();
        FilingMethod method = new FilingMethod(Channel.ONLINE, List.of(time), NONE);

        assertThat(method.times().get(0).fees()).containsExactly(fee);
        assertThatThrownBy(() -> method.times().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> time.fees().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void lists_ofEveryNestedRecord_areCopies() {
        List<String> steps = new ArrayList<>(List.of("Nộp"));
        StepCase stepCase = new StepCase("", steps, NONE);
        steps.clear();
        List<ComponentPaper> papers =
                new ArrayList<>(List.of(new ComponentPaper("GT-1", "Đơn", "1", "0", "", "", "", NONE)));
        ComponentCase componentCase = new ComponentCase("", papers, NONE);
        papers.clear();
        List<AgencyRef> refs = new ArrayList<>(List.of(new AgencyRef("H99", "", NONE)));
        ProcedureAgencies agencies = new ProcedureAgencies(refs, refs, refs, refs);
        refs.clear();

        assertThat(stepCase.steps()).containsExactly("Nộp");
        assertThat(componentCase.papers()).hasSize(1);
        assertThat(agencies.executing())
                .hasSize(1)
                .isEqualTo(agencies.competent())
                .isEqualTo(agencies.delegated())
                .isEqualTo(agencies.coordinating());
    }

    @Test
    void lists_missing_areRefused() {
        assertThatNullPointerException().isThrownBy(() -> new FilingMethod(null, null, NONE));
        assertThatNullPointerException().isThrownBy(() -> new StepCase("", null, NONE));
    }

    private static ServiceEntry service(String code) {
        return new ServiceEntry(code, "", "", "", "", "", List.of(new ServiceOffer("H99", 4, NONE)), NONE);
    }

    private static Procedure procedure(String code) {
        return new Procedure(
                "",
                code,
                "",
                "",
                new Publication("", "", "", ""),
                new ProcedureTexts("", "", "", "", "", "", ""),
                List.of(new ExecutionLevel(AgencyLevel.PROVINCE, "Cấp tỉnh", NONE)),
                List.of(),
                List.of(new ApplicantKind("", "Công dân", NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new LegalBasis("", "", "", "", "", "", NONE)),
                new ProcedureAgencies(List.of(), List.of(), List.of(), List.of()),
                "",
                "",
                NONE);
    }
}
