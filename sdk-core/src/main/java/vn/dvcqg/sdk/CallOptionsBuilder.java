package vn.dvcqg.sdk;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds {@link CallOptions}. A setter refuses at once what cannot be. Not safe for use by several threads. */
public final class CallOptionsBuilder {

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofHours(1);

    /** What HTTP itself, the profile or a gateway decides; another value would break the request or leak a secret. */
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "lgspaccesstoken",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    @Nullable
    Duration deadline;

    @Nullable
    RetryPolicy retry;

    @Nullable
    String correlationId;

    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    boolean pastBreaker;

    CallOptionsBuilder() {}

    /**
     * How long a call may take, logins, repetitions and waits included. Default: that of the configuration.
     *
     * @param deadline 100 milliseconds to 1 hour
     * @return this builder
     * @throws IllegalArgumentException if it is outside its range
     */
    public CallOptionsBuilder deadline(Duration deadline) {
        Objects.requireNonNull(deadline, "deadline");
        if (deadline.compareTo(LEAST) < 0 || deadline.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "deadline must be between 100 milliseconds and 1 hour, but was " + deadline);
        }
        this.deadline = deadline;
        return this;
    }

    /**
     * How often and how fast a request is repeated where that is safe. Default: that of the configuration.
     *
     * @param retry the policy
     * @return this builder
     */
    public CallOptionsBuilder retry(RetryPolicy retry) {
        this.retry = Objects.requireNonNull(retry, "retry");
        return this;
    }

    /**
     * The caller's id of the work, for log lines, events and exceptions. Default: what the configuration's source gives. Blanks and
     * control characters in it become {@code _}; of a long one the first 128 characters are kept.
     *
     * @param correlationId the id, not blank; nothing personal
     * @return this builder
     * @throws IllegalArgumentException if it is blank
     */
    public CallOptionsBuilder correlationId(String correlationId) {
        if (correlationId.isBlank()) {
            throw new IllegalArgumentException("correlationId must not be blank; leave it out to use the request id");
        }
        this.correlationId = correlationId;
        return this;
    }

    /**
     * A header that every request of the call carries, logins included. Replaces an earlier one of the same name. The headers that the
     * profile sets cannot be replaced: the call is then refused.
     *
     * @param name the name, such as {@code X-Trace}
     * @param value the value: visible ASCII characters and blanks
     * @return this builder
     * @throws IllegalArgumentException if the name is none, belongs to HTTP itself or to the login, or the value cannot be sent
     */
    public CallOptionsBuilder header(String name, String value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("a header's name holds letters, digits and - only; mend the name");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name
                    + " is set by the SDK itself; leave it out or use the setting that it comes from");
        }
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F))) {
            throw new IllegalArgumentException("the value of the header " + name
                    + " holds a character that HTTP cannot carry; use ASCII without line ends");
        }
        headers.put(name, value);
        return this;
    }

    /**
     * Sends even while the breaker of the endpoint is open: for a person who presses a button, or for a check of health. A success
     * closes the breaker for everybody. Default: requests fail at once while it is open.
     *
     * @return this builder
     * @see vn.dvcqg.sdk.transport.Breaker
     */
    public CallOptionsBuilder pastBreaker() {
        this.pastBreaker = true;
        return this;
    }

    /**
     * The options.
     *
     * @return the options
     */
    public CallOptions build() {
        return new CallOptions(this);
    }
}
