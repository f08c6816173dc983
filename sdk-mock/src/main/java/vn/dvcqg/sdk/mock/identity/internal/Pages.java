package vn.dvcqg.sdk.mock.identity.internal;

import static vn.dvcqg.sdk.mock.identity.internal.Html.text;

import vn.dvcqg.sdk.mock.identity.AccountType;
import vn.dvcqg.sdk.mock.identity.Federation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The pages that people see, in Vietnamese. */
final class Pages {
    private Pages() {}

    static String provider(Realm realm) {
        return switch (realm.settings().generation()) {
            case PORTAL_SSO ->
                realm.settings().federation() == Federation.BCA
                        ? "Cổng Dịch vụ công quốc gia, qua VNeID"
                        : "Cổng Dịch vụ công quốc gia";
            case DIRECT_VNEID -> "Định danh điện tử VNeID";
            case STAFF -> "Đăng nhập một lần cho cán bộ";
        };
    }

    static Reply chooser(Realm realm, AuthRequest request, String key) {
        StringBuilder rows = new StringBuilder();
        for (IdentityAccount account : realm.accounts().list()) {
            rows.append(Html.fill("""
                    <li><button name="account" value="%s"><b>%s</b><span>%s</span></button></li>
                    """, text(account.name()), text(account.fullName()), text(describe(account))));
        }
        return Html.page(
                200,
                "Chọn tài khoản đăng nhập",
                provider(realm),
                Html.fill(
                        """
                <p class="soft">Hệ thống <code>%s</code> đề nghị bạn đăng nhập. Hãy chọn người mà bạn muốn đóng vai.%s</p>
                <form method="post" action="%s">
                <input type="hidden" name="sessionDataKey" value="%s">
                <ul>
                %s</ul>
                <button class="plain" name="cancel" value="true">Hủy đăng nhập</button>
                </form>
                """,
                        text(request.party().clientId()),
                        request.levels().isEmpty()
                                ? ""
                                : " Mức độ bảo đảm đề nghị: " + text(String.join(", ", request.levels())) + ".",
                        Paths.LOGIN_SENT,
                        text(key),
                        rows));
    }

    private static String describe(IdentityAccount account) {
        String kind = switch (account.type()) {
            case CITIZEN -> "Công dân";
            case BUSINESS -> "Doanh nghiệp";
            case ORGANISATION -> "Tổ chức";
            case OFFICIAL -> "Cán bộ";
        };
        String number = account.personalNumber().isEmpty() ? "" : " · " + account.personalNumber();
        String level = account.type() == AccountType.CITIZEN ? " · Mức\u00a0" + account.level() : "";
        return kind + number + level;
    }

    static Reply problem(Realm realm, int status, String vietnamese, String english) {
        return Html.page(
                status,
                "Không thể tiếp tục",
                provider(realm),
                Html.fill(
                        "<p role=\"alert\">%s</p><p class=\"soft\" lang=\"en\">%s</p>",
                        text(vietnamese), text(english)));
    }

    static Reply askLogout(Realm realm, String path) {
        return Html.page(200, "Bạn có muốn đăng xuất?", provider(realm), Html.fill("""
                <p class="soft">Yêu cầu đăng xuất không kèm id_token hợp lệ nên cần bạn xác nhận.</p>
                <form method="post" action="%s">
                <button class="main" name="confirm" value="yes">Đăng xuất</button>
                </form>
                """, text(path)));
    }

    static Reply loggedOut(Realm realm) {
        return Html.page(200, "Bạn đã đăng xuất", provider(realm), "<p class=\"soft\">Bạn có thể đóng trang này.</p>");
    }

    static Reply profile(IdentityAccount account) {
        return Html.page(
                200,
                "Thông tin định danh",
                "Định danh điện tử VNeID",
                Html.fill(
                        "<dl><dt>Họ và tên</dt><dd>%s</dd><dt>Số định danh</dt><dd>%s</dd><dt>Ngày sinh</dt><dd>%s</dd></dl>",
                        text(account.fullName()), text(account.personalNumber()), text(account.birthDate())));
    }
}
