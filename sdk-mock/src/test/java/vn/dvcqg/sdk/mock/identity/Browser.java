package vn.dvcqg.sdk.mock.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser and a relying party in one, made of the JDK and of as little as possible. */
final class Browser {
    static final ObjectMapper JSON = new ObjectMapper();

    final MockIdentity identity;
    final RelyingParty party;
    /** What it sent last at the start of a login. */
    final Map<String, String> sent = new LinkedHashMap<>();

    String verifier = "";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(MockIdentity identity) {
        this.identity = identity;
        this.party = identity.relyingParty();
    }

    static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The parameters of a login as a careful client sends them, with changes: an empty value leaves one out. */
    Map<String, String> login(String... changes) throws Exception {
        verifier = random() + random();
        sent.clear();
        sent.put("response_type", "code");
        sent.put("client_id", party.clientId());
        sent.put("redirect_uri", party.redirectUris().get(0));
        sent.put("scope", "openid");
        sent.put("state", random());
        if (identity.settings().generation() != Generation.DIRECT_VNEID) {
            sent.put("nonce", random());
            sent.put("code_challenge", challenge(verifier));
            sent.put("code_challenge_method", "S256");
        }
        for (int i = 0; i < changes.length; i += 2) {
            sent.put(changes[i], changes[i + 1]);
        }
        sent.values().removeIf(String::isEmpty);
        return sent;
    }

    static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    HttpResponse<String> authorize(String... changes) throws Exception {
        return get(URI.create(identity.authorizeEndpoint() + "?" + form(login(changes))));
    }

    /** The parameters with which the provider sent the browser back. */
    Map<String, String> back(String... changes) throws Exception {
        return query(location(authorize(changes)));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " without a Location: " + answer.body()));
    }

    static Map<String, String> query(String address) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return values;
    }

    Map<String, String> redeeming(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", party.redirectUris().get(0));
        form.put("client_id", party.clientId());
        form.put("client_secret", party.secret());
        if (sent.containsKey("code_challenge")) {
            form.put("code_verifier", verifier);
        }
        return form;
    }

    HttpResponse<String> redeem(String code) throws Exception {
        return post(identity.tokenEndpoint(), redeeming(code));
    }

    /** A whole login: the answer of the token endpoint. */
    JsonNode tokens(String... changes) throws Exception {
        return json(redeem(back(changes).get("code")));
    }

    HttpResponse<String> userinfo(String accessToken) throws Exception {
        return send(HttpRequest.newBuilder(identity.userinfoEndpoint())
                .header("Authorization", "Bearer " + accessToken)
                .build());
    }

    HttpResponse<String> get(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address).build());
    }

    HttpResponse<String> post(URI address, Map<String, String> form) throws Exception {
        return post(address, "application/x-www-form-urlencoded", form(form));
    }

    HttpResponse<String> post(URI address, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> page(String method, String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(identity.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Presses a button of a page that the browser was redirected to. */
    HttpResponse<String> press(HttpResponse<String> page, String name, String value) throws Exception {
        Matcher key =
                Pattern.compile("name=\"sessionDataKey\" value=\"([^\"]+)\"").matcher(page.body());
        if (!key.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return post(URI.create(identity.url() + "/commonauth"), Map.of("sessionDataKey", key.group(1), name, value));
    }

    /** Whether a published key made this signature. */
    boolean signedByPublishedKey(String idToken) throws Exception {
        SignedJWT token = SignedJWT.parse(idToken);
        var key = JWKSet.parse(get(identity.keySetEndpoint()).body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        return key != null && token.verify(new RSASSAVerifier(key.toRSAKey()));
    }

    static JsonNode claims(String idToken) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode header(String idToken) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[0]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> codes() {
        return identity.findings().stream().map(f -> f.code()).toList();
    }

    static MockIdentity start(Generation generation, String autoLogin) {
        return MockIdentity.start(IdentitySettings.builder()
                .generation(generation)
                .autoLogin(autoLogin)
                .build());
    }
}
