package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.Ability;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.ClientAuthentication;
import vn.dvcqg.sdk.auth.IntrospectionAccess;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.auth.OidcEndpoints;
import vn.dvcqg.sdk.auth.OidcSettings;
import vn.dvcqg.sdk.auth.TokenState;
import vn.dvcqg.sdk.auth.UserinfoMethod;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** The code flow of OpenID Connect, as the portal and the staff's providers speak it. */
public final class OidcEngine implements Engine {

    private static final int MOST_CODE = 4096;

    private final OidcSettings settings;
    private final URI redirectUri;
    private final Wire wire;
    private final Clock clock;
    private final Addresses addresses;
    private final Keys keys;
    private final IdTokens idTokens;

    public OidcEngine(OidcSettings settings, URI redirectUri, BackChannel channel, Clock clock) {
        this.settings = settings;
        this.redirectUri = redirectUri;
        this.wire = new Wire(channel);
        this.clock = clock;
        this.addresses = new Addresses(settings, wire, clock);
        this.keys = new Keys(
                new FetchedKeys(wire, this::keySet, settings.pinnedKeys() != null, settings.keyOutage()),
                pinned(settings.pinnedKeys()),
                settings.keyAge(),
                settings.keyOutage(),
                clock);
        this.idTokens = new IdTokens(
                keys, settings.algorithms(), settings.issuer(), settings.clientId(), settings.clockSkew(), clock);
    }

    private static @Nullable JWKSet pinned(@Nullable String keys) {
        try {
            return keys == null ? null : JWKSet.parse(keys);
        } catch (ParseException e) {
            throw new IllegalStateException("the builder has checked the keys", e);
        }
    }

    private URI keySet(CallContext call) {
        URI keySet = addresses.now(call).keys();
        if (keySet == null) {
            throw new Refused(LoginReason.KEYS_UNAVAILABLE);
        }
        return keySet;
    }

    @Override
    public URI authorize(Attempt attempt) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(new String[0])),
                        new ClientID(settings.clientId()),
                        redirectUri)
                .endpointURI(addresses.now().authorize())
                .state(new State(attempt.state()));
        if (settings.abilities().nonce() == Ability.REQUIRED) {
            request.nonce(new Nonce(attempt.nonce()));
        }
        if (settings.abilities().pkce() == Ability.REQUIRED) {
            request.codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        }
        String level = settings.levels().acrValuesFor(attempt.wanted().level());
        if (level != null) {
            request.acrValues(List.of(new ACR(level)));
        }
        if (attempt.wanted().anew()) {
            // the age makes the provider say when the credentials were entered
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return request.build().toURI();
    }

    @Override
    public Verified verify(Attempt attempt, RawQuery answer, CallContext call) {
        String issuer = answer.one("iss");
        if (issuer != null && !issuer.equals(settings.issuer())) {
            throw new Refused(LoginReason.CALLBACK_ISSUER);
        }
        String code = answer.one("code");
        if (code == null) {
            throw new Refused(LoginReason.CODE_MISSING);
        }
        if (code.length() > MOST_CODE) {
            throw new Refused(LoginReason.CALLBACK_OVERSIZED);
        }
        EnumSet<AssertionCheck> checks = EnumSet.of(AssertionCheck.STATE, AssertionCheck.ONE_TIME);
        if (settings.abilities().pkce() == Ability.REQUIRED) {
            checks.add(AssertionCheck.PKCE);
        }
        OidcEndpoints places = addresses.now(call);
        if (issuer == null && addresses.isIssuerNamed()) {
            throw new Refused(LoginReason.CALLBACK_ISSUER);
        }
        Claims tokens = exchange(code, attempt, places, call);
        Instant now = clock.instant();
        String accessToken = tokens.required("access_token");
        String idToken = tokens.text("id_token");
        if (idToken == null) {
            throw new Refused(LoginReason.TOKEN_MISSING);
        }
        boolean nonce = settings.abilities().nonce() == Ability.REQUIRED;
        JWTClaimsSet token = idTokens.verify(
                idToken, nonce ? attempt.nonce() : null, accessToken, attempt.begun(), Asking.of(call), checks);
        if (attempt.wanted().anew()) {
            AuthTimes.demandSince(token, attempt.begun().minus(settings.clockSkew()));
            checks.add(AssertionCheck.ANEW);
        }
        Claims tokenClaims = new Claims(token.toJSONObject());
        Claims user = Claims.NONE;
        URI userinfo = places.userinfo();
        if (userinfo != null) {
            user = userinfo(userinfo, accessToken, call);
            if (!Objects.equals(token.getSubject(), user.text("sub"))) {
                throw new Refused(LoginReason.SUBJECT_DIFFERS);
            }
            checks.add(AssertionCheck.SUBJECT);
        }
        checks.add(AssertionCheck.BACK_CHANNEL);
        return new Verified(user, tokenClaims, checks, accessToken, Lifetimes.end(tokens, now), idToken);
    }

    private Claims exchange(String code, Attempt attempt, OidcEndpoints places, CallContext call) {
        CodeVerifier verifier =
                settings.abilities().pkce() == Ability.REQUIRED ? new CodeVerifier(attempt.verifier()) : null;
        Map<String, List<String>> form = new HashMap<>(
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirectUri, verifier).toParameters());
        return Wire.tokens(wire.post(call, "token", Objects.requireNonNull(places.token()), form, authenticated(form)));
    }

    /** Adds the client to a form, or gives the header that names it. */
    private @Nullable String authenticated(Map<String, List<String>> form) {
        String secret = settings.clientSecret().reveal();
        if (settings.clientAuthentication() == ClientAuthentication.BASIC) {
            return new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(secret))
                    .toHTTPAuthorizationHeader();
        }
        form.put("client_id", List.of(settings.clientId()));
        form.put("client_secret", List.of(secret));
        return null;
    }

    private Claims userinfo(URI uri, String accessToken, CallContext call) {
        String bearer = "Bearer " + accessToken;
        WireAnswer answer = settings.userinfoMethod() == UserinfoMethod.GET
                ? wire.get(call, "userinfo", uri, bearer)
                : wire.post(call, "userinfo", uri, Map.of(), bearer, Effect.NONE);
        if (!answer.isSuccessful()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return Claims.of(answer.body());
    }

    @Override
    public @Nullable URI logout(@Nullable String idToken, URI back, String state) {
        URI logout = addresses.now().logout();
        if (logout == null || idToken == null) {
            return null;
        }
        try {
            JWT hint = JWTParser.parse(idToken);
            return new LogoutRequest(logout, hint, back, new State(state)).toURI();
        } catch (ParseException e) {
            return null;
        }
    }

    @Override
    public boolean hasTokenServices() {
        return true;
    }

    @Override
    public boolean revoke(String accessToken, CallContext call) {
        URI revoke = addresses.now(call).revoke();
        if (revoke == null) {
            return false;
        }
        Map<String, List<String>> form = new HashMap<>();
        form.put("token", List.of(accessToken));
        form.put("token_type_hint", List.of("access_token"));
        String header = authenticated(form);
        return accepted(wire.post(call, "revoke", revoke, form, header, Effect.REPEATABLE));
    }

    @Override
    public TokenState introspect(String accessToken, CallContext call) {
        URI introspect = addresses.now(call).introspect();
        if (introspect == null) {
            return TokenState.UNKNOWN;
        }
        Map<String, List<String>> form = new HashMap<>();
        form.put("token", List.of(accessToken));
        String header = settings.introspectionAccess() == IntrospectionAccess.TOKEN
                ? "Bearer " + accessToken
                : authenticated(form);
        WireAnswer answer = wire.post(call, "introspect", introspect, form, header, Effect.NONE);
        accepted(answer);
        Claims told = Claims.of(answer.body());
        String client = told.text("client_id");
        String expires = told.text("exp");
        boolean active = "true".equals(told.text("active"))
                && (client == null || client.equals(settings.clientId()))
                && (expires == null || isFuture(expires));
        if (active && client == null) {
            // valid, but perhaps for somebody else
            return TokenState.UNKNOWN;
        }
        return active ? TokenState.ACTIVE : TokenState.INACTIVE;
    }

    private boolean isFuture(String seconds) {
        try {
            return Long.parseLong(seconds) > clock.instant().getEpochSecond();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean accepted(WireAnswer answer) {
        if (!answer.isSuccessful()) {
            boolean client = answer.status() == 401 || answer.status() == 403;
            throw new Refused(client ? LoginReason.SETUP : LoginReason.PROVIDER_ANSWER);
        }
        return true;
    }

    @Override
    public void close() {
        keys.close();
    }
}
