package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Sends the few kinds of requests that a login needs, through the one back channel. */
final class Wire {

    private static final String JSON = "application/json";

    private final BackChannel channel;

    Wire(BackChannel channel) {
        this.channel = channel;
    }

    BackChannel channel() {
        return channel;
    }

    /** Posts a form; a code or token can be used once, so it is never sent twice. */
    WireAnswer post(
            CallContext call, String name, URI uri, Map<String, List<String>> form, @Nullable String authorization) {
        return post(call, name, uri, form, authorization, Effect.ONCE);
    }

    WireAnswer post(
            CallContext call,
            String name,
            URI uri,
            Map<String, List<String>> form,
            @Nullable String authorization,
            Effect effect) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", JSON);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        byte[] body = Objects.requireNonNullElse(URLUtils.serializeParameters(form), "")
                .getBytes(StandardCharsets.UTF_8);
        return channel.send(WireRequest.of(name, "POST", uri, headers, body, effect), call);
    }

    /** Asks something that can be asked once: a ticket is used up by the question. */
    WireAnswer ask(CallContext call, String name, URI uri) {
        return channel.send(
                WireRequest.of(name, "GET", uri, Map.of("Accept", "application/xml"), null, Effect.ONCE), call);
    }

    /** Reads something. */
    WireAnswer get(CallContext call, String name, URI uri, @Nullable String authorization) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", JSON);
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return channel.send(WireRequest.of(name, "GET", uri, headers, null, Effect.NONE), call);
    }

    /** The answer of a token endpoint; refusals of the code and of the client are told apart. */
    static Claims tokens(WireAnswer answer) {
        if (answer.isSuccessful()) {
            return Claims.of(answer.body());
        }
        String error = null;
        try {
            error = Claims.of(answer.body()).text("error");
        } catch (Refused nonsense) {
            // an error page without JSON; the status tells enough
        }
        if ("invalid_grant".equals(error)) {
            throw new Refused(LoginReason.CODE_REFUSED);
        }
        boolean client = "invalid_client".equals(error)
                || "unauthorized_client".equals(error)
                || answer.status() == 401
                || answer.status() == 403;
        throw new Refused(client ? LoginReason.SETUP : LoginReason.PROVIDER_ANSWER);
    }
}
