package vn.dvcqg.sdk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call of {@link RawPortal}, with every HTTP answer that it got. Immutable; as safe for use by several threads as its
 * value. Prints no body.
 *
 * @param <T> what the call gives
 */
public final class RawCall<T> {

    private final @Nullable T value;
    private final @Nullable PortalException failure;
    private final List<RawAnswer> answers;

    RawCall(@Nullable T value, @Nullable PortalException failure, List<RawAnswer> answers) {
        this.value = value;
        this.failure = failure;
        this.answers = answers;
    }

    /**
     * What the call gave.
     *
     * @return the value
     * @throws PortalException if the call failed
     */
    @SuppressWarnings("NullAway") // null only where the work itself gave null
    public T value() {
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    /**
     * Why the call failed.
     *
     * @return the exception that {@link #value()} throws; empty when the call gave a value
     */
    public Optional<PortalException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Every answer in order: of logins, of attempts that were repeated, and of each request where the call sent several. A request
     * that got no whole answer leaves none.
     *
     * @return the answers, an unmodifiable list; empty when the value came from a copy or nothing was answered
     */
    public List<RawAnswer> answers() {
        return answers;
    }

    /** How it ended, and status and size of the answers. */
    @Override
    public String toString() {
        return "RawCall(" + (failure == null ? "done" : failure.getClass().getSimpleName()) + ", " + answers + ")";
    }
}
