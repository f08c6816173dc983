package vn.dvcqg.sdk.catalog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.catalog.AgencyRef;
import vn.dvcqg.sdk.catalog.ApplicantKind;
import vn.dvcqg.sdk.catalog.CatalogFee;
import vn.dvcqg.sdk.catalog.ComponentCase;
import vn.dvcqg.sdk.catalog.ComponentPaper;
import vn.dvcqg.sdk.catalog.ExecutionLevel;
import vn.dvcqg.sdk.catalog.FieldOfWork;
import vn.dvcqg.sdk.catalog.FilingMethod;
import vn.dvcqg.sdk.catalog.LegalBasis;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureAgencies;
import vn.dvcqg.sdk.catalog.ProcedureResult;
import vn.dvcqg.sdk.catalog.ProcedureTexts;
import vn.dvcqg.sdk.catalog.ProcessingTime;
import vn.dvcqg.sdk.catalog.Publication;
import vn.dvcqg.sdk.catalog.StepCase;
import vn.dvcqg.sdk.dossier.Channel;

/** Details of procedures, every part of them filled. */
public final class Details {

    private static final ExtraFields NONE = ExtraFields.NONE;

    private Details() {}

    /** A detail with a name. */
    public static Procedure named(String code, String name) {
        return with(code, name, papers("Đơn đề nghị"), NONE);
    }

    /** A detail whose papers are these. */
    public static Procedure with(String code, String name, List<ComponentPaper> papers, ExtraFields extra) {
        CatalogFee amount = new CatalogFee("LP1", Vnd.of(30_000), "30.000", "Đồng", "", "", "", NONE);
        CatalogFee words = new CatalogFee("LP2", null, "không", "", "Miễn phí", "", "", NONE);
        return new Procedure(
                "7",
                code,
                name,
                "1",
                new Publication("G99", "1/QĐ-BM", "9", "1"),
                new ProcedureTexts("Mô tả \"mẫu\"\n", "", "", "Số 1", "", "", ""),
                List.of(
                        new ExecutionLevel(AgencyLevel.PROVINCE, "Cấp tỉnh", NONE),
                        new ExecutionLevel(AgencyLevel.other("9"), "", NONE),
                        new ExecutionLevel(null, "", NONE)),
                List.of(new FieldOfWork("G99-XX01", "Lĩnh vực mẫu", NONE)),
                List.of(new ApplicantKind("1", "Công dân", NONE)),
                List.of(new StepCase("", List.of("Nộp", "Nhận"), NONE)),
                List.of(new FilingMethod(
                        Channel.ONLINE,
                        List.of(new ProcessingTime("5", "Ngày", "", List.of(amount, words), NONE)),
                        NONE)),
                List.of(new ComponentCase("", papers, NONE)),
                List.of(new ProcedureResult("KQ.G99.000001", "Giấy mẫu", "", "", NONE)),
                List.of(new LegalBasis("1/2020/NĐ-CP", "Nghị định mẫu", "", "", "", "", NONE)),
                new ProcedureAgencies(List.of(new AgencyRef("H99", "Tỉnh Mẫu", NONE)), List.of(), List.of(), List.of()),
                "",
                "[{\"A\":1}]",
                extra);
    }

    /** Papers with these names. */
    public static List<ComponentPaper> papers(String... names) {
        return Arrays.stream(names)
                .map(name -> new ComponentPaper("GT-" + name, name, "1", "0", "", "", "", NONE))
                .toList();
    }

    /** Extra fields with one field. */
    public static ExtraFields extra(String name, String json) {
        return ExtraFields.of(Map.of(name, json));
    }
}
