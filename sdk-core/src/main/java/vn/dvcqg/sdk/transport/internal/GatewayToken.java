package vn.dvcqg.sdk.transport.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Json;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.LoginResult;
import vn.dvcqg.sdk.transport.ClientCredentials;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Gets a token of the gateway.
 *
 * @param account what for
 * @param exchange what to send with, without the gateway's headers
 */
record GatewayToken(ClientCredentials account, Exchange exchange) implements Login {

    private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<String> REFUSALS = Set.of("invalid_client", "unauthorized_client", "invalid_grant");
    /** Where the gateway does not say; a token that lives shorter is renewed when it is refused. */
    private static final long USUAL_SECONDS = 300;

    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

    @Override
    public LoginResult logIn(CallContext call) {
        URI endpoint = account.tokenEndpoint();
        String basic = account.consumerKey() + ":" + account.consumerSecret().reveal();
        WireRequest request = WireRequest.of(
                        "token",
                        "POST",
                        endpoint,
                        Map.of(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "application/json"),
                        "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII),
                        Effect.NONE)
                .uncounted();
        WireAnswer answer = exchange.send(request, each -> BUSY.contains(each.status()), call);
        JsonNode json = json(answer);
        if (answer.isSuccessful()) {
            return granted(json, answer, call);
        }
        String error = json.path("error").asText("");
        boolean refused = answer.status() == 401 || REFUSALS.contains(error);
        String told = error.matches("[a-z_]{1,40}") ? error : "HTTP " + answer.status();
        if (refused) {
            return new LoginResult.Refused(setup("gateway.consumerKey", "gateway-refused", told, call));
        }
        throw setup("gateway.tokenEndpoint", "gateway-token", told, call);
    }

    private LoginResult granted(JsonNode json, WireAnswer answer, CallContext call) {
        String token = json.path("access_token").asText("");
        // what goes into a header must not be able to end it
        if (token.isEmpty() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new PortalFaultException(
                    WireRequest.hop(account.tokenEndpoint()) + " answered HTTP " + answer.status() + ", "
                            + answer.body().length
                            + " bytes, without a token; report it to the operator of the gateway",
                    call.facts(),
                    null);
        }
        long seconds = json.path("expires_in").asLong(USUAL_SECONDS);
        return new LoginResult.Granted(
                Secret.of(token), Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST_SECONDS))));
    }

    private SetupProblemException setup(String field, String code, String told, CallContext call) {
        return new SetupProblemException(
                List.of(Violations.of(field, code, WireRequest.hop(account.tokenEndpoint()), told)),
                call.facts(),
                null);
    }

    private static JsonNode json(WireAnswer answer) {
        try {
            JsonNode node = Json.MAPPER.readTree(answer.body());
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
