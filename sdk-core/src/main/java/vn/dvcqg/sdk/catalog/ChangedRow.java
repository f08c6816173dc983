package vn.dvcqg.sdk.catalog;

import java.util.List;

/**
 * A row that is in both downloads and differs. Immutable and safe for use by several threads.
 *
 * @param before the old row
 * @param after the new row
 * @param changes the fields that differ; at least one
 * @param <T> a row
 * @see "docs/catalog.md, section What has changed"
 */
public record ChangedRow<T>(T before, T after, List<FieldChange> changes) {

    /**
     * Copies the list.
     *
     * @param before the old row
     * @param after the new row
     * @param changes copied; not null
     */
    public ChangedRow {
        changes = List.copyOf(changes);
    }
}
