package vn.dvcqg.sdk.mock.internal;

import java.util.Map;
import java.util.Set;

/** Which status follows which: the recommended table together with the jumps seen on the wire. */
final class Statuses {
    private static final Set<String> INITIAL = Set.of("1", "2");
    private static final Map<String, Set<String>> NEXT = Map.of(
            "1", Set.of("2", "3", "5", "6", "7", "8"),
            "2", Set.of("4", "5", "6", "7", "8", "9", "10"),
            "3", Set.of(),
            "4", Set.of("5", "6", "7", "8", "9"),
            "5", Set.of("1", "2", "4", "7", "8"),
            "6", Set.of("1", "2", "4", "7", "8"),
            "7", Set.of("1", "2", "4", "5", "6", "8"),
            "8", Set.of(),
            "9", Set.of("10"),
            "10", Set.of("1"));

    private Statuses() {}

    /** True also where nothing can be said: an unknown code has a finding of its own. */
    static boolean allowed(String from, String to) {
        if (to.isEmpty() || from.equals(to) || !NEXT.containsKey(to)) {
            return true;
        }
        return from.isEmpty()
                ? INITIAL.contains(to)
                : NEXT.getOrDefault(from, Set.of(to)).contains(to);
    }
}
