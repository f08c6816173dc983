package vn.dvcqg.sdk.examples.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A web server with a few pages, on this machine only. It says what goes for all of them: headers, methods, what happens to faults. */
final class Site implements AutoCloseable {

    /** Answers one kind of request. */
    interface Handler {
        void answer(Visit visit) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final int THREADS = 8;

    private final HttpsServer server;
    private final ExecutorService threads;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private Function<Visit, @Nullable Session> sessions = visit -> null;
    private String formTargets = "'self'";

    /** @param port the port, or 0 for any that is free */
    Site(SSLContext tls, int port) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "motcua");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** On the wanted port, or on another one if somebody has it already. */
    static Site near(SSLContext tls, int port) throws IOException {
        try {
            return new Site(tls, port);
        } catch (BindException taken) {
            return new Site(tls, 0);
        }
    }

    URI url(String path) {
        return URI.create("https://localhost:" + server.getAddress().getPort() + path);
    }

    Site on(String methodAndPath, Handler handler) {
        handlers.put(methodAndPath, handler);
        return this;
    }

    /**
     * Begins to answer.
     *
     * @param whose the session of a visit, for the pages of this class
     * @param provider where the form "log out" leads in the end: Chromium applies form-action to redirects too
     */
    void start(Function<Visit, @Nullable Session> whose, URI provider) {
        sessions = whose;
        formTargets = "'self' " + provider.resolve("/").toString().replaceAll("/$", "");
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Visit visit = new Visit(exchange);
        protect(exchange);
        try {
            answer(visit);
        } catch (Refusal e) {
            problem(visit, e);
        } catch (RuntimeException e) {
            // neither the page nor the log shows a message: it may hold what a person has typed
            LOG.error(
                    "{} failed: {}",
                    exchange.getRequestURI().getPath(),
                    e.getClass().getName());
            problem(visit, new Refusal(500, "Có lỗi ở hệ thống", "Hãy thử lại sau ít phút."));
        }
    }

    private void answer(Visit visit) throws IOException {
        String path = visit.exchange().getRequestURI().getPath();
        Handler handler = handlers.get(visit.exchange().getRequestMethod() + " " + path);
        if (handler != null) {
            handler.answer(visit);
        } else if (path.equals("/trang.css")) {
            style(visit.exchange());
        } else if (handlers.keySet().stream().anyMatch(known -> known.endsWith(" " + path))) {
            throw new Refusal(405, "Yêu cầu không phù hợp", "Hãy quay lại trang chủ và thử lại.");
        } else {
            throw new Refusal(404, "Không có trang này", "Hãy kiểm tra lại địa chỉ.");
        }
    }

    private void problem(Visit visit, Refusal refusal) throws IOException {
        Html content = Html.of("""
                <p role="alert">%s</p><p><a href="/">Về trang chủ</a></p>
                """, refusal.advice());
        visit.page(refusal.status(), Layout.page(sessions.apply(visit), refusal.title(), content));
    }

    /** A real site sends Strict-Transport-Security too; here it would bind everything else that a developer runs on localhost. */
    private void protect(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action "
                        + formTargets);
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
    }

    private static void style(HttpExchange exchange) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream("trang.css")) {
            byte[] css = Objects.requireNonNull(in, "trang.css").readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/css;charset=utf-8");
            exchange.sendResponseHeaders(200, css.length);
            exchange.getResponseBody().write(css);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
