package vn.dvcqg.sdk.examples.login;

import vn.dvcqg.sdk.auth.LoginResult;

/**
 * What a person reads when a login did not go well. The reason itself is for the log: it would tell an attacker how far he came, and an
 * honest person nothing.
 *
 * @param status of the answer
 * @param title the heading
 * @param content the text, with a way to go on
 */
record Ending(int status, String title, Html content) {

    static Ending of(LoginResult result) {
        if (result instanceof LoginResult.Declined) {
            return again(200, "Bạn chưa đăng nhập", "Việc đăng nhập ở Cổng đã bị hủy. Không có gì được gửi đi.");
        }
        if (result instanceof LoginResult.Expired) {
            return again(400, "Đã quá thời gian", "Việc đăng nhập kéo dài quá lâu nên không còn hiệu lực.");
        }
        if (result instanceof LoginResult.LevelTooLow low) {
            return tooLow(low);
        }
        if (result instanceof LoginResult.Unavailable) {
            return again(503, "Cổng chưa trả lời", "Hiện chưa đăng nhập được. Hãy thử lại sau ít phút.");
        }
        if (result instanceof LoginResult.LoggedIn) {
            return again(403, "Trang này dành cho công dân", "Hãy dùng tài khoản của công dân hoặc tổ chức.");
        }
        // also what remains of an honest login that took so long that the browser dropped its cookie
        return again(
                400,
                "Không xác nhận được việc đăng nhập",
                "Có thể bạn đã mở trang này từ một trình duyệt khác, hoặc đã để quá lâu.");
    }

    private static Ending again(int status, String title, String text) {
        return new Ending(status, title, Html.of("""
                <p role="status">%s</p>
                <p class="actions"><a class="button" href="/dang-nhap">Đăng nhập lại</a> <a href="/">Về trang chủ</a></p>
                """, text));
    }

    private static Ending tooLow(LoginResult.LevelTooLow low) {
        return new Ending(
                403,
                "Cần mức xác thực cao hơn",
                Html.of(
                        """
                <p role="status">Việc này cần định danh mức&#160;%s, tài khoản bạn vừa dùng ở mức&#160;%s.</p>
                <p>Để có mức cao hơn, hãy đến cơ quan công an đăng ký định danh điện tử mức&#160;%s, rồi đăng nhập bằng VNeID.</p>
                <p class="actions"><a class="button" href="/nang-muc?khac=1&amp;tiep=%s">Dùng tài khoản khác</a>
                <a href="/">Về trang chủ</a></p>
                """,
                        low.required().number(),
                        low.delivered().number(),
                        low.required().number(),
                        Visit.encoded(low.returnTo().path())));
    }
}
