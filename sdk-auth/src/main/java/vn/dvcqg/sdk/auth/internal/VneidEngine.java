package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.Ability;
import vn.dvcqg.sdk.auth.AssertionCheck;
import vn.dvcqg.sdk.auth.DirectVneid;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** VNeID without the portal: codes and answers that may be encrypted, no identity token. It fails closed: nothing is ever taken undecrypted. */
public final class VneidEngine implements Engine {

    private static final int MOST_CODE = 4096;

    private final DirectVneid profile;
    private final URI redirectUri;
    private final Wire wire;
    private final Clock clock;
    private final @Nullable VneidBox box;

    public VneidEngine(DirectVneid profile, URI redirectUri, BackChannel channel, Clock clock) {
        this.profile = profile;
        this.redirectUri = redirectUri;
        this.wire = new Wire(channel);
        this.clock = clock;
        RSAPrivateKey key = profile.privateKey();
        this.box = key == null ? null : new VneidBox(key, new SecureRandom());
    }

    @Override
    public URI authorize(Attempt attempt) {
        if (attempt.wanted().anew()) {
            // nothing that VNeID answers says when the credentials were entered
            throw new InvalidRequestException(List.of(Problems.of("anew", "auth-anew")));
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", profile.clientId());
        query.put("redirect_uri", redirectUri.toString());
        query.put("scope", String.join(" ", profile.scopes()));
        query.put("state", attempt.state());
        String level = profile.levels().acrValuesFor(attempt.wanted().level());
        if (level != null) {
            query.put("acr_values", level);
        }
        if (isPkce()) {
            query.put(
                    "code_challenge",
                    CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(attempt.verifier()))
                            .getValue());
            query.put("code_challenge_method", "S256");
        }
        return Addressing.plus(profile.authorize(), query);
    }

    @Override
    public Verified verify(Attempt attempt, RawQuery answer, CallContext call) {
        String code = answer.one("code");
        String encryptKey = answer.one("encrypt_key");
        if (code == null) {
            throw new Refused(LoginReason.CODE_MISSING);
        }
        if (code.length() > MOST_CODE || (encryptKey != null && encryptKey.length() > MOST_CODE)) {
            throw new Refused(LoginReason.CALLBACK_OVERSIZED);
        }
        EnumSet<AssertionCheck> checks =
                EnumSet.of(AssertionCheck.STATE, AssertionCheck.ONE_TIME, AssertionCheck.BACK_CHANNEL);
        Claims tokens = opened(
                Wire.tokens(wire.post(call, "token", profile.token(), form(code, encryptKey, attempt, checks), null)));
        Instant now = clock.instant();
        String accessToken = tokens.required("access_token");
        WireAnswer user = wire.get(call, "userinfo", profile.userinfo(), "Bearer " + accessToken);
        if (user.status() != 200) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return new Verified(
                opened(Claims.of(user.body())), Claims.NONE, checks, accessToken, Lifetimes.end(tokens, now), null);
    }

    private Map<String, List<String>> form(
            String code, @Nullable String encryptKey, Attempt attempt, EnumSet<AssertionCheck> checks) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("grant_type", List.of("authorization_code"));
        form.put("redirect_uri", List.of(redirectUri.toString()));
        form.put("client_id", List.of(profile.clientId()));
        Secret secret = profile.clientSecret();
        if (secret != null) {
            form.put("client_secret", List.of(secret.reveal()));
        }
        if (isPkce()) {
            form.put("code_verifier", List.of(attempt.verifier()));
            checks.add(AssertionCheck.PKCE);
        }
        boolean decrypt = encryptKey != null && profile.code().isDecrypted();
        form.put("code", List.of(decrypt && encryptKey != null ? opened(encryptKey, code) : code));
        if (encryptKey != null && profile.code().isWithKey()) {
            form.put("encrypt_key", List.of(encryptKey));
        }
        return form;
    }

    /** Anybody can add a key to the address, so what does not open is the browser's fault and no alarm. */
    private String opened(String encryptKey, String code) {
        if (box == null) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
        try {
            return box.open(encryptKey, code);
        } catch (Refused e) {
            throw new Refused(LoginReason.CALLBACK_MALFORMED);
        }
    }

    /** The answer itself, or what it wraps. */
    private Claims opened(Claims answer) {
        if (!answer.has("data") || !answer.has("key")) {
            if (profile.isEncryptionRequired()) {
                throw new Refused(LoginReason.PROVIDER_ANSWER);
            }
            return answer;
        }
        String text = box().open(answer.required("key"), answer.required("data"));
        return Claims.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private VneidBox box() {
        if (box == null) {
            throw new Refused(LoginReason.SETUP);
        }
        return box;
    }

    private boolean isPkce() {
        return profile.abilities().pkce() == Ability.REQUIRED;
    }

    @Override
    public @Nullable URI logout(@Nullable String idToken, URI back, String state) {
        URI logout = profile.logout();
        return logout == null
                ? null
                : Addressing.plus(logout, Map.of("post_logout_redirect_uri", back.toString(), "state", state));
    }
}
