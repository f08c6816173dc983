package vn.dvcqg.sdk.catalog;

import java.util.List;
import vn.dvcqg.sdk.catalog.internal.RecordDiff;

/**
 * What has changed between two downloads of a list. Rows are paired by their code, those without one by their name; the order of the
 * rows does not count. Immutable and safe for use by several threads.
 *
 * @param added rows that are only in the newer download, in its order
 * @param removed rows that are only in the older download, in its order
 * @param changed rows that are in both and differ, in the order of the newer download
 * @param <T> a row
 * @see "docs/catalog.md, section What has changed"
 */
public record CatalogDiff<T>(List<T> added, List<T> removed, List<ChangedRow<T>> changed) {

    /**
     * Copies the lists.
     *
     * @param added copied; not null
     * @param removed copied; not null
     * @param changed copied; not null
     */
    public CatalogDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * Compares two lists of procedures.
     *
     * @param before the older download
     * @param after the newer download
     * @return what has changed
     */
    public static CatalogDiff<ProcedureSummary> ofProcedures(
            List<ProcedureSummary> before, List<ProcedureSummary> after) {
        return RecordDiff.lists(before, after);
    }

    /**
     * Compares two lists of agencies.
     *
     * @param before the older download
     * @param after the newer download
     * @return what has changed
     */
    public static CatalogDiff<AgencyEntry> ofAgencies(List<AgencyEntry> before, List<AgencyEntry> after) {
        return RecordDiff.lists(before, after);
    }

    /**
     * Compares two lists of fields of work.
     *
     * @param before the older download
     * @param after the newer download
     * @return what has changed
     */
    public static CatalogDiff<FieldEntry> ofFields(List<FieldEntry> before, List<FieldEntry> after) {
        return RecordDiff.lists(before, after);
    }

    /**
     * Compares two lists of public services.
     *
     * @param before the older download
     * @param after the newer download
     * @return what has changed
     */
    public static CatalogDiff<ServiceEntry> ofServices(List<ServiceEntry> before, List<ServiceEntry> after) {
        return RecordDiff.lists(before, after);
    }

    /**
     * Compares two details of a procedure, down to each field of each item. The order of items that have a code or a name does not
     * count.
     *
     * @param before the older download
     * @param after the newer download
     * @return the fields that differ, in their order; empty when nothing has changed
     */
    public static List<FieldChange> ofDetails(Procedure before, Procedure after) {
        return RecordDiff.fields(before, after);
    }

    /**
     * Whether nothing has changed.
     *
     * @return true if no row was added, removed or changed
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
