package vn.dvcqg.sdk.transport.spi;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;

/**
 * One HTTP request, ready to be sent any number of times. Immutable: nobody may change the body after handing it over. It prints
 * its method, host and path only, because query, headers and body may hold secrets.
 */
public final class WireRequest {

    private final String name;
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final Effect effect;
    private final boolean counted;
    private final Predicate<WireAnswer> busy;
    private final Function<WireAnswer, ExtraFields> unknown;

    private WireRequest(
            String name,
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Effect effect,
            boolean counted,
            Predicate<WireAnswer> busy,
            Function<WireAnswer, ExtraFields> unknown) {
        this.name = Objects.requireNonNull(name, "name");
        this.method = Objects.requireNonNull(method, "method");
        this.uri = Objects.requireNonNull(uri, "uri");
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.effect = Objects.requireNonNull(effect, "effect");
        this.counted = counted;
        this.busy = Objects.requireNonNull(busy, "busy");
        this.unknown = Objects.requireNonNull(unknown, "unknown");
    }

    /**
     * A request that counts as an attempt of the operation.
     *
     * @param name what the request is on the wire, for logs and metrics, for example {@code DongBoHoSoMC}
     * @param method the HTTP method in capitals
     * @param uri where to, absolute
     * @param headers the headers, one value each; {@code Content-Type} stands here too
     * @param body the body, or null for none; not copied
     * @param effect what it does on the other side
     * @return the request
     */
    public static WireRequest of(
            String name, String method, URI uri, Map<String, String> headers, byte @Nullable [] body, Effect effect) {
        return new WireRequest(
                name, method, uri, headers, body, effect, true, answer -> false, answer -> ExtraFields.NONE);
    }

    /**
     * The same request, not counted as an attempt of the operation: a login.
     *
     * @return the request
     */
    public WireRequest uncounted() {
        return new WireRequest(name, method, uri, headers, body, effect, false, busy, unknown);
    }

    /**
     * The same request with a test of its answers, so that every part of the transport sees them alike.
     *
     * @param busy tells of an answer that it means "not now"
     * @return the request
     */
    public WireRequest judgedBy(Predicate<WireAnswer> busy) {
        return new WireRequest(name, method, uri, headers, body, effect, counted, busy, unknown);
    }

    /**
     * The same request with a reading of what its answers hold that the profile has no use for.
     *
     * @param unknown gives those fields of an answer, whatever the answer is
     * @return the request
     */
    public WireRequest readBy(Function<WireAnswer, ExtraFields> unknown) {
        return new WireRequest(name, method, uri, headers, body, effect, counted, busy, unknown);
    }

    /**
     * The same request with more headers.
     *
     * @param more the headers to add; one of the same name is replaced
     * @return the request
     */
    public WireRequest plus(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.putAll(more);
        return new WireRequest(name, method, uri, all, body, effect, counted, busy, unknown);
    }

    /**
     * What the request is on the wire.
     *
     * @return a short name for logs and metrics
     */
    public String name() {
        return name;
    }

    /**
     * The HTTP method.
     *
     * @return the method in capitals
     */
    public String method() {
        return method;
    }

    /**
     * Where to.
     *
     * @return an absolute address; its query may hold routing codes
     */
    public URI uri() {
        return uri;
    }

    /**
     * The headers, one value each.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body.
     *
     * @return the bytes, not a copy, or null for none
     */
    public byte @Nullable [] body() {
        return body;
    }

    /**
     * What it does on the other side.
     *
     * @return the effect
     */
    public Effect effect() {
        return effect;
    }

    /**
     * Whether it is an attempt of the operation itself.
     *
     * @return false for a login
     */
    public boolean counted() {
        return counted;
    }

    /**
     * Whether an answer to this request means "not now".
     *
     * @param answer an answer
     * @return false where no test was given
     */
    public boolean isBusy(WireAnswer answer) {
        return busy.test(answer);
    }

    /**
     * The fields of an answer to this request that the profile does not read.
     *
     * @param answer an answer
     * @return the fields; none where no reading was given
     */
    public ExtraFields unknownFields(WireAnswer answer) {
        return unknown.apply(answer);
    }

    /** Method, host and path; never the query, the headers or the body. */
    @Override
    public String toString() {
        return method + " " + hop(uri) + " (" + name + ")";
    }

    /**
     * The part of an address that may be told in a message.
     *
     * @param uri an address
     * @return scheme, host, port and path, without user, query and fragment
     */
    public static String hop(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }
}
