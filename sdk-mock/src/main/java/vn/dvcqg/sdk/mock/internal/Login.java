package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.Account;
import vn.dvcqg.sdk.mock.Policy;

/** Opens a session for user name and password. */
final class Login implements Operation {
    @Override
    public ObjectNode run(Request request) {
        Optional<Account> account = request.settings().accounts().stream()
                .filter(a -> request.text("username")
                                .filter(a.username()::equals)
                                .isPresent()
                        && request.text("password").filter(a.password()::equals).isPresent())
                .findFirst();
        if (account.isEmpty()) {
            request.verdict().note(Rule.BAD_LOGIN, "");
        }
        Optional<Policy.Reject> refusal = request.verdict().any();
        if (refusal.isPresent()) {
            return request.answers().refused(refusal.get());
        }
        return request.answers()
                .ok("OK")
                .put(
                        "session",
                        request.state()
                                .sessions()
                                .open(account.orElse(
                                        request.settings().accounts().get(0))));
    }
}
