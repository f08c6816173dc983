package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.id.ProcedureCode;

class DossierRulesTest {

    private static final Instant T = Instant.parse("2025-03-10T02:00:00Z");

    @Test
    void build_nothing_namesEverythingThatIsRequired() {
        assertThat(Faults.codes(() -> Dossier.builder().build()))
                .containsExactly("localId: required", "procedure: required", "owner: required", "status: required");
    }

    @Test
    void build_requiredOnly_isEnough() {
        Dossier dossier = Samples.dossier().build();

        assertThat(dossier.code()).isNull();
        assertThat(dossier.submittedFiles()).isEmpty();
    }

    @Test
    void build_manyFaults_reportsAllInBothLanguagesInTheOrderOfTheFields() {
        List<Violation> faults = Faults.of(() -> Samples.dossier()
                .owner(Samples.owner().email("không có").phone("09\u0000").build())
                .status(DossierStatus.of("2"))
                .receivedAt(T)
                .dueAt(T.minusSeconds(1))
                .addSubmittedFile(SubmittedFile.builder(" ").build())
                .otherAttachments(List.of(new OtherAttachment("Ảnh", -3, 1)))
                .build());

        assertThat(faults)
                .extracting(Violation::field, Violation::vi, Violation::en)
                .containsExactly(
                        tuple(
                                "owner.email",
                                "không phải là địa chỉ thư điện tử; phải có @ giữa tên người dùng và tên miền",
                                "is not a mail address; it needs an @ between user and domain"),
                        tuple(
                                "owner.phone",
                                "chứa ký tự điều khiển không được phép; chỉ chấp nhận ký tự xuống dòng và tab",
                                "holds a control character; only line breaks and tabs are allowed"),
                        tuple("dueAt", "không được sớm hơn receivedAt", "must not be earlier than receivedAt"),
                        tuple(
                                "submittedFiles[0].name",
                                "còn thiếu; phải được cung cấp",
                                "is missing; it must be given"),
                        tuple(
                                "otherAttachments[0].count",
                                "không được là số âm, nhưng là -3",
                                "must not be negative, but was -3"));
    }

    @Test
    void build_afterAFault_theBuilderCanBeMended() {
        DossierBuilder builder = Samples.dossier().receivedAt(T).dueAt(T.minusSeconds(5));
        assertThatThrownBy(builder::build).isInstanceOf(InvalidRequestException.class);

        assertThat(builder.dueAt(T.plusSeconds(5)).build().dueAt()).isEqualTo(T.plusSeconds(5));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                order("submittedAt", DossierBuilder::submittedAt, "receivedAt", DossierBuilder::receivedAt),
                order("submittedAt", DossierBuilder::submittedAt, "dueAt", DossierBuilder::dueAt),
                order("submittedAt", DossierBuilder::submittedAt, "finishedAt", DossierBuilder::finishedAt),
                order("submittedAt", DossierBuilder::submittedAt, "returnedAt", DossierBuilder::returnedAt),
                order("submittedAt", DossierBuilder::submittedAt, "rejectedAt", DossierBuilder::rejectedAt),
                order("receivedAt", DossierBuilder::receivedAt, "dueAt", DossierBuilder::dueAt),
                order("receivedAt", DossierBuilder::receivedAt, "finishedAt", DossierBuilder::finishedAt),
                order("receivedAt", DossierBuilder::receivedAt, "returnedAt", DossierBuilder::returnedAt),
                order("finishedAt", DossierBuilder::finishedAt, "returnedAt", DossierBuilder::returnedAt));
    }

    private static Arguments order(
            String earlier,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setEarlier,
            String later,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setLater) {
        return Arguments.of(earlier, setEarlier, later, setLater);
    }

    @ParameterizedTest(name = "{0} <= {2}")
    @MethodSource("orders")
    void build_timesInTheWrongOrder_namesTheLaterOne(
            String earlier,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setEarlier,
            String later,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setLater) {
        assertThat(Faults.of(() -> setLater.apply(setEarlier.apply(Samples.dossier(), T.plusSeconds(1)), T)
                        .build()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(later);
                    assertThat(fault.en()).endsWith(earlier);
                    assertThat(fault.vi()).endsWith(earlier);
                });
    }

    @ParameterizedTest(name = "{0} = {2}")
    @MethodSource("orders")
    void build_timesWithinTheSameSecond_passes(
            String earlier,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setEarlier,
            String later,
            BiFunction<DossierBuilder, Instant, DossierBuilder> setLater) {
        assertThat(Faults.codes(() -> setLater.apply(setEarlier.apply(Samples.dossier(), T.plusMillis(900)), T)
                        .build()))
                .isEmpty();
    }

    @Test
    void build_finishedAfterDue_passes() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .receivedAt(T)
                        .dueAt(T.plusSeconds(60))
                        .finishedAt(T.plusSeconds(90))
                        .returnedAt(T.plusSeconds(90))
                        .build()))
                .isEmpty();
    }

    // In the years before 1906 the clocks of Viet Nam were 7 h 6 min 30 s ahead, so the year 1900 begins at an odd
    // time.
    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "1899-12-31T16:53:29Z", "9999-12-31T17:00:00Z"})
    void build_timeThatIsNoRealDate_isNamed(Instant time) {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .submittedAt(time)
                        .receivedAt(time)
                        .dueAt(time)
                        .finishedAt(time)
                        .returnedAt(time)
                        .rejectedAt(time)
                        .build()))
                .containsExactly(
                        "submittedAt: time-range",
                        "receivedAt: time-range",
                        "dueAt: time-range",
                        "finishedAt: time-range",
                        "returnedAt: time-range",
                        "rejectedAt: time-range");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31T16:53:30Z", "9999-12-31T16:59:59Z"})
    void build_timeAtTheEdge_passes(Instant time) {
        assertThat(Faults.codes(() -> Samples.dossier().receivedAt(time).build()))
                .isEmpty();
    }

    @Test
    void build_controlCharactersInEveryText_namesEachField() {
        String bad = "a\u0007b";
        assertThat(Faults.codes(() -> Samples.dossier()
                        .procedure(ProcedureCode.of("1.000001"), bad)
                        .field(null, bad)
                        .receiptNumber(bad)
                        .owner(Samples.owner()
                                .name(bad)
                                .fax(bad)
                                .otherInformation(bad)
                                .build())
                        .summary(bad)
                        .returnInformation(bad)
                        .processingAgencyName(bad)
                        .note(bad)
                        .databases(List.of(new DatabaseMark(bad)))
                        .build()))
                .containsExactly(
                        "procedureName: text-control",
                        "fieldName: text-control",
                        "receiptNumber: text-control",
                        "owner.name: text-control",
                        "owner.fax: text-control",
                        "owner.otherInformation: text-control",
                        "summary: text-control",
                        "returnInformation: text-control",
                        "processingAgencyName: text-control",
                        "note: text-control",
                        "databases[0].code: text-control");
    }

    @Test
    void build_lineBreaksTabsAndRareLetters_passes() {
        String fine = "dòng một\r\n\tdòng hai \uD840\uDC00";

        assertThat(Samples.dossier().note(fine).build().note()).isEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"\uD840", "a\uD840b", "\uDC00\uD840"})
    void build_halfACharacter_isNamed(String text) {
        assertThat(Faults.codes(() -> Samples.dossier().note(text).build())).containsExactly("note: text-broken");
    }

    @Test
    void build_databaseTwice_isNamed() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .databases(List.of(DatabaseMark.POPULATION, new DatabaseMark("1"), new DatabaseMark("")))
                        .build()))
                .containsExactly("databases[2].code: required", "databases[1]: duplicate");
    }

    @Test
    void build_submittedFileAsResult_isRefused() {
        assertThat(Faults.of(() -> Samples.dossier()
                        .addSubmittedFile(Samples.file("1").build())
                        .addSubmittedFile(Samples.file("2").build())
                        .addResultPaper(Samples.result("3").build())
                        .addResultPaper(Samples.result("2").build())
                        .build()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("resultPapers[1].location");
                    assertThat(fault.code()).isEqualTo("file-is-result");
                    assertThat(fault.vi()).contains("submittedFiles[1]");
                });
    }

    @Test
    void build_supplementedFileAsResult_isRefused() {
        ResultPaper same = ResultPaper.builder("ketqua.pdf")
                .location(URI.create("https://files.example.test/x/../9"))
                .build();

        assertThat(Faults.of(() -> Samples.dossier()
                        .addSupplementRound(SupplementRound.builder(1)
                                .addPaper(Samples.file("9").build())
                                .build())
                        .addResultPaper(same)
                        .build()))
                .extracting(Violation::en)
                .singleElement()
                .asString()
                .contains("supplementRounds[0].papers[0]");
    }

    @Test
    void build_filesAndResultsWithoutAddress_passes() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .addSubmittedFile(SubmittedFile.builder("a").build())
                        .addResultPaper(ResultPaper.builder("a").build())
                        .build()))
                .isEmpty();
    }

    @Test
    void build_faultsInPersonalData_theMessageRepeatsNone() {
        assertThatThrownBy(() -> Samples.dossier()
                        .owner(Owner.citizen("MARK\u0000")
                                .identityNumber("0000000001")
                                .email("MARK")
                                .addIdentity(OwnerIdentity.other("MARK\u0000", "MARK\u0000"))
                                .build())
                        .addSubmittedFile(SubmittedFile.builder("MARK\u0000")
                                .location(URI.create("ftp://MARK"))
                                .build())
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .message()
                .doesNotContain("MARK", "0000000001");
    }
}
