package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.Vnd;

/**
 * A fee of a procedure. Immutable and safe for use by several threads.
 *
 * @param code the code of the kind of fee; empty when missing
 * @param amount the amount, or null when the published text is not a number
 * @param rawAmount the amount as published, for example with dots or as a word; empty when missing
 * @param unit the unit; empty when missing
 * @param description what is to be known about it; empty when missing
 * @param fileName the name of a file about it; empty when missing
 * @param url the address of that file as published; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Quirks"
 */
public record CatalogFee(
        String code,
        @Nullable Vnd amount,
        String rawAmount,
        String unit,
        String description,
        String fileName,
        String url,
        ExtraFields extraFields) {}
