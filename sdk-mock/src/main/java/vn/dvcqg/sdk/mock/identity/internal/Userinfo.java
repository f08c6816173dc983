package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.Reply;

/** The claims of the person behind an access token; by GET, or by POST with whatever content type. */
final class Userinfo {
    private Userinfo() {}

    static Reply answer(Ask ask) {
        boolean direct = ask.realm().is(Generation.DIRECT_VNEID);
        if (!ask.isGet() && (direct || !ask.isPost())) {
            return Replies.wrongMethod(ask, direct ? "GET" : "GET, POST");
        }
        if (ask.query().has("access_token")) {
            ask.note(IdentityRule.TOKEN_IN_URL, "access_token");
        }
        Optional<Token> token = ask.bearer().flatMap(ask.realm().tokens()::find).filter(t -> !t.refresh());
        if (token.isEmpty()) {
            ask.note(IdentityRule.DEAD_TOKEN, "");
            return Replies.unauthorised("Bearer", "invalid_token", "the access token is missing, unknown or expired");
        }
        if (token.get().uses().incrementAndGet() > 1) {
            ask.note(IdentityRule.TOKEN_AGAIN, "");
        }
        Grant grant = token.get().grant();
        IdentityAccount account =
                ask.has(FlawKind.SWAPPED_SUB) ? Claims.swapped(ask, grant.account()) : grant.account();
        ObjectNode claims = Claims.of(ask, grant, account);
        ClaimFlaws.apply(ask, claims);
        return Sealing.seal(ask, claims);
    }
}
