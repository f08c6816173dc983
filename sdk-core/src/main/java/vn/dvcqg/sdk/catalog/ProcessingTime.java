package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.ExtraFields;

/**
 * How long a procedure takes by one way of filing, and what it costs. Immutable and safe for use by several threads.
 *
 * @param amount how many units, as published; not always a number; empty when missing
 * @param unit the unit, for example working days; empty when missing
 * @param description what is to be known about it; empty when missing
 * @param fees the fees
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ProcessingTime(
        String amount, String unit, String description, List<CatalogFee> fees, ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param amount not null
     * @param unit not null
     * @param description not null
     * @param fees copied; not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null
     */
    public ProcessingTime {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(description, "description");
        fees = List.copyOf(fees);
        Objects.requireNonNull(extraFields, "extraFields");
    }
}
