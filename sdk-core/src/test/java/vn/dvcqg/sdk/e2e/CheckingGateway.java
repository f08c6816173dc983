package vn.dvcqg.sdk.e2e;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.LgspKey;

/** A gateway on a real socket: it lets through to a portal what bears its key and a token of its own, and refuses all else. */
final class CheckingGateway implements AutoCloseable {

    static final String SECRET_KEY = "secret-key-of-lgsp";
    static final String CONSUMER_SECRET = "consumer-secret-1";
    private static final String FAULT = "{\"fault\":{\"code\":900901,\"message\":\"Invalid Credentials\"}}";

    /** How the endpoint for tokens behaves. */
    enum Tokens {
        GRANT,
        SILENT,
        CUT,
        PAGE,
        BUSY_PAGE,
        REFUSE
    }

    private final HttpServer server;
    private final URI portal;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Set<String> valid = ConcurrentHashMap.newKeySet();
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final AtomicInteger denied = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private volatile Tokens tokens = Tokens.GRANT;

    CheckingGateway(URI portal) throws IOException {
        this.portal = portal;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/token", this::token);
        server.createContext("/", this::forward);
        server.setExecutor(threads);
        server.start();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The endpoint of the portal, as it is seen from before the gateway. */
    URI endpoint() {
        return at(portal.getPath());
    }

    GatewayAccess access() {
        return GatewayAccess.builder()
                .lgspAccessToken(new LgspKey("access-1", Secret.of(SECRET_KEY), "Một cửa", "H40", "H40.16"))
                .clientCredentials(at("/token"), "consumer-1", Secret.of(CONSUMER_SECRET))
                .build();
    }

    void tokens(Tokens now) {
        this.tokens = now;
    }

    /** Takes no token any more that was issued until now. */
    void revoke() {
        valid.clear();
    }

    int tokenRequests() {
        return tokenRequests.get();
    }

    int denied() {
        return denied.get();
    }

    int passed() {
        return passed.get();
    }

    Set<String> issued() {
        return Set.copyOf(issued);
    }

    private void token(HttpExchange exchange) throws IOException {
        int number = tokenRequests.incrementAndGet();
        String basic =
                Base64.getEncoder().encodeToString(("consumer-1:" + CONSUMER_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        switch (tokens) {
            case GRANT -> {
                String token = "token-of-the-gateway-" + number;
                valid.add(token);
                issued.add(token);
                answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
            }
            case SILENT -> {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case CUT -> exchange.close();
            case PAGE -> answer(exchange, 200, "text/html", "<html>" + CONSUMER_SECRET + "</html>");
            case BUSY_PAGE -> answer(exchange, 503, "text/html", "<html>bảo trì</html>");
            case REFUSE -> answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            default -> throw new IllegalStateException("no such behaviour: " + tokens);
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        String bearer = String.valueOf(asked.getFirst("Authorization")).replaceFirst("^Bearer ", "");
        if (!valid.contains(bearer) || !hasKey(asked.getFirst("lgspaccesstoken"))) {
            denied.incrementAndGet();
            answer(exchange, 401, "application/json", FAULT);
            return;
        }
        passed.incrementAndGet();
        HttpURLConnection onward = (HttpURLConnection)
                portal.resolve(exchange.getRequestURI().getPath()).toURL().openConnection();
        onward.setRequestMethod(exchange.getRequestMethod());
        for (String name : List.of("dstcode", "Accept", "Content-Type", "Charset")) {
            onward.setRequestProperty(name, asked.getFirst(name));
        }
        // the JDK's own client would keep the connection for later
        onward.setRequestProperty("Connection", "close");
        byte[] body = exchange.getRequestBody().readAllBytes();
        onward.setDoOutput(true);
        onward.setFixedLengthStreamingMode(body.length);
        onward.getOutputStream().write(body);
        int status = onward.getResponseCode();
        try (InputStream in = status < 400 ? onward.getInputStream() : onward.getErrorStream()) {
            answer(exchange, status, "application/json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            onward.disconnect();
        }
    }

    private static boolean hasKey(String header) {
        return header != null
                && new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8).contains(SECRET_KEY);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
