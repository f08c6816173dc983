package vn.dvcqg.sdk.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Immutable lists that builders share. */
final class Lists {

    private Lists() {}

    /** A new list with one more at its end. */
    static <T> List<T> plus(List<T> list, T more) {
        Objects.requireNonNull(more, "element");
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
