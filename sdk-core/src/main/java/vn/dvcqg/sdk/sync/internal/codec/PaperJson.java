package vn.dvcqg.sdk.sync.internal.codec;

import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.ProcessedFile;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.id.ResultCode;

/** Papers and fees of a dossier. */
final class PaperJson {

    private PaperJson() {}

    static void write(SubmittedFile file, Node node) {
        node.put("name", file.name())
                .put("id", file.id())
                .put("deleted", file.deleted())
                .put("component", file.componentCode())
                .put("location", file.location())
                .put("content", file.content() == null ? null : ContentJson.write(file.content()))
                .put("digitised", file.digitised())
                .put("reuse", file.reuse())
                .put("fromNationalStore", file.fromNationalStore())
                .put("replacingResult", file.replacingResult());
    }

    static SubmittedFile submittedFile(Node node) {
        Node content = node.object("content");
        return SubmittedFile.builder(node.needed("name"))
                .id(node.text("id"))
                .deleted(Boolean.TRUE.equals(node.flag("deleted")))
                .componentCode(node.text("component"))
                .location(node.uri("location"))
                .content(content == null ? null : ContentJson.read(content))
                .digitised(node.flag("digitised"))
                .reuse(node.open("reuse", Reuse.values(), Reuse::other))
                .fromNationalStore(node.flag("fromNationalStore"))
                .replacingResult(node.map("replacingResult", ResultCode::of))
                .build();
    }

    static void write(ResultPaper paper, Node node) {
        node.put("name", paper.name())
                .put("component", paper.componentCode())
                .put("fileId", paper.fileId())
                .put("location", paper.location())
                .put("resultCode", paper.resultCode());
    }

    static ResultPaper resultPaper(Node node) {
        return ResultPaper.builder(node.needed("name"))
                .componentCode(node.text("component"))
                .fileId(node.text("fileId"))
                .location(node.uri("location"))
                .resultCode(node.map("resultCode", ResultCode::of))
                .build();
    }

    static void write(Fee fee, Node node) {
        node.put("name", fee.name())
                .put("dong", fee.amount().dong())
                .put("code", fee.code())
                .put("collectionTime", fee.collectionTime())
                .put("category", fee.category());
    }

    static Fee fee(Node node) {
        return Fee.builder(node.needed("name"), Vnd.of(node.number("dong")))
                .code(node.text("code"))
                .collectionTime(node.open("collectionTime", CollectionTime.values(), CollectionTime::other))
                .category(node.open("category", FeeCategory.values(), FeeCategory::other))
                .build();
    }

    static void write(OtherAttachment paper, Node node) {
        node.put("name", paper.name()).put("count", paper.count()).put("kind", paper.kind());
    }

    static OtherAttachment otherAttachment(Node node) {
        return new OtherAttachment(node.needed("name"), (int) node.number("count"), (int) node.number("kind"));
    }

    static void write(ProcessedFile file, Node node) {
        node.put("id", file.id())
                .put("name", file.name())
                .put("component", file.componentCode())
                .put("location", file.location())
                .put("deleted", file.deleted());
    }

    static ProcessedFile processedFile(Node node) {
        return new ProcessedFile(
                node.text("id"),
                node.needed("name"),
                node.text("component"),
                node.uri("location"),
                Boolean.TRUE.equals(node.flag("deleted")));
    }
}
