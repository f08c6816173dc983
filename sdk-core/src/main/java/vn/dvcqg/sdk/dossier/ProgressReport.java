package vn.dvcqg.sdk.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalException;

/**
 * What became of the steps that were to be reported. The portal appends steps and cannot tell a repeated one, so it matters to know
 * of each whether it got there: send {@link #unsent()} again, mend {@link #rejected()}, and look into the portal before anything is
 * done about {@link #unknown()}. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/progress.md, section Steps have no identity"
 */
public final class ProgressReport {

    private final List<StepResult> steps;
    private final CallFacts facts;
    private final @Nullable PortalException cause;

    private ProgressReport(List<StepResult> steps, CallFacts facts, @Nullable PortalException cause) {
        this.steps = steps;
        this.facts = facts;
        this.cause = cause;
    }

    /**
     * A report.
     *
     * @param steps every step in the order in which it was given
     * @param facts the facts of the call
     * @param cause why not every step got through; null when every step did
     * @return the report
     * @throws IllegalArgumentException if there is a cause although every step got through, or none although one did not
     */
    public static ProgressReport of(List<StepResult> steps, CallFacts facts, @Nullable PortalException cause) {
        ProgressReport report = new ProgressReport(List.copyOf(steps), facts, cause);
        if (report.isComplete() != (cause == null)) {
            throw new IllegalArgumentException("cause must be given exactly when a step is not acknowledged, but "
                    + (cause == null ? "was null" : "every step is"));
        }
        return report;
    }

    /**
     * Every step with what became of it.
     *
     * @return the steps in the order in which they were given
     */
    public List<StepResult> steps() {
        return steps;
    }

    /**
     * The steps that the portal has.
     *
     * @return the steps in their order; do not send them again
     */
    public List<ProgressStep> acknowledged() {
        return in(StepState.ACKNOWLEDGED);
    }

    /**
     * The steps that the portal refused.
     *
     * @return the steps in their order; {@link #steps()} holds the reasons
     */
    public List<ProgressStep> rejected() {
        return in(StepState.REJECTED);
    }

    /**
     * The steps that may be in the portal's history or not.
     *
     * @return the steps in their order
     */
    public List<ProgressStep> unknown() {
        return in(StepState.UNKNOWN);
    }

    /**
     * The steps that never left.
     *
     * @return the steps in their order; they may be sent again
     */
    public List<ProgressStep> unsent() {
        return in(StepState.UNSENT);
    }

    private List<ProgressStep> in(StepState state) {
        return steps.stream()
                .filter(result -> result.state() == state)
                .map(StepResult::step)
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Whether the portal has every step.
     *
     * @return true if all are acknowledged
     */
    public boolean isComplete() {
        return steps.stream().allMatch(result -> result.state() == StepState.ACKNOWLEDGED);
    }

    /**
     * Why not every step got through.
     *
     * @return the first fault, or null when the report is complete
     */
    public @Nullable PortalException cause() {
        return cause;
    }

    /**
     * For callers who treat anything but complete success as a fault.
     *
     * @return this report, when it is complete
     * @throws PortalException the {@link #cause()}, when it is not
     */
    public ProgressReport orThrow() {
        if (cause != null) {
            throw cause;
        }
        return this;
    }

    /**
     * The SDK's own id of the call, as it stands in the logs.
     *
     * @return the id
     */
    public String requestId() {
        return facts.requestId();
    }

    /**
     * The caller's id of the work that the call belonged to.
     *
     * @return the id; the request id where the caller gave none
     */
    public String correlationId() {
        return facts.correlationId();
    }

    /**
     * How many requests were begun for all the steps together, logins not counted.
     *
     * @return the count
     */
    public int attempts() {
        return facts.attempts();
    }

    /** How many steps are in which state. */
    @Override
    public String toString() {
        return "ProgressReport(acknowledged=" + acknowledged().size() + ", rejected="
                + rejected().size() + ", unknown=" + unknown().size() + ", unsent="
                + unsent().size() + ", request " + requestId() + ")";
    }
}
