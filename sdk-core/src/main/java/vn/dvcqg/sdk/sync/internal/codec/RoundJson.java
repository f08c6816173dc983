package vn.dvcqg.sdk.sync.internal.codec;

import vn.dvcqg.sdk.dossier.SupplementRound;

/** A supplement round of a dossier. */
final class RoundJson {

    private RoundJson() {}

    static void write(SupplementRound round, Node node) {
        node.put("id", round.id())
                .put("requestedBy", round.requestedBy())
                .put("content", round.content())
                .put("requestedAt", round.requestedAt())
                .put("receivedBy", round.receivedBy())
                .put("receptionInformation", round.receptionInformation())
                .put("receivedAt", round.receivedAt())
                .put("completed", round.completed())
                .putAll("papers", round.papers(), PaperJson::write)
                .putAll("fees", round.fees(), PaperJson::write)
                .put("dueBefore", round.dueBefore())
                .put("dueAfter", round.dueAfter());
    }

    static SupplementRound read(Node node) {
        return SupplementRound.builder((int) node.number("id"))
                .requestedBy(node.text("requestedBy"))
                .content(node.text("content"))
                .requestedAt(node.instant("requestedAt"))
                .receivedBy(node.text("receivedBy"))
                .receptionInformation(node.text("receptionInformation"))
                .receivedAt(node.instant("receivedAt"))
                .completed(node.flag("completed"))
                .papers(node.list("papers", PaperJson::submittedFile))
                .fees(node.list("fees", PaperJson::fee))
                .dueBefore(node.instant("dueBefore"))
                .dueAfter(node.instant("dueAfter"))
                .build();
    }
}
