package vn.dvcqg.sdk.examples.login;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.auth.AssuranceLevel;

/** The pages for people who have logged in; everybody else is sent to log in and comes back. */
final class DossierPages {

    private final DossierDesk desk;
    private final Sessions sessions;
    private final Function<String, String> atThePortal;

    /** @param atThePortal what the portal holds for a code; only a mock can be asked that */
    DossierPages(DossierDesk desk, Sessions sessions, Function<String, String> atThePortal) {
        this.desk = desk;
        this.sessions = sessions;
        this.atThePortal = atThePortal;
    }

    /** The session, or null after the browser was sent to log in and to come back to this page. */
    private @Nullable Session session(Visit visit) throws IOException {
        Session session = sessions.of(visit);
        if (session == null) {
            // what was typed into a form is lost with the session, so the way back leads to the form
            boolean posted = visit.exchange().getRequestMethod().equals("POST");
            String wanted =
                    posted ? "/ho-so/moi" : visit.exchange().getRequestURI().toString();
            visit.goOn("/dang-nhap?tiep=" + Visit.encoded(wanted));
        }
        return session;
    }

    void list(Visit visit) throws IOException {
        Session session = session(visit);
        if (session == null) {
            return;
        }
        String done = visit.parameter("da-nop");
        visit.page(
                200,
                Layout.page(
                        session,
                        "Hồ sơ của tôi",
                        DossierViews.list(desk.filedBy(session.who()), desk.find(session.who(), done))));
    }

    void form(Visit visit) throws IOException {
        Session session = session(visit);
        if (session != null) {
            String phone = session.who().unverifiedPhone();
            String email = session.who().unverifiedEmail();
            Filing empty = new Filing(
                    UUID.randomUUID().toString(), "", phone == null ? "" : phone, email == null ? "" : email);
            show(visit, 200, session, empty, List.of());
        }
    }

    void file(Visit visit) throws IOException {
        Session session = session(visit);
        if (session == null) {
            return;
        }
        Filing filing = Filing.of(visit.form(session));
        if (filing.summary().isEmpty()) {
            show(visit, 422, session, filing, List.of("Hãy ghi nội dung đề nghị."));
            return;
        }
        try {
            FiledDossier filed = desk.file(session.who(), filing);
            visit.goOn("/ho-so?da-nop=" + Visit.encoded(filed.code().value()));
        } catch (InvalidRequestException e) {
            show(
                    visit,
                    422,
                    session,
                    filing,
                    e.violations().stream().map(each -> each.vi()).toList());
        } catch (PortalException e) {
            // the exception names what to do for the operator; the person keeps what was typed and may press the button
            // again
            show(visit, 503, session, filing, List.of("Cổng chưa nhận hồ sơ. Hãy bấm Nộp hồ sơ lần nữa sau ít phút."));
        }
    }

    private void show(Visit visit, int status, Session session, Filing filing, List<String> problems)
            throws IOException {
        Html form = DossierViews.form(session, desk.procedure().name(), filing, problems);
        visit.page(status, Layout.page(session, "Nộp hồ sơ", form));
    }

    /** All that was sent stands on this page, so it wants a surer login than the rest. */
    void received(Visit visit) throws IOException {
        Session session = session(visit);
        if (session == null) {
            return;
        }
        FiledDossier dossier = desk.find(session.who(), visit.parameter("ma"));
        if (dossier == null) {
            throw new Refusal(404, "Không có hồ sơ này", "Bạn chưa nộp hồ sơ nào có mã như vậy.");
        }
        String code = dossier.code().value();
        if (session.who().level().reaches(AssuranceLevel.LEVEL_2)) {
            Html packet = DossierViews.received(code, atThePortal.apply(code));
            visit.page(200, Layout.page(session, "Cổng đã nhận những gì", packet));
        } else {
            Html ask = DossierViews.stepUp("/ho-so/cong-da-nhan?ma=" + Visit.encoded(code));
            visit.page(403, Layout.page(session, "Cần mức xác thực cao hơn", ask));
        }
    }
}
