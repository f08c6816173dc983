package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A field whose text differs between two downloads. Immutable and safe for use by several threads.
 *
 * @param path the SDK's own name of the field, with the path inside lists, for example {@code
 *     components[0].papers[GT-1].originals}: an item of a list is named by its code, else by its name, else by its place counted from
 *     0; a field that the SDK does not know stands behind {@code extraFields}
 * @param before the old text; null when the field or the item was not there
 * @param after the new text; null when the field or the item is gone
 * @see "docs/catalog.md, section What has changed"
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
