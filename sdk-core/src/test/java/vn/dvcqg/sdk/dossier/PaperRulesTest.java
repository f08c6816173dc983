package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Vnd;

class PaperRulesTest {

    private static final Instant T = Instant.parse("2025-03-12T02:00:00Z");

    private static List<String> faultsOf(SubmittedFile file) {
        return Faults.codes(() -> Samples.dossier().addSubmittedFile(file).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/1",
                "files/1",
                "//files.example.test/1",
                "ftp://files.example.test/1",
                "file:///tmp/1",
                "https:files/1",
                "https:///1",
                "mailto:mau@example.test"
            })
    void build_locationThatIsNoFullWebAddress_isRefused(String location) {
        assertThat(faultsOf(SubmittedFile.builder("a")
                        .location(URI.create(location))
                        .build()))
                .containsExactly("submittedFiles[0].location: location-absolute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@files.example.test/1",
                "https://user@files.example.test/1",
                "https://@files.example.test/1",
                "http://user@may_chu_tep/1"
            })
    void build_locationWithUserInfo_isRefused(String location) {
        assertThat(faultsOf(SubmittedFile.builder("a")
                        .location(URI.create(location))
                        .build()))
                .containsExactly("submittedFiles[0].location: location-user-info");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.7:8080/1?k=a@b", "HTTPS://files.example.test", "http://may_chu_tep/1#trang"})
    void build_fullWebAddress_passes(String location) {
        assertThat(faultsOf(SubmittedFile.builder("a")
                        .location(URI.create(location))
                        .build()))
                .isEmpty();
    }

    @Test
    void build_fileWithFaults_namesEachField() {
        assertThat(faultsOf(SubmittedFile.builder("")
                        .id("\u0000")
                        .componentCode("\u0000")
                        .build()))
                .containsExactly(
                        "submittedFiles[0].id: text-control",
                        "submittedFiles[0].name: required",
                        "submittedFiles[0].componentCode: text-control");
    }

    @Test
    void build_sameFileForTheSameComponent_isADuplicate() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .addSubmittedFile(
                                Samples.file("1").componentCode("GT-1").build())
                        .addSubmittedFile(
                                Samples.file("1").componentCode("GT-2").build())
                        .addSubmittedFile(Samples.file("1")
                                .componentCode("GT-1")
                                .deleted(true)
                                .build())
                        .build()))
                .containsExactly("submittedFiles[2]: duplicate");
    }

    @Test
    void build_filesWithoutId_areDuplicatesOnlyWhenAllIsEqual() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .addSubmittedFile(SubmittedFile.builder("a").build())
                        .addSubmittedFile(SubmittedFile.builder("b").build())
                        .addSubmittedFile(SubmittedFile.builder("a").build())
                        .build()))
                .containsExactly("submittedFiles[2]: duplicate");
    }

    @Test
    void build_resultWithFaults_namesEachField() {
        ResultPaper bad = ResultPaper.builder(" ")
                .componentCode("\u0000")
                .fileId("\u0000")
                .location(URI.create("/1"))
                .build();

        assertThat(Faults.codes(
                        () -> Samples.dossier().resultPapers(List.of(bad, bad)).build()))
                .containsExactly(
                        "resultPapers[0].name: required",
                        "resultPapers[0].componentCode: text-control",
                        "resultPapers[0].fileId: text-control",
                        "resultPapers[0].location: location-absolute",
                        "resultPapers[1].name: required",
                        "resultPapers[1].componentCode: text-control",
                        "resultPapers[1].fileId: text-control",
                        "resultPapers[1].location: location-absolute",
                        "resultPapers[1]: duplicate");
    }

    @Test
    void build_feeWithFaults_namesEachFieldAndTakesEqualFees() {
        Fee fee = Fee.builder("Lệ phí mẫu", Vnd.of(30_000)).code("2").build();

        assertThat(Faults.codes(() -> Samples.dossier()
                        .fees(List.of(fee, fee))
                        .addFee(Fee.builder("", Vnd.ZERO).code("\u0000").build())
                        .build()))
                .containsExactly("fees[2].name: required", "fees[2].code: text-control");
    }

    @Test
    void build_attachmentWithFaults_namesEachField() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .otherAttachments(List.of(new OtherAttachment("Ảnh", 0, -1), new OtherAttachment("", -1, 0)))
                        .build()))
                .containsExactly("otherAttachments[1].name: required", "otherAttachments[1].count: not-negative");
    }

    @Test
    void build_roundWithFaults_namesEachField() {
        SupplementRound round = SupplementRound.builder(1)
                .requestedBy("\u0000")
                .content("\u0000")
                .requestedAt(T)
                .receivedBy("\u0000")
                .receptionInformation("\u0000")
                .receivedAt(T.minusSeconds(1))
                .addPaper(SubmittedFile.builder("").build())
                .addFee(Fee.builder("", Vnd.ZERO).build())
                .dueBefore(Instant.EPOCH.minusSeconds(4_000_000_000L))
                .build();

        assertThat(Faults.codes(
                        () -> Samples.dossier().addSupplementRound(round).build()))
                .containsExactly(
                        "supplementRounds[0].requestedBy: text-control",
                        "supplementRounds[0].content: text-control",
                        "supplementRounds[0].receivedBy: text-control",
                        "supplementRounds[0].receptionInformation: text-control",
                        "supplementRounds[0].dueBefore: time-range",
                        "supplementRounds[0].receivedAt: time-order",
                        "supplementRounds[0].papers[0].name: required",
                        "supplementRounds[0].fees[0].name: required");
    }

    @Test
    void build_roundWithTimesThatAreNoRealDates_namesEachField() {
        Instant year1 = Instant.parse("0001-01-01T00:00:00Z");
        SupplementRound round = SupplementRound.builder(1)
                .requestedAt(year1)
                .receivedAt(year1)
                .dueBefore(year1)
                .dueAfter(year1)
                .build();

        assertThat(Faults.codes(
                        () -> Samples.dossier().addSupplementRound(round).build()))
                .containsExactly(
                        "supplementRounds[0].requestedAt: time-range",
                        "supplementRounds[0].receivedAt: time-range",
                        "supplementRounds[0].dueBefore: time-range",
                        "supplementRounds[0].dueAfter: time-range");
    }

    @Test
    void build_roundWithTheSamePaperTwice_isADuplicate() {
        SupplementRound round = SupplementRound.builder(1)
                .papers(List.of(Samples.file("1").build(), Samples.file("1").build()))
                .build();

        assertThat(Faults.codes(
                        () -> Samples.dossier().addSupplementRound(round).build()))
                .containsExactly("supplementRounds[0].papers[1]: duplicate");
    }

    @Test
    void build_roundBeforeTheDossierWasFiled_isRefused() {
        assertThat(Faults.of(() -> Samples.dossier()
                        .submittedAt(T)
                        .addSupplementRound(SupplementRound.builder(1)
                                .requestedAt(T.minusSeconds(1))
                                .build())
                        .build()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("supplementRounds[0].requestedAt");
                    assertThat(fault.en()).isEqualTo("must not be earlier than submittedAt");
                });
    }

    @Test
    void build_roundWithAKnownNumber_isADuplicate() {
        assertThat(Faults.codes(() -> Samples.dossier()
                        .supplementRounds(List.of(
                                SupplementRound.builder(1).build(),
                                SupplementRound.builder(2).build(),
                                SupplementRound.builder(1).content("khác").build()))
                        .build()))
                .containsExactly("supplementRounds[2]: duplicate");
    }
}
