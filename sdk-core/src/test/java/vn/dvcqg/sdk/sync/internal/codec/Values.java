package vn.dvcqg.sdk.sync.internal.codec;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ResultCode;

/** Any part of a dossier that the domain allows. */
final class Values {

    static final long FIRST_SECOND = Instant.parse("1990-01-01T00:00:00Z").getEpochSecond();

    private Values() {}

    static Arbitrary<String> text() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(12);
    }

    static Arbitrary<String> maybeText() {
        return text().injectNull(0.3);
    }

    static Arbitrary<Boolean> maybeFlag() {
        return Arbitraries.of(true, false).injectNull(0.3);
    }

    static Arbitrary<Instant> moment() {
        return Arbitraries.longs()
                .between(FIRST_SECOND, FIRST_SECOND + 2_000_000_000L)
                .map(Instant::ofEpochSecond);
    }

    static Arbitrary<Instant> maybeMoment() {
        return moment().injectNull(0.3);
    }

    static Arbitrary<URI> maybeLocation() {
        return Arbitraries.integers()
                .between(1, 1_000_000)
                .map(number -> URI.create("https://files.example.test/" + number))
                .injectNull(0.3);
    }

    static <T extends OpenCode> Arbitrary<T> open(List<T> known, Function<String, T> other) {
        return Arbitraries.oneOf(
                Arbitraries.of(known),
                text().filter(raw ->
                                known.stream().noneMatch(value -> value.name().equals(raw)))
                        .map(other));
    }

    static Arbitrary<Fee> fee() {
        return Combinators.combine(
                        text(),
                        Arbitraries.longs().between(0, Vnd.MAX_DONG),
                        maybeText(),
                        open(CollectionTime.values(), CollectionTime::other).injectNull(0.3),
                        open(FeeCategory.values(), FeeCategory::other).injectNull(0.3))
                .as((name, dong, code, time, category) -> Fee.builder(name, Vnd.of(dong))
                        .code(code)
                        .collectionTime(time)
                        .category(category)
                        .build());
    }

    static Arbitrary<FileContent> content() {
        return Combinators.combine(
                        text(), Arbitraries.bytes().array(byte[].class).ofMaxSize(20))
                .as((name, bytes) -> FileContent.of(name, "application/pdf", bytes));
    }

    static Arbitrary<SubmittedFile> submittedFile() {
        return Combinators.combine(
                        text(),
                        maybeText(),
                        Arbitraries.of(true, false),
                        maybeLocation(),
                        content().injectNull(0.7),
                        maybeFlag(),
                        open(Reuse.values(), Reuse::other).injectNull(0.3),
                        maybeFlag())
                .as((name, id, deleted, location, content, digitised, reuse, national) -> SubmittedFile.builder(name)
                        .id(id)
                        .deleted(deleted)
                        .componentCode(id)
                        .location(location)
                        .content(content)
                        .digitised(digitised)
                        .reuse(reuse)
                        .fromNationalStore(national)
                        .replacingResult(deleted ? ResultCode.of("KQ.G99.000001") : null)
                        .build());
    }

    static Arbitrary<ResultPaper> resultPaper() {
        return Combinators.combine(text(), maybeText(), maybeText(), maybeLocation(), Arbitraries.of(true, false))
                .as((name, component, file, location, coded) -> ResultPaper.builder(name)
                        .componentCode(component)
                        .fileId(file)
                        .location(location)
                        .resultCode(coded ? ResultCode.of("KQ.G99.000001") : null)
                        .build());
    }

    static Arbitrary<OtherAttachment> otherAttachment() {
        return Combinators.combine(text(), Arbitraries.integers(), Arbitraries.integers())
                .as(OtherAttachment::new);
    }

    static Arbitrary<ProcessedFile> processedFile() {
        return Combinators.combine(maybeText(), text(), maybeText(), maybeLocation(), Arbitraries.of(true, false))
                .as(ProcessedFile::new);
    }

    static Arbitrary<OwnerIdentity> identity() {
        return Arbitraries.oneOf(
                Arbitraries.just(OwnerIdentity.of(PersonalId.of("000090000001"))),
                Arbitraries.just(OwnerIdentity.of(OldIdentityNumber.of("000000017"))),
                Combinators.combine(text(), text()).as(OwnerIdentity::other));
    }

    static Arbitrary<SupplementRound> round() {
        return Combinators.combine(
                        Arbitraries.integers(),
                        maybeText(),
                        maybeMoment(),
                        maybeFlag(),
                        submittedFile().list().ofMaxSize(2),
                        fee().list().ofMaxSize(2))
                .as((id, text, at, completed, papers, fees) -> SupplementRound.builder(id)
                        .requestedBy(text)
                        .content(text)
                        .requestedAt(at)
                        .receivedBy(text)
                        .receptionInformation(text)
                        .receivedAt(at)
                        .completed(completed)
                        .papers(papers)
                        .fees(fees)
                        .dueBefore(at)
                        .dueAfter(at)
                        .build());
    }
}
