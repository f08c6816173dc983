package vn.dvcqg.sdk.mock.identity.internal;

import java.util.Locale;
import vn.dvcqg.sdk.mock.internal.Reply;

/** Pages without scripts. What comes from outside goes through {@link #text(String)}. */
final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b2430;--soft:#5a6675;--line:#d5dbe3;--card:#fff;--page:#f2f4f8;\
            --brand:#a8201a;--focus:#1d5fd0}
            @media (prefers-color-scheme:dark){:root{--ink:#e9edf3;--soft:#a9b4c2;--line:#39434f;--card:#1d242c;\
            --page:#12171d;--brand:#e0665f;--focus:#7fb0ff}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
            header{border-top:.375rem solid var(--brand);padding:1rem;text-align:center;color:var(--soft)}
            header strong{color:var(--brand)}
            main{max-width:34rem;width:calc(100% - 1.5rem);margin:0 auto 1.5rem;padding:1.5rem;background:var(--card);border:1px solid var(--line);\
            border-radius:.75rem}
            h1{margin:0 0 .25rem;font-size:1.5rem;line-height:1.25}
            p{margin:.5rem 0}
            .soft{color:var(--soft)}
            ul{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.625rem}
            button{width:100%;font:inherit;color:inherit;cursor:pointer;border-radius:.5rem;padding:.75rem 1rem;\
            background:transparent;border:1px solid var(--line);text-align:left}
            button:hover{border-color:var(--brand);background:color-mix(in srgb,var(--brand) 6%,transparent)}
            li button{display:grid;grid-template-columns:1fr auto;align-items:center;column-gap:1rem}
            li button::after{content:"\\203A"/"";grid-column:2;grid-row:1/span 2;font-size:1.5rem;color:var(--soft)}
            li b,li span{grid-column:1}
            button:focus-visible,a:focus-visible{outline:.1875rem solid var(--focus);outline-offset:.125rem}
            button b{display:block;overflow-wrap:anywhere}
            button span{color:var(--soft);font-size:.9375rem;overflow-wrap:anywhere}
            .plain{text-align:center;border-color:transparent;color:var(--brand);font-weight:600}
            .main,.main:hover{text-align:center;background:var(--brand);border-color:var(--brand);color:#fff;font-weight:600}
            @media (prefers-color-scheme:dark){.main,.main:hover{color:#16100f}}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
            dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
            footer{max-width:34rem;margin:0 auto 2rem;padding:0 1rem;text-align:center;color:var(--soft);\
            font-size:.875rem}
            code{overflow-wrap:anywhere}
            """;

    private Html() {}

    static String text(String any) {
        StringBuilder safe = new StringBuilder(any.length() + 16);
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    static String fill(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    /** A page; title and provider are plain text, the content is HTML. */
    static Reply page(int status, String title, String provider, String content) {
        String html = fill("""
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <header><strong>MÔ PHỎNG</strong> – %s</header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                <footer>Máy chủ giả lập để kiểm thử. Mọi người và số trên trang này đều không có thật.\
                 <span lang="en">A mock for tests, with made-up people only.</span></footer>
                </body>
                </html>
                """, text(title), STYLE, text(provider), text(title), content);
        return Reply.of(status, "text/html;charset=utf-8", html)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    }
}
