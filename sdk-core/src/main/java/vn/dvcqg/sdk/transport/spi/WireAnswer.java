package vn.dvcqg.sdk.transport.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One HTTP answer, read to its end. Its body is not copied: nobody may change it. It prints status and size only. */
public final class WireAnswer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private WireAnswer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers the headers; not copied
     * @param body the bytes, decompressed; empty when there were none; not copied
     * @return the answer
     */
    public static WireAnswer of(int status, Map<String, List<String>> headers, byte[] body) {
        return new WireAnswer(status, headers, body);
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * The bytes of the answer.
     *
     * @return the bytes, not a copy; empty when there were none
     */
    public byte[] body() {
        return body;
    }

    /**
     * The headers.
     *
     * @return the headers as they were given, not a copy: nobody may change them
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * The first value of a header.
     *
     * @param name the name in any case
     * @return the value, or null when the answer has no such header
     */
    public @Nullable String header(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return null;
    }

    /**
     * All values of a header.
     *
     * @param name the name in any case
     * @return the values in order; empty when the answer has no such header
     */
    public List<String> headers(String name) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return List.copyOf(header.getValue());
            }
        }
        return List.of();
    }

    /**
     * Whether the status says success.
     *
     * @return true for 200 to 299
     */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /** Status and size; never a header or the body. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
