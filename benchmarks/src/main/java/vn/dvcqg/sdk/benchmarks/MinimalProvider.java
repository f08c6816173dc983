package vn.dvcqg.sdk.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.auth.internal.DemoToken;

/** An identity provider that gives everybody the same tokens and counts how often its keys are fetched. It checks nothing. */
final class MinimalProvider implements AutoCloseable {

    private static final String PROFILE =
            "{\"sub\":\"demo-subject\",\"TechID\":\"3b0d0a55-0000-4000-8000-000000000001\","
                    + "\"LoaiTaiKhoan\":1,\"HoVaTen\":\"Nguyễn Văn Mẫu\",\"SoDinhDanh\":\"000090000001\"}";

    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final AtomicInteger keyFetches = new AtomicInteger();
    private final HttpServer server;
    private final Map<String, byte[]> answers;

    private MinimalProvider(HttpServer server) {
        this.server = server;
        DemoToken token = DemoToken.make(url() + "/oauth2/token");
        String tokens = "{\"access_token\":\"" + DemoToken.ACCESS_TOKEN
                + "\",\"token_type\":\"Bearer\",\"expires_in\":3600," + "\"id_token\":\"" + token.text() + "\"}";
        this.answers = Map.of(
                "/oauth2/token", bytes(tokens),
                "/oauth2/userinfo", bytes(PROFILE),
                "/oauth2/jwks", bytes(token.keys().toString()));
    }

    /** Starts one on a free port of the loopback interface. */
    static MinimalProvider start() {
        // the JDK's server waits 40 ms for each answer otherwise; read once, before the first server
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2000);
            MinimalProvider provider = new MinimalProvider(server);
            server.setExecutor(provider.threads);
            server.createContext("/", provider::serve);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int keyFetches() {
        return keyFetches.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/jwks")) {
            keyFetches.incrementAndGet();
        }
        exchange.getRequestBody().readAllBytes();
        byte[] body = answers.getOrDefault(path, new byte[0]);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
