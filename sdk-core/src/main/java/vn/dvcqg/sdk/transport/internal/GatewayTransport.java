package vn.dvcqg.sdk.transport.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKeepers;
import vn.dvcqg.sdk.session.spi.SessionKey;
import vn.dvcqg.sdk.session.spi.SessionLease;
import vn.dvcqg.sdk.transport.ClientCredentials;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Gives every request what the gateway asks for, and renews a token that the gateway does not take any more. */
public final class GatewayTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayTransport.class);

    private static final String AUTHORIZATION = "Authorization";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SEEN = 4000;
    /** The codes with which the usual gateway says that it, and nobody behind it, refused the request. */
    private static final Pattern FAULT = Pattern.compile("\\b9009\\d\\d\\b");

    private final Transport inner;
    private final @Nullable String lgspHeader;
    private final @Nullable SessionKeeper tokens;

    /** A transport around another; requests for tokens go straight to the inner one. */
    public GatewayTransport(Transport inner, GatewayAccess access, SessionKeepers sessions, SystemTime time) {
        this.inner = inner;
        this.lgspHeader = access.lgspKey() == null ? null : LgspHeader.of(access.lgspKey());
        ClientCredentials account = access.clientCredentials();
        // the retry around this transport repeats; here each token is asked for once
        this.tokens = account == null
                ? null
                : sessions.keeper(
                        new SessionKey(WireRequest.hop(account.tokenEndpoint()), "", account.consumerKey()),
                        account.consumerSecret(),
                        new GatewayToken(account, RetryingExchange.aside(inner, time)));
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        if (tokens == null) {
            return inner.send(request.plus(headers(null)), call);
        }
        refuseTwoTokens(request, call);
        SessionLease lease = lease(tokens, call);
        WireAnswer answer = inner.send(request.plus(headers(lease)), call);
        if (answer.status() == UNAUTHORIZED && mayRepeat(request, answer)) {
            LOG.debug(
                    "{}: the gateway did not take the token for {}; repeating once with a new one",
                    call,
                    request.name());
            tokens.abandon(lease.session());
            if (request.counted()) {
                call.countAttempt();
            }
            answer = inner.send(request.plus(headers(lease(tokens, call))), call);
        }
        boolean denied = answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN;
        if (denied && isOfTheGateway(answer)) {
            throw failure(new SetupProblemException(
                    List.of(Violations.of(
                            "gateway",
                            "gateway-denied",
                            WireRequest.hop(request.uri()),
                            String.valueOf(answer.status()))),
                    call.facts(),
                    null));
        }
        return answer;
    }

    /**
     * A profile with a token of its own in the same header: neither may replace the other, and a 401 could be of either. With the key
     * alone the header is the profile's, and so is every 401.
     */
    private static void refuseTwoTokens(WireRequest request, CallContext call) throws TransportFailure {
        if (request.headers().keySet().stream().anyMatch(AUTHORIZATION::equalsIgnoreCase)) {
            throw failure(new SetupProblemException(
                    List.of(Violations.of(
                            "gateway.clientCredentials", "gateway-authorization", WireRequest.hop(request.uri()))),
                    call.facts(),
                    null));
        }
    }

    /**
     * Whether a request that was answered with 401 may be sent again. The gateway looks at the token before it passes anything on, so
     * the portal has not seen the request. That holds for the gateway only: where an append is concerned, the answer must bear its mark,
     * because something behind it may answer 401 too.
     */
    private static boolean mayRepeat(WireRequest request, WireAnswer answer) {
        return request.effect() != Effect.ONCE || isOfTheGateway(answer);
    }

    private static boolean isOfTheGateway(WireAnswer answer) {
        String challenge = answer.header("WWW-Authenticate");
        if (challenge != null) {
            String scheme = challenge.toLowerCase(Locale.ROOT);
            return scheme.startsWith("bearer") || scheme.startsWith("oauth2");
        }
        String start = new String(answer.body(), 0, Math.min(answer.body().length, SEEN), StandardCharsets.UTF_8);
        return start.contains("fault") && FAULT.matcher(start).find();
    }

    private static SessionLease lease(SessionKeeper tokens, CallContext call) throws TransportFailure {
        try {
            return tokens.lease(call);
        } catch (PortalException e) {
            throw failure(e);
        }
    }

    private static TransportFailure failure(PortalException e) {
        return new TransportFailure(TransportFailure.Kind.GATEWAY, false, String.valueOf(e.getMessage()), e);
    }

    private Map<String, String> headers(@Nullable SessionLease lease) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (lgspHeader != null) {
            headers.put(LgspHeader.NAME, lgspHeader);
        }
        if (lease != null) {
            headers.put(AUTHORIZATION, "Bearer " + lease.token().reveal());
        }
        return headers;
    }

    @Override
    public void close() {
        inner.close();
    }
}
