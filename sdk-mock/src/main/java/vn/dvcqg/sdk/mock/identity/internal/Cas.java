package vn.dvcqg.sdk.mock.identity.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The ticket login of CAS 3. */
final class Cas {
    private static final String XML = "application/xml;charset=utf-8";

    private static final Pattern STATE = Pattern.compile("\\?state=[A-Za-z0-9._~-]+$");

    private Cas() {}

    static Reply login(Ask ask) {
        if (!ask.isGet()) {
            return Replies.wrongMethod(ask, "GET");
        }
        Realm realm = ask.realm();
        String service = ask.query().text("service");
        Optional<RelyingParty> party = StreamSupport.stream(realm.parties().spliterator(), false)
                .filter(p -> p.redirectUris().contains(registered(service)))
                .findFirst();
        if (party.isEmpty()) {
            ask.note(IdentityRule.UNREGISTERED_SERVICE, "service");
            return Pages.problem(realm, 400, "Dịch vụ chưa được đăng ký.", "service is not one of those registered.");
        }
        AuthRequest request = new AuthRequest(
                party.get(), service, true, Optional.empty(), Optional.empty(), Optional.empty(), "", List.of());
        Optional<Session> session = realm.autoLogin()
                .map(realm::login)
                .or(() -> LoginPage.session(ask).filter(s -> !ask.query().has("renew")));
        if (session.isPresent()) {
            return Callback.success(ask, request, session.get());
        }
        return ask.query().has("gateway") ? Replies.redirect(service) : LoginPage.open(realm, request);
    }

    static Reply validate(Ask ask) {
        if (!ask.isGet()) {
            return Replies.wrongMethod(ask, "GET");
        }
        String ticket = ask.query().text("ticket");
        String service = ask.query().text("service");
        if (ticket.isEmpty() || service.isEmpty()) {
            return failure(ask, "INVALID_REQUEST", "ticket and service are both needed");
        }
        Optional<Code> found =
                ask.realm().codes().find(ticket).filter(c -> c.grant().request().cas());
        // A ticket is spent by being shown, whatever comes of it.
        if (found.isEmpty() || !found.get().use()) {
            return failure(ask, "INVALID_TICKET", "the ticket is unknown, used or expired");
        }
        if (!found.get().grant().request().returnTo().equals(service)) {
            return failure(ask, "INVALID_SERVICE", "the ticket was issued for another service");
        }
        IdentityAccount account = found.get().grant().account();
        return success(ask, ask.has(FlawKind.SWAPPED_SUB) ? Claims.swapped(ask, account) : account);
    }

    private static Reply success(Ask ask, IdentityAccount account) {
        boolean entity = ask.has(FlawKind.XML_DOCTYPE);
        StringBuilder attributes = new StringBuilder();
        attribute(attributes, "name", account.fullName());
        for (Map.Entry<String, Object> claim : account.claims().entrySet()) {
            if (claim.getKey().matches("[A-Za-z_][A-Za-z0-9_.-]*")) {
                attribute(attributes, claim.getKey(), String.valueOf(claim.getValue()));
            }
        }
        String user = entity ? "&user;" : Html.text(account.subject());
        return xml((entity
                        ? "<!DOCTYPE x [<!ENTITY user SYSTEM \"" + ask.realm().address("/__mock/health") + "\">]>\n"
                        : "")
                + Html.fill("""
                <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
                  <cas:authenticationSuccess>
                    <cas:user>%s</cas:user>
                    <cas:attributes>
                %s    </cas:attributes>
                  </cas:authenticationSuccess>
                </cas:serviceResponse>
                """, user, attributes));
    }

    private static void attribute(StringBuilder to, String name, String value) {
        to.append(Html.fill("      <cas:%s>%s</cas:%s>\n", name, Html.text(value), name));
    }

    private static Reply failure(Ask ask, String code, String why) {
        ask.note(IdentityRule.BAD_TICKET, "ticket");
        return xml(Html.fill("""
                <cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
                  <cas:authenticationFailure code="%s">%s</cas:authenticationFailure>
                </cas:serviceResponse>
                """, code, why));
    }

    /**
     * The address as it is registered: servers register a pattern, and this one takes a random {@code state} behind the address, without which
     * a client cannot tell its own login from one that somebody began for it.
     */
    private static String registered(String service) {
        return STATE.matcher(service).replaceFirst("");
    }

    private static Reply xml(String body) {
        return Reply.of(200, XML, body).header("Cache-Control", "no-store");
    }

    static Reply logout(Ask ask) {
        Realm realm = ask.realm();
        ask.cookie(LoginPage.COOKIE).ifPresent(realm.sessions()::take);
        Optional<String> to = ask.query().one("service").or(() -> ask.query().one("backtologin"));
        boolean registered = to.isPresent()
                && StreamSupport.stream(realm.parties().spliterator(), false)
                        .anyMatch(p -> p.redirectUris().contains(registered(to.get()))
                                || p.afterLogoutUris().contains(registered(to.get())));
        if (to.isPresent() && !registered) {
            ask.note(IdentityRule.UNREGISTERED_SERVICE, "service");
        }
        Reply reply = registered ? Replies.redirect(to.get()) : Pages.loggedOut(realm);
        return reply.header("Set-Cookie", Logout.noCookie());
    }
}
