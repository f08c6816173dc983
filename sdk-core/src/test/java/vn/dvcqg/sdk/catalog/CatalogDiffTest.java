package vn.dvcqg.sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.catalog.internal.Details;

/** What is told about two downloads. */
class CatalogDiffTest {

    private static final ExtraFields NONE = ExtraFields.NONE;

    @Test
    void ofProcedures_rowsCameWentAndChanged_areTold() {
        ProcedureSummary same = row("1.000001", "Một");
        ProcedureSummary gone = row("1.000002", "Hai");
        ProcedureSummary old = row("1.000003", "Ba");
        ProcedureSummary renamed = row("1.000003", "Ba mới");
        ProcedureSummary fresh = row("1.000004", "Bốn");

        CatalogDiff<ProcedureSummary> diff =
                CatalogDiff.ofProcedures(List.of(same, gone, old), List.of(fresh, renamed, same));

        assertThat(diff.added()).containsExactly(fresh);
        assertThat(diff.removed()).containsExactly(gone);
        assertThat(diff.changed())
                .containsExactly(new ChangedRow<>(old, renamed, List.of(new FieldChange("name", "Ba", "Ba mới"))));
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void ofProcedures_otherOrderOnly_isEmpty() {
        ProcedureSummary one = row("1.000001", "Một");
        ProcedureSummary two = row("1.000002", "Hai");

        assertThat(CatalogDiff.ofProcedures(List.of(one, two), List.of(two, one))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void ofProcedures_codesTwiceOrMissing_losesNoRow() {
        List<ProcedureSummary> before = List.of(row("1.000001", "A"), row("1.000001", "B"), row("", "C"), row("", ""));
        List<ProcedureSummary> after = List.of(row("1.000001", "A"), row("", "C"), row("", ""), row("", ""));

        CatalogDiff<ProcedureSummary> diff = CatalogDiff.ofProcedures(before, after);

        assertThat(diff.removed()).contains(row("1.000001", "B"));
        assertThat(diff.added().size() - diff.removed().size()).isZero();
        assertThat(CatalogDiff.ofProcedures(before, before).isEmpty()).isTrue();
    }

    @Test
    void ofAgencies_ofFields_ofServices_nameTheChangedFields() {
        assertThat(CatalogDiff.ofAgencies(
                                List.of(new AgencyEntry("H99", "Tỉnh Mẫu", "1", NONE)),
                                List.of(new AgencyEntry("H99", "Tỉnh Mẫu", "2", ExtraFields.of(Map.of("MOI", "1")))))
                        .changed()
                        .get(0)
                        .changes())
                .containsExactly(new FieldChange("level", "1", "2"), new FieldChange("extraFields.MOI", null, "1"));
        assertThat(CatalogDiff.ofFields(
                                List.of(new FieldEntry("G99-XX01", "A", "G99", NONE)),
                                List.of(new FieldEntry("G99-XX01", "A", "G98", NONE)))
                        .changed()
                        .get(0)
                        .changes())
                .containsExactly(new FieldChange("ministryCode", "G99", "G98"));
        assertThat(CatalogDiff.ofServices(List.of(service(3)), List.of(service(4)))
                        .changed()
                        .get(0)
                        .changes())
                .containsExactly(new FieldChange("offers[H99].serviceLevel", "3", "4"));
    }

    @Test
    void ofDetails_same_isEmpty() {
        assertThat(CatalogDiff.ofDetails(Details.named("1.000001", "A"), Details.named("1.000001", "A")))
                .isEmpty();
    }

    @Test
    void ofDetails_deepChanges_haveThePathOfEachField() {
        Procedure before = Details.with("1.000001", "A", Details.papers("Đơn", "Ảnh"), NONE);
        ComponentPaper photo = new ComponentPaper("GT-Ảnh", "Ảnh", "2", "0", "", "", "", NONE);
        ComponentPaper extra = new ComponentPaper("GT-Mới", "Mới", "", "", "", "", "", NONE);
        Procedure after = Details.with("1.000001", "B", List.of(photo, extra), Details.extra("X", "\"y\""));

        assertThat(CatalogDiff.ofDetails(before, after))
                .extracting(FieldChange::path, FieldChange::before, FieldChange::after)
                .containsExactly(
                        tuple("name", "A", "B"),
                        tuple("components[0].papers[GT-Ảnh].originals", "1", "2"),
                        tuple("components[0].papers[GT-Mới].code", null, "GT-Mới"),
                        tuple("components[0].papers[GT-Mới].name", null, "Mới"),
                        tuple("components[0].papers[GT-Đơn].code", "GT-Đơn", null),
                        tuple("components[0].papers[GT-Đơn].name", "Đơn", null),
                        tuple("components[0].papers[GT-Đơn].originals", "1", null),
                        tuple("components[0].papers[GT-Đơn].copies", "0", null),
                        tuple("extraFields.X", null, "\"y\""));
    }

    @Test
    void ofDetails_amountsAndCodes_areText() {
        Procedure full = Details.named("1.000001", "A");
        Procedure bare = new Procedure(
                full.id(),
                full.rawCode(),
                full.name(),
                full.kind(),
                full.publication(),
                full.texts(),
                List.of(),
                full.fields(),
                full.applicants(),
                List.of(),
                List.of(),
                full.components(),
                full.results(),
                full.legalBases(),
                full.agencies(),
                full.related(),
                full.linked(),
                full.extraFields());

        assertThat(CatalogDiff.ofDetails(full, bare))
                .contains(
                        new FieldChange("levels[PROVINCE].level", "PROVINCE", null),
                        new FieldChange("levels[9].level", "9", null),
                        new FieldChange("steps[0].steps[1]", "Nhận", null),
                        new FieldChange("filingMethods[ONLINE].times[0].fees[LP1].amount", "30000", null),
                        new FieldChange("filingMethods[ONLINE].times[0].fees[LP2].rawAmount", "không", null));
    }

    private static ProcedureSummary row(String code, String name) {
        return new ProcedureSummary(code, name, NONE);
    }

    private static ServiceEntry service(int level) {
        return new ServiceEntry(
                "1.000001.01", "A", "1.000001", "", "", "", List.of(new ServiceOffer("H99", level, NONE)), NONE);
    }
}
