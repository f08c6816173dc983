package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.session.InMemorySessionStore;
import vn.dvcqg.sdk.session.SessionSettings;

/** What the portal's refusals of a login do to the calls that follow, and what two portals share. */
class LoginRefusalTest {

    private static final String OK = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";

    private final InMemorySessionStore store = InMemorySessionStore.create();
    private final ScriptedTransport transport =
            new ScriptedTransport().always((request, call) -> ScriptedTransport.json(200, OK));

    private Portal portal(String password) {
        return Portal.connect(Classic.config(transport)
                .credentials(Credentials.password("demo-agency", Secret.of(password)))
                .sessions(SessionSettings.builder().store(store).build())
                .build());
    }

    @ParameterizedTest
    @CsvSource({"200,'{\"error_code\": -1, \"message\": \"Sai mật khẩu\"}'", "401,<html>"})
    void login_refused_isNotRepeatedByTheNextCall(int status, String body) {
        transport.login((request, call) -> ScriptedTransport.json(status, body));
        Portal portal = portal("wrong");
        assertThat(catchThrowable(() -> portal.catalog().agencies())).isInstanceOf(SetupProblemException.class);

        assertThat(catchThrowable(() -> portal.catalog().agencies())).hasMessageContaining("none is sent before");

        assertThat(transport.names()).containsExactly("login");
        portal.allowLogin();
        portal.catalog().agencies();
        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void login_deniedByAProxy_isNoRefusal() {
        transport.login((request, call) -> ScriptedTransport.json(403, "<html>"));
        Portal portal = portal("right");
        assertThat(catchThrowable(() -> portal.catalog().agencies())).isInstanceOf(SetupProblemException.class);

        portal.catalog().agencies();

        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void login_withAChangedPassword_isTriedAtOnce() {
        transport.login((request, call) -> ScriptedTransport.json(200, "{\"error_code\": -1}"));
        assertThat(catchThrowable(() -> portal("wrong").catalog().agencies()))
                .isInstanceOf(SetupProblemException.class);

        portal("right").catalog().agencies();

        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void portals_withOneStore_shareTheSession() {
        portal("right").catalog().agencies();

        portal("right").catalog().agencies();

        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan", "LayDanhMucCoQuan");
    }

    @Test
    void sessionOfAnotherNode_refusedToo_isNotTheLastTry() {
        Portal first = portal("right");
        Portal second = portal("right");
        first.catalog().agencies();
        second.catalog().agencies();
        // the portal drops the session; the first portal gets another one, which dies as well
        transport.code("-1", "").answer(OK);
        first.catalog().agencies();
        assertThat(transport.logins()).isEqualTo(2);
        transport.code("-1", "").code("-1", "").answer(OK);

        second.dossiers().submit(Samples.dossier().build());

        assertThat(transport.logins()).isEqualTo(3);
        List<String> sessions = transport.operations().stream()
                .map(request -> ScriptedTransport.body(request).substring(12, 26))
                .toList();
        assertThat(sessions.subList(4, 7)).containsExactly("demo-session-1", "demo-session-2", "demo-session-3");
    }
}
