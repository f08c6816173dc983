package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import vn.dvcqg.sdk.id.ProcedureCode;

/** Reads the detail of a procedure ({@code LayThuTuc}). */
final class ProcedureReader {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{3}){1,3}");

    private static final Set<String> PROCEDURE = Set.of(
            "ID",
            "MATTHC",
            "TENTTHC",
            "MACOQUANCONGBO",
            "LOAITTHC",
            "QUYETDINH",
            "IDQUYETDINHCONGBO",
            "TRANGTHAI",
            "MOTA",
            "YEUCAU",
            "TUKHOA",
            "DIACHITIEPNHAN",
            "MOTADOITUONGTHUCHIEN",
            "MOTACOQUANTHUCHIEN",
            "MOTACOQUANTHAMQUYEN",
            "CAPTHUCHIEN",
            "LINHVUCTHUCHIEN",
            "DOITUONGTHUCHIEN",
            "TRINHTUTHUCHIEN",
            "CACHTHUCTHUCHIEN",
            "THANHPHANHOSO",
            "KETQUATHUCHIEN",
            "CANCUPHAPLY",
            "COQUANTHUCHIEN",
            "COQUANCOTHAMQUYEN",
            "COQUANDUOCUYQUYEN",
            "COQUANPHOIHOP",
            "TTHCLIENQUAN",
            "TTHCLIENTHONG");
    private static final Set<String> LEVEL = Set.of("CAPTHUCHIEN", "TENCAP", "MOTACOQUANTHUCHIEN");
    private static final Set<String> FIELD = Set.of("MALINHVUC", "TENLINHVUC");
    private static final Set<String> APPLICANT = Set.of("MADOITUONG", "TENDOITUONG");
    private static final Set<String> STEPS = Set.of("TRUONGHOP", "TRINHTU");
    private static final Set<String> METHOD = Set.of("KENH", "THOIGIAN");
    private static final Set<String> TIME = Set.of("THOIGIANGIAIQUYET", "DONVITINH", "MOTA", "PHILEPHI");
    private static final Set<String> FEE = Set.of("MAPHILEPHI", "SOTIEN", "DONVI", "MOTA", "TENTEP", "URL");
    private static final Set<String> COMPONENTS = Set.of("TRUONGHOP", "GIAYTO");
    private static final Set<String> PAPER =
            Set.of("MAGIAYTO", "TENGIAYTO", "SOBANCHINH", "SOBANSAO", "TENMAUDON", "URL", "MA_KQ_THAYTHE");
    private static final Set<String> RESULT = Set.of("MAKETQUA", "TENKETQUA", "TENTEP", "URL");
    private static final Set<String> LEGAL =
            Set.of("SOVANBAN", "TENVANBAN", "COQUANBANHANH", "NGAYBANHANH", "NGAYHIEULUC", "DIACHITRUYCAP");
    private static final Set<String> AGENCY = Set.of("MADONVI", "TENDONVI");

    private final ClassicCodes codes;

    ProcedureReader(ClassicCodes codes) {
        this.codes = codes;
    }

    /** Whether a row tells of the procedure that was asked for; one without a code is believed. */
    static boolean isOf(ProcedureCode asked, Row row) {
        String code = row.text("MATTHC");
        return code.isEmpty() || (ProcedureCode.isValid(code) && asked.matches(ProcedureCode.of(code)));
    }

    Procedure read(Row row) {
        return new Procedure(
                row.text("ID"),
                row.text("MATTHC"),
                row.text("TENTTHC"),
                row.text("LOAITTHC"),
                new Publication(
                        row.text("MACOQUANCONGBO"),
                        row.text("QUYETDINH"),
                        row.text("IDQUYETDINHCONGBO"),
                        row.text("TRANGTHAI")),
                texts(row),
                row.list("CAPTHUCHIEN", this::level),
                row.list("LINHVUCTHUCHIEN", ProcedureReader::field),
                row.list("DOITUONGTHUCHIEN", ProcedureReader::applicant),
                row.list("TRINHTUTHUCHIEN", ProcedureReader::steps),
                row.list("CACHTHUCTHUCHIEN", this::method),
                row.list("THANHPHANHOSO", ProcedureReader::components),
                row.list("KETQUATHUCHIEN", ProcedureReader::result),
                row.list("CANCUPHAPLY", ProcedureReader::legalBasis),
                new ProcedureAgencies(
                        row.list("COQUANTHUCHIEN", ProcedureReader::agency),
                        row.list("COQUANCOTHAMQUYEN", ProcedureReader::agency),
                        row.list("COQUANDUOCUYQUYEN", ProcedureReader::agency),
                        row.list("COQUANPHOIHOP", ProcedureReader::agency)),
                raw(row, "TTHCLIENQUAN"),
                raw(row, "TTHCLIENTHONG"),
                row.extraBeside(PROCEDURE));
    }

    private static ProcedureTexts texts(Row row) {
        return new ProcedureTexts(
                row.text("MOTA"),
                row.text("YEUCAU"),
                row.text("TUKHOA"),
                row.text("DIACHITIEPNHAN"),
                row.text("MOTADOITUONGTHUCHIEN"),
                executingAgency(row),
                row.text("MOTACOQUANTHAMQUYEN"));
    }

    /** One running client looks for this text inside the levels. */
    private static String executingAgency(Row row) {
        String own = row.text("MOTACOQUANTHUCHIEN");
        if (!own.isEmpty()) {
            return own;
        }
        return row.list("CAPTHUCHIEN", level -> level.text("MOTACOQUANTHUCHIEN")).stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private ExecutionLevel level(Row row) {
        AgencyLevel level = codes.level().read(row.text("CAPTHUCHIEN"), AgencyLevel::other);
        return new ExecutionLevel(level, row.text("TENCAP"), row.extraBeside(LEVEL));
    }

    private static FieldOfWork field(Row row) {
        return new FieldOfWork(row.text("MALINHVUC"), row.text("TENLINHVUC"), row.extraBeside(FIELD));
    }

    private static ApplicantKind applicant(Row row) {
        return new ApplicantKind(row.text("MADOITUONG"), row.text("TENDOITUONG"), row.extraBeside(APPLICANT));
    }

    private static StepCase steps(Row row) {
        List<String> steps = row.list("TRINHTU", step -> step.text("TENTRINHTU"));
        return new StepCase(row.text("TRUONGHOP"), steps, row.extraBeside(STEPS));
    }

    private FilingMethod method(Row row) {
        Channel channel = codes.channel().read(row.text("KENH"), Channel::other);
        return new FilingMethod(channel, row.list("THOIGIAN", ProcedureReader::time), row.extraBeside(METHOD));
    }

    private static ProcessingTime time(Row row) {
        return new ProcessingTime(
                row.text("THOIGIANGIAIQUYET"),
                row.text("DONVITINH"),
                row.text("MOTA"),
                row.list("PHILEPHI", ProcedureReader::fee),
                row.extraBeside(TIME));
    }

    private static CatalogFee fee(Row row) {
        String amount = row.text("SOTIEN");
        return new CatalogFee(
                row.text("MAPHILEPHI"),
                amount(amount),
                amount,
                row.text("DONVI"),
                row.text("MOTA"),
                row.text("TENTEP"),
                row.text("URL"),
                row.extraBeside(FEE));
    }

    /** Amounts come as digits, with dotted thousands, or as words; a word is not turned into a number. */
    private static @Nullable Vnd amount(String text) {
        if (PLAIN.matcher(text).matches()) {
            return Vnd.of(Long.parseLong(text));
        }
        return GROUPED.matcher(text).matches() ? Vnd.of(Long.parseLong(text.replaceAll("[.,]", ""))) : null;
    }

    private static ComponentCase components(Row row) {
        return new ComponentCase(
                row.text("TRUONGHOP"), row.list("GIAYTO", ProcedureReader::paper), row.extraBeside(COMPONENTS));
    }

    private static ComponentPaper paper(Row row) {
        return new ComponentPaper(
                row.text("MAGIAYTO"),
                row.text("TENGIAYTO"),
                row.text("SOBANCHINH"),
                row.text("SOBANSAO"),
                row.text("TENMAUDON"),
                row.text("URL"),
                row.text("MA_KQ_THAYTHE"),
                row.extraBeside(PAPER));
    }

    private static ProcedureResult result(Row row) {
        return new ProcedureResult(
                row.text("MAKETQUA"),
                row.text("TENKETQUA"),
                row.text("TENTEP"),
                row.text("URL"),
                row.extraBeside(RESULT));
    }

    private static LegalBasis legalBasis(Row row) {
        return new LegalBasis(
                row.text("SOVANBAN"),
                row.text("TENVANBAN"),
                row.text("COQUANBANHANH"),
                row.text("NGAYBANHANH"),
                row.text("NGAYHIEULUC"),
                row.text("DIACHITRUYCAP"),
                row.extraBeside(LEGAL));
    }

    private static AgencyRef agency(Row row) {
        return new AgencyRef(row.text("MADONVI"), row.text("TENDONVI"), row.extraBeside(AGENCY));
    }

    /** A value whose shape is not published: its text, or its JSON. */
    private static String raw(Row row, String name) {
        JsonNode value = row.node(name);
        return value.isContainerNode() ? value.toString() : row.text(name);
    }
}
