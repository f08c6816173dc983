package vn.dvcqg.sdk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different for some calls: {@link Portal#with(CallOptions)}. What is not set here stays as the configuration says.
 * Immutable and safe for use by several threads.
 */
public final class CallOptions {

    /** Nothing is different. */
    public static final CallOptions NONE = builder().build();

    private final @Nullable Duration deadline;
    private final @Nullable RetryPolicy retry;
    private final @Nullable String correlationId;
    private final Map<String, String> headers;
    private final boolean pastBreaker;

    CallOptions(CallOptionsBuilder from) {
        this.deadline = from.deadline;
        this.retry = from.retry;
        this.correlationId = from.correlationId;
        this.headers = Map.copyOf(from.headers);
        this.pastBreaker = from.pastBreaker;
    }

    /**
     * Options that change nothing until something is set.
     *
     * @return a builder
     */
    public static CallOptionsBuilder builder() {
        return new CallOptionsBuilder();
    }

    /**
     * Options with another deadline only.
     *
     * @param deadline 100 milliseconds to 1 hour
     * @return the options
     * @throws IllegalArgumentException if it is outside its range
     */
    public static CallOptions deadline(Duration deadline) {
        return builder().deadline(deadline).build();
    }

    /**
     * Options with an id of the caller's work only.
     *
     * @param correlationId the id
     * @return the options
     */
    public static CallOptions correlationId(String correlationId) {
        return builder().correlationId(correlationId).build();
    }

    /**
     * How long a call may take.
     *
     * @return the deadline; empty for that of the configuration
     */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * How often and how fast a request is repeated where that is safe.
     *
     * @return the policy; empty for that of the configuration
     */
    public Optional<RetryPolicy> retry() {
        return Optional.ofNullable(retry);
    }

    /**
     * The caller's id of the work.
     *
     * @return the id; empty for that of the configuration's source
     */
    public Optional<String> correlationId() {
        return Optional.ofNullable(correlationId);
    }

    /**
     * Headers that every request of the call carries beside those of the profile.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Whether requests are sent even while the breaker of their endpoint is open.
     *
     * @return false unless asked for
     */
    public boolean pastBreaker() {
        return pastBreaker;
    }

    /**
     * These options with others on top: what the others set wins, headers are put together.
     *
     * @param others what to put on top
     * @return the options
     */
    public CallOptions and(CallOptions others) {
        CallOptionsBuilder all = toBuilder();
        others.deadline().ifPresent(all::deadline);
        others.retry().ifPresent(all::retry);
        others.correlationId().ifPresent(all::correlationId);
        others.headers().forEach(all::header);
        if (others.pastBreaker()) {
            all.pastBreaker();
        }
        return all.build();
    }

    /**
     * A builder that starts from these options.
     *
     * @return a builder
     */
    public CallOptionsBuilder toBuilder() {
        CallOptionsBuilder builder = new CallOptionsBuilder();
        builder.deadline = deadline;
        builder.retry = retry;
        builder.correlationId = correlationId;
        builder.headers.putAll(headers);
        builder.pastBreaker = pastBreaker;
        return builder;
    }

    /** The names of the headers, never their values. */
    @Override
    public String toString() {
        return "CallOptions(deadline=" + told(deadline) + ", retry=" + told(retry) + ", correlationId="
                + told(correlationId) + ", headers=" + headers.keySet() + (pastBreaker ? ", pastBreaker" : "") + ")";
    }

    private static Object told(@Nullable Object value) {
        return value == null ? "configured" : value;
    }
}
