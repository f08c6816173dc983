package vn.dvcqg.sdk.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * A transport without a network: it keeps every request and gives the answers of a script, in order. Logins have a script of their
 * own; without one they are answered with {@code demo-session-1}, {@code demo-session-2} and so on. A request beyond the script
 * fails the test. Safe for use by several threads.
 */
public final class ScriptedTransport implements Transport {

    /** What happens to one request. */
    @FunctionalInterface
    public interface Reply {
        /** Gives the answer or the failure. */
        WireAnswer to(WireRequest request, CallContext call) throws TransportFailure;
    }

    private final List<WireRequest> requests = new ArrayList<>();
    private final Deque<Reply> logins = new ArrayDeque<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private Reply always = (request, call) -> {
        throw new AssertionError("the script has no answer left for " + request.name());
    };
    private int sessions;

    /** The next operation is answered with this body. */
    public ScriptedTransport answer(String body) {
        return reply((request, call) -> json(200, body));
    }

    /** The next operation is answered with this status and body. */
    public ScriptedTransport answer(int status, String body) {
        return reply((request, call) -> json(status, body));
    }

    /** The next operation is answered with a code and a text. */
    public ScriptedTransport code(String code, String message) {
        return answer("{\"error_code\": \"" + code + "\", \"message\": \"" + message + "\"}");
    }

    /** The next operation is answered with success. */
    public ScriptedTransport ok() {
        return code("0", "Đồng bộ thành công");
    }

    /** The next operation fails on the way. */
    public ScriptedTransport fail(TransportFailure.Kind kind, boolean mayHaveLeft) {
        return reply((request, call) -> {
            throw new TransportFailure(kind, mayHaveLeft, "scripted " + kind, null);
        });
    }

    /** The next operation is answered so. */
    public synchronized ScriptedTransport reply(Reply reply) {
        replies.add(reply);
        return this;
    }

    /** Every operation after the script is answered so. */
    public synchronized ScriptedTransport always(Reply reply) {
        always = reply;
        return this;
    }

    /** The next login is answered so. */
    public synchronized ScriptedTransport login(Reply reply) {
        logins.add(reply);
        return this;
    }

    @Override
    public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
        return next(request).to(request, call);
    }

    private synchronized Reply next(WireRequest request) {
        requests.add(request);
        boolean login = request.name().equals("login");
        Reply scripted = (login ? logins : replies).poll();
        return scripted != null ? scripted : login ? session("demo-session-" + ++sessions) : always;
    }

    /** A login that succeeds with this session. */
    public static Reply session(String session) {
        return (request, call) ->
                json(200, "{\"error_code\": 0, \"message\": \"OK\", \"session\": \"" + session + "\"}");
    }

    /** An answer with a JSON body. */
    public static WireAnswer json(int status, String body) {
        return WireAnswer.of(
                status, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Every request so far. */
    public synchronized List<WireRequest> requests() {
        return List.copyOf(requests);
    }

    /** The names of every request so far, in order. */
    public List<String> names() {
        return requests().stream().map(WireRequest::name).toList();
    }

    /** The requests that are no login. */
    public List<WireRequest> operations() {
        return requests().stream()
                .filter(request -> !request.name().equals("login"))
                .toList();
    }

    /** How often the client logged in. */
    public long logins() {
        return names().stream().filter("login"::equals).count();
    }

    /** The body of the last request, as text. */
    public String lastBody() {
        List<WireRequest> all = requests();
        return body(all.get(all.size() - 1));
    }

    /** The body of a request, as text. */
    public static String body(WireRequest request) {
        return new String(Objects.requireNonNull(request.body()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        throw new AssertionError("a transport that was given must not be closed");
    }
}
