package vn.dvcqg.sdk.protocol.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side of {@link TokenProfile}: issues tokens and codes, takes files, dossiers and steps. */
final class TokenServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();

    TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange, 200, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":300}"));
        server.createContext("/next-code", exchange -> note(exchange, "{\"value\":\"G99.20-20260310-0000001\"}"));
        server.createContext("/files", exchange -> note(exchange, "{\"id\":\"file-1\"}"));
        server.createContext("/dossiers", exchange -> note(exchange, "{}"));
        server.createContext("/steps", exchange -> note(exchange, "{}"));
        server.start();
    }

    private void note(HttpExchange exchange, String json) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(exchange.getRequestURI().getPath() + " " + body);
        boolean allowed =
                ("Bearer t" + tokens.get()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, allowed ? 200 : 401, allowed ? json : "{}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int tokens() {
        return tokens.get();
    }

    List<String> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
