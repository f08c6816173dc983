package vn.dvcqg.sdk.mock.net.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.dvcqg.sdk.mock.net.ProxyMode;
import vn.dvcqg.sdk.mock.net.ProxyOutcome;
import vn.dvcqg.sdk.mock.net.ProxyRequest;

/**
 * Serves the connections of a forward proxy (RFC 9110, 7.6 and 9.3.6), one request each.
 *
 * @param login user name and password joined by a colon; empty when nobody is asked
 * @param mode asked for each request
 * @param journal told of each request before its client can know the outcome
 */
public record ProxyPeer(Optional<String> login, Supplier<ProxyMode> mode, Consumer<ProxyRequest> journal)
        implements LoopbackServer.Handler {
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Access control</title></head>"
            + "<body><h1>Please log in to use the network</h1></body></html>";

    @Override
    public void handle(LoopbackServer home, Socket client, int number) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        RequestHead head;
        InetSocketAddress target;
        try {
            head = RequestHead.read(in);
            target = target(head);
        } catch (ProtocolException | IllegalArgumentException malformed) {
            journal.accept(new ProxyRequest("", "", Set.of(), Optional.empty(), ProxyOutcome.MALFORMED));
            answer(client, in, "400 Bad Request", "", "text/plain", "not a request for a proxy");
            return;
        }
        if (login.isPresent() && !login.equals(head.login())) {
            note(head, ProxyOutcome.LOGIN_REQUIRED);
            String challenge = "Proxy-Authenticate: Basic realm=\"test proxy\", charset=\"UTF-8\"\r\n";
            answer(client, in, "407 Proxy Authentication Required", challenge, "text/plain", "who are you?");
            return;
        }
        switch (mode.get()) {
            case FORWARD -> forward(home, head, target, client, in);
            case REFUSE -> {
                note(head, ProxyOutcome.REFUSED);
                answer(client, in, "403 Forbidden", "", "text/plain", "not allowed by the rules of this network");
            }
            case HTML -> page(head, client, in, isTunnel(head) ? "503 Service Unavailable" : "200 OK");
            case HTML_IN_TUNNEL -> page(head, client, in, "200 OK");
            case HANG -> {
                note(head, ProxyOutcome.HUNG);
                drain(in);
            }
            default -> {
                // CLOSE
                note(head, ProxyOutcome.CLOSED);
                client.shutdownOutput();
                drain(in);
            }
        }
    }

    private void page(RequestHead head, Socket client, InputStream in, String status) throws IOException {
        note(head, ProxyOutcome.HTML);
        answer(client, in, status, "", "text/html; charset=utf-8", PAGE);
    }

    private void forward(LoopbackServer home, RequestHead head, InetSocketAddress target, Socket client, InputStream in)
            throws IOException, InterruptedException {
        Socket behind;
        try {
            behind = home.connect(target);
        } catch (IOException unreachable) {
            note(head, ProxyOutcome.UNREACHABLE);
            answer(client, in, "502 Bad Gateway", "", "text/plain", "the server cannot be reached");
            return;
        }
        try {
            note(head, ProxyOutcome.FORWARDED);
            if (isTunnel(head)) {
                write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            } else {
                // one request a connection: then whatever follows the head is its body, and the server says when it
                // ends
                write(
                        behind,
                        head.method() + " " + page(head) + " HTTP/1.1\r\n" + head.forwarded()
                                + "Connection: close\r\n\r\n");
            }
            Relay.run(home.workers(), new Relay.Side(client, in, client), Relay.Side.of(behind));
        } finally {
            home.hangUp(behind);
        }
    }

    private static boolean isTunnel(RequestHead head) {
        return head.method().equals("CONNECT");
    }

    private static InetSocketAddress target(RequestHead head) throws ProtocolException {
        URI url = URI.create(isTunnel(head) ? "tunnel://" + head.target() : head.target());
        if (url.getHost() == null || (isTunnel(head) ? url.getPort() < 0 : !"http".equals(url.getScheme()))) {
            throw new ProtocolException("neither host:port nor an absolute http URL: " + head.target());
        }
        return InetSocketAddress.createUnresolved(url.getHost(), url.getPort() < 0 ? 80 : url.getPort());
    }

    private static String page(RequestHead head) {
        URI url = URI.create(head.target());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private void note(RequestHead head, ProxyOutcome outcome) {
        Optional<String> user = head.login().map(both -> both.split(":", 2)[0]);
        journal.accept(new ProxyRequest(head.method(), head.target(), head.names(), user, outcome));
    }

    private static void answer(Socket client, InputStream in, String status, String headers, String type, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        write(
                client,
                "HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: "
                        + content.length + "\r\nConnection: close\r\n\r\n" + body);
        client.shutdownOutput();
        // closing with bytes unread would reset the connection, and the client might lose the answer
        drain(in);
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
