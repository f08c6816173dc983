package vn.dvcqg.sdk.mock.identity.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.internal.Reply;

/** What every form post of the back channel must be. */
final class BackChannel {
    private static final Set<String> SECRETS =
            Set.of("client_secret", "code", "code_verifier", "token", "access_token", "refresh_token");

    private BackChannel() {}

    /** The refusal of a request that is no proper form post. */
    static Optional<Reply> refusal(Ask ask) {
        if (!ask.isPost()) {
            return Optional.of(Replies.wrongMethod(ask, "POST"));
        }
        Optional<String> inUrl =
                SECRETS.stream().filter(name -> ask.query().has(name)).sorted().findFirst();
        if (inUrl.isPresent()) {
            ask.note(IdentityRule.SECRET_IN_URL, inUrl.get());
            return Optional.of(Replies.error(400, "invalid_request", inUrl.get() + " must not stand in the URL"));
        }
        if (!ask.isForm()) {
            ask.note(IdentityRule.NOT_A_FORM, "");
            int status = ask.realm().is(Generation.DIRECT_VNEID) ? 415 : 400;
            return Optional.of(Replies.error(status, "invalid_request", "send a form, not another content type"));
        }
        Optional<String> repeated = ask.form().repeated();
        if (repeated.isPresent()) {
            ask.note(IdentityRule.REPEATED_PARAMETER, parameter(repeated.get()));
            return Optional.of(Replies.error(400, "invalid_request", "a parameter was sent twice"));
        }
        ask.form().all().keySet().stream()
                .filter(name -> !name.equals(name.strip()))
                .forEach(name -> ask.note(IdentityRule.MISSPELT_PARAMETER, parameter(name.strip())));
        return Optional.empty();
    }

    /** A name from outside might be anything. */
    private static String parameter(String name) {
        return name.toLowerCase(Locale.ROOT).matches("[a-z_]{1,40}") ? name : "?";
    }

    static Reply badClient(Ask ask) {
        return ask.http().header("authorization").isPresent()
                ? Replies.unauthorised("Basic", "invalid_client", "the client did not prove who it is")
                : Replies.error(401, "invalid_client", "the client did not prove who it is");
    }
}
