package vn.dvcqg.sdk.examples.login;

import org.jspecify.annotations.Nullable;

/** What all pages have in common. */
final class Layout {

    private Layout() {}

    static Html page(@Nullable Session session, String title, Html content) {
        return Html.of("""
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Một cửa Sở Mẫu</title>
                <link rel="stylesheet" href="/trang.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <a class="skip" href="#noi-dung">Đến nội dung chính</a>
                <header>
                <a class="home" href="/">Một cửa <b>Sở Mẫu</b></a>
                %s
                </header>
                <main id="noi-dung">
                <h1>%s</h1>
                %s
                </main>
                <footer>Ví dụ của DVCQG SDK for Java. Mọi người và số trên trang này đều không có thật.</footer>
                </body>
                </html>
                """, title, session == null ? Html.NOTHING : person(session), title, content);
    }

    private static Html person(Session session) {
        return Html.of("""
                <nav aria-label="Tài khoản">
                <a href="/ho-so">Hồ sơ của tôi</a>
                <span class="who"><span class="name">%s</span> <span class="level">Định danh mức&#160;%s</span></span>
                <form method="post" action="/dang-xuat">%s<button class="quiet">Đăng xuất</button></form>
                </nav>
                """, name(session), session.who().level().number(), token(session));
    }

    static String name(Session session) {
        String name = session.who().name();
        return name == null ? "Người dùng" : name;
    }

    /** Belongs into every form. */
    static Html token(Session session) {
        return Html.of(
                "<input type=\"hidden\" name=\"token\" value=\"%s\">",
                session.formToken().reveal());
    }
}
