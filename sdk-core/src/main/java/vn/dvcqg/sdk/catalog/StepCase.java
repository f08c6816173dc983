package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.ExtraFields;

/**
 * How a procedure goes in one case. Immutable and safe for use by several threads.
 *
 * @param name the name of the case; empty when there is only one
 * @param steps the steps in their order
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record StepCase(String name, List<String> steps, ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param name not null
     * @param steps copied; not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null
     */
    public StepCase {
        Objects.requireNonNull(name, "name");
        steps = List.copyOf(steps);
        Objects.requireNonNull(extraFields, "extraFields");
    }
}
