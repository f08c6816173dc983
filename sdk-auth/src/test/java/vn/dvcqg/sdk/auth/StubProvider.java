package vn.dvcqg.sdk.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A provider that answers what a test tells it to, right or wrong. The browser is played by the test. */
final class StubProvider implements AutoCloseable {

    static final String CLIENT = "demo-client";
    static final String SUBJECT = "demo-subject";
    static final String ACCESS_TOKEN = "demo-access-token";

    /** Making a key takes long; no test needs one of its own unless it is about another key. */
    static final RSAKey KEY = newKey("key-1");

    static final RSAKey OTHER_KEY = newKey("key-2");

    /** An answer of one endpoint. */
    record Answer(int status, String body) {}

    final RSAKey key;
    final Map<String, Object> claims = new LinkedHashMap<>();
    final Map<String, Object> userinfo = new LinkedHashMap<>();
    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    final List<String> queries = Collections.synchronizedList(new ArrayList<>());
    final List<String> headers = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch released = new CountDownLatch(1);

    volatile String silent = "";
    volatile Date now;
    volatile JWKSet published;
    volatile UnaryOperator<JWTClaimsSet.Builder> change = builder -> builder;
    volatile Signing signing;

    private final String scheme;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** Makes a token of claims. */
    interface Signing {
        String sign(JWTClaimsSet claims) throws Exception;
    }

    StubProvider(Clock clock) {
        this(clock, null);
    }

    /** With a certificate, or without TLS. */
    StubProvider(Clock clock, @Nullable SSLContext tls) {
        this.scheme = tls == null ? "http" : "https";
        this.now = Date.from(clock.instant());
        this.key = KEY;
        this.published = new JWKSet(key.toPublicJWK());
        this.signing = set -> signed(key, JWSAlgorithm.RS256, set);
        userinfo.put("sub", SUBJECT);
        userinfo.put("TechID", "3b0d0a55-0000-4000-8000-000000000001");
        userinfo.put("LoaiTaiKhoan", 1);
        userinfo.put("HoVaTen", "Nguyễn Văn Mẫu");
        userinfo.put("SoDinhDanh", "000090000001");
        userinfo.put("NgayThangNamSinh", "19900101");
        userinfo.put("TonGiao", "khong");
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = tls == null ? HttpServer.create(address, 200) : secure(address, tls);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static HttpServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(address, 200);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet set) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), set);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    URI url() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    String issuer() {
        return url() + "/oauth2/token";
    }

    void publish(JWK... keys) {
        published = new JWKSet(List.of(keys));
    }

    int received(String path) {
        return counts.getOrDefault(path, new AtomicInteger()).get();
    }

    /** What the token endpoint says of a login with this nonce. */
    void nonce(String nonce) {
        claims.put("nonce", nonce);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        counts.computeIfAbsent(path, each -> new AtomicInteger()).incrementAndGet();
        bodies.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (exchange.getRequestURI().getRawQuery() != null) {
            queries.add(exchange.getRequestURI().getRawQuery());
        }
        headers.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        if (path.equals(silent)) {
            await();
        }
        Answer answer = answers.containsKey(path) ? answers.get(path) : usual(path);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer usual(String path) {
        return switch (path) {
            case "/oauth2/jwks" -> new Answer(200, published.toString());
            case "/oauth2/token" -> new Answer(200, JSONObjectUtils.toJSONString(tokens()));
            case "/oauth2/userinfo" -> new Answer(200, JSONObjectUtils.toJSONString(userinfo));
            default -> new Answer(404, "");
        };
    }

    private Map<String, Object> tokens() {
        Map<String, Object> tokens = new LinkedHashMap<>();
        tokens.put("access_token", ACCESS_TOKEN);
        tokens.put("refresh_token", "demo-refresh-token");
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", "3600");
        try {
            tokens.put("id_token", signing.sign(change.apply(idToken()).build()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return tokens;
    }

    private JWTClaimsSet.Builder idToken() {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .issueTime(now)
                .expirationTime(new Date(now.getTime() + 3_600_000));
        claims.forEach(builder::claim);
        return builder;
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
