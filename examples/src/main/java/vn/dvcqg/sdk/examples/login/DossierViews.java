package vn.dvcqg.sdk.examples.login;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.auth.ApplicantIdentity;

/** How dossiers look. */
final class DossierViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** Takes the person to the field, and tells a screen reader what is wrong with it. */
    private static final Html FAULTY = new Html(" aria-invalid=\"true\" aria-describedby=\"loi\" autofocus");

    private DossierViews() {}

    static Html list(List<FiledDossier> dossiers, @Nullable FiledDossier done) {
        Html told = done == null ? Html.NOTHING : Html.of("""
                <p role="status" class="good">Cổng đã nhận hồ sơ <b>%s</b>.</p>
                """, done.code().value());
        Html rows = dossiers.isEmpty()
                ? Html.of("<p>Bạn chưa nộp hồ sơ nào.</p>")
                : Html.of("""
                <ul class="dossiers">%s</ul>
                """, Html.all(dossiers.stream().map(DossierViews::row).toList()));
        return Html.of(
                "%s%s<p class=\"actions\"><a class=\"button\" href=\"/ho-so/moi\">Nộp hồ sơ mới</a></p>", told, rows);
    }

    private static Html row(FiledDossier dossier) {
        String code = dossier.code().value();
        return Html.of(
                """
                <li><b>%s</b> <span>nộp lúc %s</span> %s</li>
                """,
                code,
                TIME.format(VietnamTime.local(dossier.filedAt())),
                dossier.outcome() == null
                        ? Html.of("<span class=\"wait\">Cổng chưa nhận</span>")
                        : Html.of(
                                "<a href=\"/ho-so/cong-da-nhan?ma=%s\">Xem Cổng đã nhận những gì<span class=\"only-read\"> của hồ sơ %s</span></a>",
                                Visit.encoded(code), code));
    }

    static Html form(Session session, String procedure, Filing filing, List<String> problems) {
        ApplicantIdentity who = session.who();
        return Html.of(
                """
                %s
                <p class="lead">%s</p>
                <dl>
                <dt>Người nộp</dt><dd>%s</dd>
                <dt>Số định danh</dt><dd>%s</dd>
                <dt>Tài khoản Cổng</dt><dd>%s</dd>
                </dl>
                <p class="soft">Ba dòng trên lấy từ lần đăng nhập này và không sửa được.</p>
                <form method="post" action="/ho-so">
                %s<input type="hidden" name="don" value="%s">
                <label for="noidung">Nội dung đề nghị</label>
                <textarea id="noidung" name="noidung" rows="4" maxlength="1000" required%s>%s</textarea>
                <label for="dienthoai">Số điện thoại <span class="soft">(không bắt buộc)</span></label>
                <input id="dienthoai" name="dienthoai" type="tel" autocomplete="tel" value="%s">
                <label for="email">Thư điện tử <span class="soft">(không bắt buộc)</span></label>
                <input id="email" name="email" type="email" autocomplete="email" value="%s">
                <button>Nộp hồ sơ</button>
                </form>
                """,
                problems(problems),
                procedure,
                Layout.name(session),
                who.personalId() == null ? "không có" : masked(who.personalId().value()),
                who.account() == null ? "sẽ tra khi nộp" : "đã xác nhận",
                Layout.token(session),
                filing.form(),
                problems.isEmpty() || !filing.summary().isEmpty() ? Html.NOTHING : FAULTY,
                filing.summary(),
                filing.phone(),
                filing.email());
    }

    private static Html problems(List<String> problems) {
        return problems.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        """
                <div role="alert" class="bad" id="loi"><p>Hồ sơ chưa nộp được:</p><ul>%s</ul></div>
                """,
                        Html.all(problems.stream()
                                .map(each -> Html.of("<li>%s</li>", each))
                                .toList()));
    }

    /** The last four digits: enough for the person to know it again, too little for whoever looks over the shoulder. */
    private static String masked(String number) {
        return "•".repeat(Math.max(0, number.length() - 4)) + number.substring(Math.max(0, number.length() - 4));
    }

    static Html stepUp(String path) {
        return Html.of("""
                <p>Trang này hiện đủ mọi thông tin đã gửi, nên cần định danh mức&#160;2.</p>
                <p class="actions"><a class="button" href="/nang-muc?tiep=%s">Nâng lên mức&#160;2</a> <a href="/ho-so">Quay lại</a></p>
                """, Visit.encoded(path));
    }

    static Html received(String code, String packet) {
        return Html.of("""
                <p>Gói tin mà Cổng giả lập đang giữ cho hồ sơ <b>%s</b>. <code>MaDoiTuong</code> là TechID của tài khoản đã đăng nhập.</p>
                <pre tabindex="0" aria-label="Gói tin của hồ sơ">%s</pre>
                <p><a href="/ho-so">Hồ sơ của tôi</a></p>
                """, code, packet);
    }
}
