package vn.dvcqg.sdk;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.internal.BodyScrubber;
import vn.dvcqg.sdk.transport.internal.HeaderScrubber;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * An HTTP answer as it came. Its text and headers may hold personal data: they belong into no log. The answer to a login shows
 * neither session nor token: text, headers and unknown fields are masked as in the SDK's own log. Immutable and safe for use by several
 * threads; prints status and size only.
 */
public final class RawAnswer {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([^\\s\";,]+)", Pattern.CASE_INSENSITIVE);
    private static final String MASKED = "\"***\"";

    private final String request;
    private final String endpoint;
    private final boolean login;
    private final WireAnswer answer;
    private final Map<String, List<String>> headers;
    private final ExtraFields unknownFields;

    private RawAnswer(WireRequest request, WireAnswer answer) {
        this.request = request.name();
        this.endpoint = WireRequest.hop(request.uri());
        this.login = !request.counted();
        this.answer = answer;
        this.headers = copy(login ? HeaderScrubber.scrub(answer.headers()) : answer.headers());
        ExtraFields unread = request.unknownFields(answer);
        this.unknownFields = login ? masked(unread) : unread;
    }

    static RawAnswer of(WireRequest request, WireAnswer answer) {
        return new RawAnswer(request, answer);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }

    private static ExtraFields masked(ExtraFields fields) {
        Map<String, String> masked = new LinkedHashMap<>();
        fields.names().forEach(name -> masked.put(name, MASKED));
        return ExtraFields.of(masked);
    }

    /**
     * What was sent.
     *
     * @return the name of the request on the wire, for example {@code DongBoHoSoMC} or {@code login}
     */
    public String request() {
        return request;
    }

    /**
     * Where it was sent.
     *
     * @return scheme, host, port and path
     */
    public String endpoint() {
        return endpoint;
    }

    /**
     * Whether it answers a login, so that what it says is masked.
     *
     * @return false for an answer to the operation itself
     */
    public boolean login() {
        return login;
    }

    /**
     * The HTTP status.
     *
     * @return the status
     */
    public int status() {
        return answer.status();
    }

    /**
     * The headers.
     *
     * @return an unmodifiable map that finds a name in any case
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * The size of the body.
     *
     * @return bytes, decompressed
     */
    public int size() {
        return answer.body().length;
    }

    /**
     * The body, read in the charset that the answer names, else in UTF-8; what cannot be read becomes U+FFFD.
     *
     * @return the text, whole; that of a login masked and cut
     */
    public String text() {
        if (login) {
            return BodyScrubber.scrub(answer.body(), answer.header("Content-Type"), request);
        }
        return new String(answer.body(), charset(answer.header("Content-Type")));
    }

    private static Charset charset(@Nullable String contentType) {
        if (contentType != null) {
            Matcher named = CHARSET.matcher(contentType);
            if (named.find()) {
                try {
                    return Charset.forName(named.group(1).toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException e) {
                    // a charset that this machine does not know: most of the text is still legible
                    return StandardCharsets.UTF_8;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * The fields of the answer that the profile does not read. Those of the rows stand with the values that were made of them.
     *
     * @return the fields; none where the answer is not the portal's
     */
    public ExtraFields unknownFields() {
        return unknownFields;
    }

    /** Request, status and size; never a header or the body. */
    @Override
    public String toString() {
        return "RawAnswer(" + request + ", " + answer + ")";
    }
}
