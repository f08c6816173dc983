package vn.dvcqg.sdk.catalog.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;

/** Names the items of a list so that the same item has the same name in another download. */
final class RowNames {

    /** What names an item, the best first. */
    private static final List<String> NAMING =
            List.of("rawCode", "agencyCode", "code", "number", "channel", "level", "name");

    private RowNames() {}

    /** The items by their names; an item without a name by its place, another one of the same name with a mark. */
    static <T> Map<String, T> named(List<? extends T> items) {
        Map<String, T> named = new LinkedHashMap<>();
        for (int place = 0; place < items.size(); place++) {
            T item = items.get(place);
            String name = name(Objects.requireNonNull(item));
            String free = name == null ? String.valueOf(place) : name;
            for (int number = 2; named.containsKey(free); number++) {
                free = (name == null ? place : name) + "#" + number;
            }
            named.put(free, item);
        }
        return named;
    }

    private static @Nullable String name(Object item) {
        if (!(item instanceof Record)) {
            return null;
        }
        String best = null;
        int rank = NAMING.size();
        for (RecordShape.Part part : RecordShape.of(item.getClass()).parts()) {
            int own = NAMING.indexOf(part.name());
            if (own >= 0 && own < rank) {
                Object value = part.of(item);
                String text = value instanceof OpenCode code ? code.name() : value instanceof String s ? s : "";
                if (!text.isBlank()) {
                    best = text;
                    rank = own;
                }
            }
        }
        return best;
    }
}
