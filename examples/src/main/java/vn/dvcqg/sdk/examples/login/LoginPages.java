package vn.dvcqg.sdk.examples.login;

import java.io.IOException;
import vn.dvcqg.sdk.auth.ApplicantIdentity;
import vn.dvcqg.sdk.auth.AssuranceLevel;
import vn.dvcqg.sdk.auth.LoginFlow;
import vn.dvcqg.sdk.auth.LoginOptions;
import vn.dvcqg.sdk.auth.LoginResult;
import vn.dvcqg.sdk.auth.LogoutStart;
import vn.dvcqg.sdk.auth.PortalDeepLink;
import vn.dvcqg.sdk.auth.ReturnTo;
import vn.dvcqg.sdk.auth.httpserver.HttpServerLogin;

/** The pages between this site and the provider. */
final class LoginPages {

    private static final ReturnTo GOODBYE = ReturnTo.path("/tam-biet");

    private final LoginFlow login;
    private final Sessions sessions;

    LoginPages(LoginFlow login, Sessions sessions) {
        this.login = login;
        this.sessions = sessions;
    }

    void home(Visit visit) throws IOException {
        Session session = sessions.of(visit);
        // the portal's own link to this page: who is logged in there need not click again
        if (session == null
                && PortalDeepLink.of(visit.exchange().getRequestURI().getRawQuery())
                        .isLoggedInAtPortal()) {
            HttpServerLogin.send(login.begin(ReturnTo.path("/ho-so/moi")), visit.exchange());
            return;
        }
        Html content = session == null ? Html.of("""
                <p class="lead">Nộp hồ sơ trực tuyến bằng tài khoản của bạn trên Cổng Dịch vụ công quốc gia.</p>
                <p class="actions"><a class="button" href="/dang-nhap">Đăng nhập bằng tài khoản Cổng DVCQG</a></p>
                """) : Html.of("""
                <p class="lead">Xin chào <b>%s</b>.</p>
                <p class="actions"><a class="button" href="/ho-so/moi">Nộp hồ sơ mới</a> <a href="/ho-so">Hồ sơ của tôi</a></p>
                """, Layout.name(session));
        visit.page(200, Layout.page(session, "Dịch vụ công trực tuyến", content));
    }

    void begin(Visit visit) throws IOException {
        ReturnTo wanted = ReturnTo.fromBrowser(visit.parameter("tiep"), ReturnTo.HOME);
        HttpServerLogin.send(login.begin(wanted), visit.exchange());
    }

    void stepUp(Visit visit) throws IOException {
        ReturnTo wanted = ReturnTo.fromBrowser(visit.parameter("tiep"), ReturnTo.HOME);
        LoginOptions options = LoginOptions.level(AssuranceLevel.LEVEL_2);
        boolean otherAccount = visit.parameter("khac") != null;
        HttpServerLogin.send(login.begin(wanted, otherAccount ? options.anew() : options), visit.exchange());
    }

    /** The address that is registered at the provider. Whatever comes here, the answer is a page or a redirect, never an exception. */
    void complete(Visit visit) throws IOException {
        LoginResult result = login.complete(HttpServerLogin.callback(visit.exchange()));
        ApplicantIdentity who = result.applicant();
        if (result instanceof LoginResult.LoggedIn in && who != null) {
            // after a step-up too: it may be another person who comes back, so nothing is carried over
            sessions.renew(visit, who, in.tokens().logoutTicket());
            HttpServerLogin.send(in, visit.exchange());
            return;
        }
        result.clearCookies().forEach(visit::setCookie);
        Ending ending = Ending.of(result);
        visit.page(ending.status(), Layout.page(sessions.of(visit), ending.title(), ending.content()));
    }

    /** A form and not a link: else a picture on any page of the world could log people out. */
    void logout(Visit visit) throws IOException {
        Session session = sessions.of(visit);
        if (session == null) {
            visit.goOn(GOODBYE.path());
            return;
        }
        visit.form(session);
        // here first: whatever happens to the browser on its way, the person is logged out of this site
        sessions.end(visit);
        LogoutStart start = login.logout(session.logoutTicket(), GOODBYE);
        if (start.isLocalOnly()) {
            visit.page(200, Layout.page(null, "Bạn đã đăng xuất ở đây", Html.of("""
                    <p role="status">Bạn vẫn còn đăng nhập ở Cổng Dịch vụ công quốc gia. Nếu đây là máy dùng chung, hãy đăng xuất ở đó.</p>
                    """)));
            return;
        }
        HttpServerLogin.send(start, visit.exchange());
    }

    /** Where the provider sends the browser after logging out. */
    void loggedOut(Visit visit) throws IOException {
        HttpServerLogin.send(login.completeLogout(HttpServerLogin.callback(visit.exchange())), visit.exchange());
    }

    void goodbye(Visit visit) throws IOException {
        visit.page(200, Layout.page(sessions.of(visit), "Bạn đã đăng xuất", Html.of("""
                <p role="status">Cảm ơn bạn đã sử dụng dịch vụ công trực tuyến.</p>
                <p class="actions"><a class="button" href="/">Về trang chủ</a></p>
                """)));
    }
}
