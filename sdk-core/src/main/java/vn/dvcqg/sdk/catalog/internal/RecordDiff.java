package vn.dvcqg.sdk.catalog.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.OpenCode;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.CatalogDiff;
import vn.dvcqg.sdk.catalog.ChangedRow;
import vn.dvcqg.sdk.catalog.FieldChange;

/** Compares rows field by field. */
public final class RecordDiff {

    private final List<FieldChange> found = new ArrayList<>();

    private RecordDiff() {}

    /** The rows that came, went and changed. */
    public static <T extends Record> CatalogDiff<T> lists(List<T> before, List<T> after) {
        Map<String, T> old = RowNames.named(before);
        Map<String, T> now = RowNames.named(after);
        List<T> added = new ArrayList<>();
        List<ChangedRow<T>> changed = new ArrayList<>();
        now.forEach((name, row) -> {
            T was = old.get(name);
            if (was == null) {
                added.add(row);
            } else if (!was.equals(row)) {
                changed.add(new ChangedRow<>(was, row, fields(was, row)));
            }
        });
        old.keySet().removeAll(now.keySet());
        return new CatalogDiff<>(added, List.copyOf(old.values()), changed);
    }

    /** The fields that differ. */
    public static List<FieldChange> fields(Record before, Record after) {
        RecordDiff diff = new RecordDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.found);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after) || (isNothing(before) && isNothing(after))) {
            return;
        }
        Object shape = before != null ? before : after;
        if (shape == null || isText(shape)) {
            found.add(new FieldChange(path, text(before), text(after)));
            return;
        }
        Map<String, ?> old = parts(before);
        Map<String, ?> now = parts(after);
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        boolean list = shape instanceof List<?>;
        for (String name : names) {
            String below = list ? path + "[" + name + "]" : path.isEmpty() ? name : path + "." + name;
            compare(below, old.get(name), now.get(name));
        }
    }

    /** An item that came or went has many empty fields, which are no news. */
    private static boolean isNothing(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private static boolean isText(Object value) {
        return !(value instanceof List<?> || value instanceof ExtraFields || value instanceof Record)
                || value instanceof Vnd;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Vnd amount) {
            return Long.toString(amount.dong());
        }
        return value instanceof OpenCode code ? code.name() : value.toString();
    }

    private static Map<String, ?> parts(@Nullable Object value) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (value instanceof List<?> list) {
            return RowNames.named(list);
        } else if (value instanceof ExtraFields extra) {
            extra.names().forEach(name -> parts.put(name, extra.json(name)));
        } else if (value instanceof Record row) {
            RecordShape.of(row.getClass()).parts().forEach(part -> parts.put(part.name(), part.of(row)));
        }
        return parts;
    }
}
