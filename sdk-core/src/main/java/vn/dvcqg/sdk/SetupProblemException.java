package vn.dvcqg.sdk;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The configuration or the credentials are wrong, so the same call fails until somebody mends them. {@link #problems()} lists
 * every fault that was found, by setting.
 */
public final class SetupProblemException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: a deserialised exception still tells everything in its message. */
    private final transient @Nullable List<Violation> problems;

    /**
     * Faults found in a configuration before any call.
     *
     * @param problems at least one; the field of each is the name of the setting
     */
    public SetupProblemException(List<Violation> problems) {
        this(problems, CallFacts.NONE, null);
    }

    /**
     * A fault that a call brought to light, such as a refused password.
     *
     * @param problems at least one; the field of each is the name of the setting
     * @param facts the facts of the call
     * @param cause what led to it, or null
     */
    public SetupProblemException(List<Violation> problems, CallFacts facts, @Nullable Throwable cause) {
        super(describe(problems), facts, cause);
        this.problems = List.copyOf(problems);
    }

    private static String describe(List<Violation> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must hold at least one entry, but was empty");
        }
        return problems.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    /**
     * Every fault that was found.
     *
     * @return at least one; empty only after Java serialisation
     */
    public List<Violation> problems() {
        return problems == null ? List.of() : problems;
    }
}
