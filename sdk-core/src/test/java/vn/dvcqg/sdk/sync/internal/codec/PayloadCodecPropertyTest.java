package vn.dvcqg.sdk.sync.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.internal.Json;

/** Whatever the domain allows comes back as it was, through the text and not only through the tree. */
class PayloadCodecPropertyTest {

    private static <T> T again(T value, BiConsumer<T, Node> writer, Function<Node, T> reader) {
        Node node = Node.empty();
        writer.accept(value, node);
        return reader.apply(throughText(node));
    }

    private static Node throughText(Node node) {
        try {
            return new Node((ObjectNode) Json.MAPPER.readTree(node.json().toString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void fee_any_comesBack(@ForAll("fees") Fee fee) {
        assertThat(again(fee, PaperJson::write, PaperJson::fee)).isEqualTo(fee);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void submittedFile_any_comesBack(@ForAll("files") SubmittedFile file) {
        assertThat(again(file, PaperJson::write, PaperJson::submittedFile)).isEqualTo(file);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void resultPaper_any_comesBack(@ForAll("results") ResultPaper paper) {
        assertThat(again(paper, PaperJson::write, PaperJson::resultPaper)).isEqualTo(paper);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void otherAttachment_any_comesBack(@ForAll("attachments") OtherAttachment paper) {
        assertThat(again(paper, PaperJson::write, PaperJson::otherAttachment)).isEqualTo(paper);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void processedFile_any_comesBack(@ForAll("processed") ProcessedFile file) {
        assertThat(again(file, PaperJson::write, PaperJson::processedFile)).isEqualTo(file);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void round_any_comesBack(@ForAll("rounds") SupplementRound round) {
        assertThat(again(round, RoundJson::write, RoundJson::read)).isEqualTo(round);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void owner_any_comesBack(@ForAll("identities") List<OwnerIdentity> identities, @ForAll("texts") String text) {
        Owner owner = Owner.of(ApplicantType.other(text))
                .name(text)
                .identityNumber(text)
                .identities(identities)
                .email(text)
                .build();
        assertThat(OwnerJson.read(throughText(OwnerJson.write(owner)))).isEqualTo(owner);
    }

    @Provide
    Arbitrary<Fee> fees() {
        return Values.fee();
    }

    @Provide
    Arbitrary<SubmittedFile> files() {
        return Values.submittedFile();
    }

    @Provide
    Arbitrary<ResultPaper> results() {
        return Values.resultPaper();
    }

    @Provide
    Arbitrary<OtherAttachment> attachments() {
        return Values.otherAttachment();
    }

    @Provide
    Arbitrary<ProcessedFile> processed() {
        return Values.processedFile();
    }

    @Provide
    Arbitrary<SupplementRound> rounds() {
        return Values.round();
    }

    @Provide
    Arbitrary<List<OwnerIdentity>> identities() {
        return Values.identity().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(10);
    }
}
