package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one step. Immutable and safe for use by several threads.
 *
 * @param step the step
 * @param state what is known of it
 * @param reason why it did not get through, without personal data; null when it did
 */
public record StepResult(
        ProgressStep step, StepState state, @Nullable String reason) {

    /**
     * Checks that nothing is missing.
     *
     * @param step not null
     * @param state not null
     * @param reason may be null
     * @throws NullPointerException if the step or the state is null
     */
    public StepResult {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(state, "state");
    }
}
