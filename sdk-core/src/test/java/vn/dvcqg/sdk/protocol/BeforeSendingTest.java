package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** What is refused before anything is sent: every violation at once, by field, in both languages. */
class BeforeSendingTest {

    private static final String LETTER = "ế";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    @AfterEach
    void nothingIsSent() {
        assertThat(transport.requests()).isEmpty();
    }

    private static Dossier empty() {
        return Dossier.builder()
                .localId(LocalDossierId.of("HS-7"))
                .procedure(ProcedureCode.of("1.000001"), null)
                .owner(Owner.citizen(null).build())
                .status(DossierStatus.NEW)
                .build();
    }

    private List<Violation> refused(Dossier dossier) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> portal.dossiers().submit(dossier));
        assertThat(refused.portalCode()).isNull();
        assertThat(refused.attempts()).isZero();
        assertThat(portal.dossiers().check(dossier)).isEqualTo(refused.violations());
        return refused.violations();
    }

    @Test
    void submit_emptyDossier_namesEveryMissingFieldAtOnce() {
        List<Violation> violations = refused(empty());

        assertThat(violations)
                .extracting(Violation::field)
                .containsExactly(
                        "code",
                        "procedureName",
                        "field",
                        "fieldName",
                        "receivedAt",
                        "handover",
                        "processingAgencyName");
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.code()).isEqualTo("required");
            assertThat(violation.en()).isEqualTo("is missing; it must be given");
            assertThat(violation.vi()).isNotBlank().isNotEqualTo(violation.en());
            assertThat(violation.text(Locale.forLanguageTag("vi"))).isEqualTo(violation.vi());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = DossierField.class,
            mode = EnumSource.Mode.EXCLUDE,
            // the model has no dossier without one
            names = "APPLICANT_TYPE")
    void submit_requiredField_isDemandedByItsName(DossierField field) {
        Portal demanding =
                Classic.portal(transport, profile -> profile.requiredFields(EnumSet.of(DossierField.CODE, field)));

        assertThat(demanding.dossiers().check(empty()))
                .extracting(Violation::field)
                .contains(field.path());
        assertThat(demanding.dossiers().check(full())).isEmpty();
    }

    private static Dossier full() {
        return Samples.dossier().receiptNumber("BN-1").build();
    }

    @Test
    void submit_manyFaults_areToldAtOnceWithTheirPaths() {
        Dossier faulty = Samples.dossier()
                .summary("x".repeat(1001))
                .note("x".repeat(2001))
                .status(DossierStatus.of("0"))
                .owner(Owner.of(ApplicantType.HOUSEHOLD_BUSINESS).build())
                .onlinePayment(OnlinePayment.other("3"))
                .submittedFiles(List.of(
                        SubmittedFile.builder("ngắn").build(),
                        SubmittedFile.builder("x".repeat(4001))
                                .content(FileContent.of("a.pdf", "application/pdf", new byte[] {1}))
                                .build()))
                .resultPapers(List.of(ResultPaper.builder("x".repeat(2001)).build()))
                .supplementRounds(List.of(SupplementRound.builder(1)
                        .addPaper(SubmittedFile.builder("x".repeat(4001)).build())
                        .build()))
                .build();

        assertThat(refused(faulty))
                .extracting(Violation::field)
                .containsExactly(
                        "summary",
                        "note",
                        "status",
                        "owner.type",
                        "onlinePayment",
                        "submittedFiles[1].name",
                        "submittedFiles[1].location",
                        "resultPapers[0].name",
                        "supplementRounds[0].papers[0].name");
    }

    /**
     * A text with a limit.
     *
     * @param path the path of its violation
     * @param limit how many characters it may have
     * @param check the violations of a text
     */
    record Limit(String path, int limit, Function<String, List<Violation>> check) {
        @Override
        public String toString() {
            return path + " " + limit;
        }
    }

    static Stream<Limit> limits() {
        Portal portal = Classic.portal(new ScriptedTransport());
        return Stream.of(
                new Limit(
                        "summary",
                        1000,
                        text -> portal.dossiers()
                                .check(Samples.dossier().summary(text).build())),
                new Limit(
                        "note",
                        2000,
                        text -> portal.dossiers()
                                .check(Samples.dossier().note(text).build())),
                new Limit(
                        "submittedFiles[0].name",
                        4000,
                        text -> portal.dossiers()
                                .check(Samples.dossier()
                                        .submittedFiles(List.of(
                                                SubmittedFile.builder(text).build()))
                                        .build())),
                new Limit(
                        "supplementRounds[0].papers[0].name",
                        4000,
                        text -> portal.dossiers()
                                .check(Samples.dossier()
                                        .addSupplementRound(SupplementRound.builder(1)
                                                .addPaper(SubmittedFile.builder(text)
                                                        .build())
                                                .build())
                                        .build())),
                new Limit(
                        "resultPapers[0].name",
                        2000,
                        text -> portal.dossiers()
                                .check(Samples.dossier()
                                        .addResultPaper(
                                                ResultPaper.builder(text).build())
                                        .build())),
                new Limit(
                        "steps[0].officerName",
                        50,
                        text -> ofReport(
                                Samples.step().toBuilder().officerName(text).build())),
                new Limit("files[0].name", 4000, text -> ofStatus(portalBorn(text))));
    }

    /** The violations of a step; one at its limit is sent. */
    private static List<Violation> ofReport(ProgressStep step) {
        return violations(portal -> portal.dossiers().report(List.of(step)));
    }

    private static List<Violation> ofStatus(PortalBornUpdate update) {
        return violations(portal -> portal.dossiers().updatePortalBorn(update));
    }

    private static List<Violation> violations(Function<Portal, Object> call) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> call.apply(Classic.portal(new ScriptedTransport().ok())));
        return refused == null ? List.of() : refused.violations();
    }

    private static PortalBornUpdate portalBorn(String fileName) {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                .status(PortalBornStatus.RECEIVED)
                .addFile(ProcessedFile.of(fileName, URI.create("https://files.example.test/1")))
                .build();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void text_atItsLimit_passes(Limit limit) {
        assertThat(limit.check().apply(LETTER.repeat(limit.limit()))).isEmpty();
        // a rare letter is one character, though it takes two places
        assertThat(limit.check().apply("𠀋".repeat(limit.limit()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void text_oneLonger_isAViolationWithBothNumbers(Limit limit) {
        assertThat(limit.check().apply(LETTER.repeat(limit.limit() + 1)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(limit.path());
                    assertThat(violation.code()).isEqualTo("too-long");
                    assertThat(violation.en())
                            .contains(String.format(Locale.ENGLISH, "%,d", limit.limit()))
                            .contains(String.format(Locale.ENGLISH, "%,d", limit.limit() + 1));
                });
    }

    @Test
    void textLimits_eachComponent_isUsedForItsText() {
        TextLimits one = new TextLimits(1, 1, 1, 1, 1, 1);
        Portal strict = Classic.portal(transport, profile -> profile.textLimits(one));
        Dossier dossier = Samples.dossier()
                .note("hai")
                .addResultPaper(ResultPaper.builder("hai").build())
                .build();

        assertThat(strict.dossiers().check(dossier))
                .extracting(Violation::field)
                .containsExactly("code", "summary", "note", "submittedFiles[0].name", "resultPapers[0].name");
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> strict.dossiers().report(List.of(Samples.step())));
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly("steps[0].code", "steps[0].officerName");
    }

    @ParameterizedTest
    @CsvSource({"HOUSEHOLD_BUSINESS", "9"})
    void submit_applicantWithoutACode_isRefused(String type) {
        ApplicantType applicant = ApplicantType.values().stream()
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElseGet(() -> ApplicantType.other(type));

        assertThat(refused(Samples.dossier().owner(Owner.of(applicant).build()).build()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("owner.type");
                    assertThat(violation.en()).contains(type);
                });
    }

    @Test
    void report_faultyStepsAmongGoodOnes_areNamedByTheirNumberAndNoneIsSent() {
        ProgressStep withoutCode = Samples.step().toBuilder().code(null).build();
        ProgressStep longName =
                Samples.step().toBuilder().officerName("x".repeat(51)).build();

        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> portal.dossiers().report(List.of(Samples.step(), withoutCode, longName)));

        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly("steps[1].code", "steps[2].officerName");
    }

    @Test
    void requiredFields_default_areThoseOfTheSetM() {
        Set<DossierField> required = ClassicProfile.builder().build().requiredFields();

        assertThat(required.stream().map(DossierField::path))
                .containsExactlyInAnyOrder(
                        "code",
                        "procedureName",
                        "field",
                        "fieldName",
                        "owner.type",
                        "receivedAt",
                        "handover",
                        "processingAgencyName");
    }
}
