package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.Account;
import vn.dvcqg.sdk.mock.Assumption;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.Policy;

/** What holds for every message: routing, service and path, session, agency. */
final class EnvelopeCheck {
    static final Policy.Reject METHOD = new Policy.Reject("-1", "Chỉ chấp nhận phương thức POST");

    private final MockSettings settings;
    private final Sessions sessions;

    EnvelopeCheck(MockSettings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
    }

    void transport(HttpCall call, boolean json, Verdict verdict) {
        Optional<String> destination = call.header("dstcode").or(() -> call.parameter("dstcode"));
        if (destination.filter(d -> !d.isBlank()).isEmpty()) {
            verdict.note(Rule.MISSING_DSTCODE, "");
        } else if (!settings.destinations().contains(destination.get())) {
            verdict.note(Rule.WRONG_DSTCODE, "");
        }
        if (call.header("Content-Type")
                .filter(t -> t.toLowerCase(Locale.ROOT).startsWith("application/json"))
                .isEmpty()) {
            verdict.note(Rule.WRONG_CONTENT_TYPE, "");
        }
        if (call.header("Transfer-Encoding").isPresent()) {
            verdict.note(Rule.CHUNKED_BODY, "");
        }
        if (call.header("Authorization").isPresent()) {
            verdict.note(Rule.NEEDLESS_AUTHORIZATION, "");
        }
        if (!json) {
            verdict.note(Rule.NOT_JSON, "");
        }
    }

    void check(Set<Endpoint> at, Optional<Service> service, JsonNode body, Verdict verdict) {
        service.filter(s -> s.endpoint() != Endpoint.LOGIN)
                .ifPresentOrElse(
                        s -> {
                            if (!at.contains(s.endpoint())) {
                                verdict.note(Rule.WRONG_ENDPOINT, "/service");
                            }
                        },
                        () -> verdict.note(Rule.UNKNOWN_SERVICE, "/service"));
        Json.text(body, "session")
                .ifPresentOrElse(
                        token -> session(token, body, verdict), () -> verdict.note(Rule.MISSING_SESSION, "/session"));
    }

    private void session(String token, JsonNode body, Verdict verdict) {
        Optional<Account> account = sessions.account(token);
        if (account.isEmpty() && sessions.excused(token)) {
            verdict.apply(Assumption.DEAD_SESSION, "/session");
        } else if (account.isEmpty()) {
            verdict.note(Rule.DEAD_SESSION, "/session");
        }
        Optional<String> agency = Json.text(body, "madonvi");
        if (agency.isPresent()
                && account.filter(a -> !a.agencyCode().equals(agency.get())).isPresent()) {
            verdict.note(Rule.WRONG_AGENCY, "/madonvi");
        }
    }
}
