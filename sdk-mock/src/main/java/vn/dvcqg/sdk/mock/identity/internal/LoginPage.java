package vn.dvcqg.sdk.mock.identity.internal;

import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The page on which a person chooses an account, and what the person sends from it. */
final class LoginPage {
    static final String COOKIE = "commonAuthId";

    private LoginPage() {}

    static Optional<Session> session(Ask ask) {
        return ask.cookie(COOKIE).flatMap(ask.realm().sessions()::find);
    }

    static Reply open(Realm realm, AuthRequest request) {
        String key = realm.randoms().text();
        realm.pages().put(key, request, Realm.PAGE_LIFE);
        return Replies.redirect(Urls.of(realm.address(Paths.LOGIN_PAGE))
                .with("sessionDataKey", key)
                .toString());
    }

    static Reply answer(Ask ask) {
        return ask.http().path().equals(Paths.LOGIN_PAGE) ? show(ask) : sent(ask);
    }

    private static Reply show(Ask ask) {
        if (!ask.isGet()) {
            return Replies.wrongMethod(ask, "GET");
        }
        String key = ask.query().text("sessionDataKey");
        return ask.realm()
                .pages()
                .find(key)
                .map(request -> Pages.chooser(ask.realm(), request, key))
                .orElseGet(() -> tooLate(ask));
    }

    private static Reply sent(Ask ask) {
        if (!ask.isPost() || !ask.isForm()) {
            return Replies.wrongMethod(ask, "POST");
        }
        Realm realm = ask.realm();
        Optional<IdentityAccount> account = ask.form().one("account").flatMap(realm.accounts()::find);
        if (account.isEmpty() && !ask.form().has("cancel")) {
            return Pages.problem(realm, 400, "Tài khoản không tồn tại.", "There is no such account.");
        }
        Optional<AuthRequest> request = realm.pages().take(ask.form().text("sessionDataKey"));
        if (request.isEmpty()) {
            return tooLate(ask);
        }
        return account.map(a -> Callback.success(ask, request.get(), realm.login(a)))
                .orElseGet(() -> Callback.cancelled(request.get()));
    }

    private static Reply tooLate(Ask ask) {
        return Pages.problem(
                ask.realm(),
                400,
                "Yêu cầu đăng nhập đã hết hạn hoặc đã được dùng. Hãy quay lại hệ thống và đăng nhập lại.",
                "The login has expired or was used already.");
    }
}
