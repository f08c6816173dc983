package vn.dvcqg.sdk;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data is wrong: mend it before sending again. Either the SDK found it before anything was sent, then {@link #violations()}
 * names every fault at once; or the portal refused it, then {@link #portalCode()} holds its answer too.
 */
public final class InvalidRequestException extends PortalException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: a deserialised exception still tells everything in its message. */
    private final transient @Nullable List<Violation> violations;

    /** The portal's own code; null when the SDK refused. */
    private final @Nullable String portalCode;

    /**
     * The SDK found faults before anything was sent.
     *
     * @param violations at least one, in the order of the fields
     */
    public InvalidRequestException(List<Violation> violations) {
        this(violations, null, CallFacts.NONE);
    }

    /**
     * The portal refused the request.
     *
     * @param violations what it said; at least one
     * @param portalCode the code of its answer as it stood on the wire, or null when the SDK itself refused
     * @param facts the facts of the call
     */
    public InvalidRequestException(List<Violation> violations, @Nullable String portalCode, CallFacts facts) {
        super(describe(violations), facts, null);
        this.violations = List.copyOf(violations);
        this.portalCode = portalCode;
    }

    private static String describe(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("violations must hold at least one entry, but was empty");
        }
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    /**
     * Every fault that was found, in the order of the fields.
     *
     * @return at least one; empty only after Java serialisation
     */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /**
     * The portal's own code when it was the portal that refused.
     *
     * @return the code as it stood on the wire, or null when the SDK refused before sending
     */
    public @Nullable String portalCode() {
        return portalCode;
    }
}
