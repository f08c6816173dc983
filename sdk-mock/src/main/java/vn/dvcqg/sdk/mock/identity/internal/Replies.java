package vn.dvcqg.sdk.mock.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import vn.dvcqg.sdk.mock.internal.Json;
import vn.dvcqg.sdk.mock.internal.Reply;

/** Answers in the forms of the standards. */
final class Replies {
    private Replies() {}

    static Reply json(JsonNode body) {
        return secret(Reply.json(200, body.toString()));
    }

    /** RFC 6749, section 5.2. */
    static Reply error(int status, String error, String description) {
        return secret(Reply.json(
                status,
                Json.object()
                        .put("error", error)
                        .put("error_description", description)
                        .toString()));
    }

    static Reply unauthorised(String scheme, String error, String description) {
        return error(401, error, description)
                .header("WWW-Authenticate", scheme + " realm=\"mock\", error=\"" + error + "\"");
    }

    static Reply wrongMethod(Ask ask, String allowed) {
        ask.note(IdentityRule.WRONG_METHOD, "");
        return error(405, "invalid_request", "use " + allowed).header("Allow", allowed);
    }

    static Reply redirect(String to) {
        return secret(Reply.of(302, "text/plain;charset=utf-8", "").header("Location", to));
    }

    private static Reply secret(Reply reply) {
        return reply.header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }
}
