package vn.dvcqg.sdk.mock.identity.internal;

import vn.dvcqg.sdk.mock.internal.Reply;

/** The two pages of VNeID that are reached with a bearer token in the address. */
final class Ministry {
    private Ministry() {}

    static Reply viewInfo(Ask ask) {
        return ask.realm()
                .ministry()
                .find(ask.query().text("token_id"))
                .map(Pages::profile)
                .orElseGet(() -> unknown(ask));
    }

    static Reply logout(Ask ask) {
        return ask.realm()
                .ministry()
                .end(ask.query().text("token_id"))
                .map(account -> Pages.loggedOut(ask.realm()))
                .orElseGet(() -> unknown(ask));
    }

    private static Reply unknown(Ask ask) {
        ask.note(IdentityRule.DEAD_TOKEN, "token_id");
        return Pages.problem(
                ask.realm(), 401, "Phiên VNeID không tồn tại hoặc đã kết thúc.", "token_id is unknown or has expired.");
    }
}
