package vn.dvcqg.sdk.protocol.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.OpenCode;

/**
 * One code list of one generation: constants of the domain on one side, codes of the wire on the other. A value that the SDK does
 * not know passes with its raw text.
 *
 * @param <T> the open code
 */
final class CodeTable<T extends OpenCode> {

    private final Map<T, String> codes;

    CodeTable(Map<T, String> codes) {
        this.codes = codes;
    }

    /**
     * The same list with other codes for some of its values.
     *
     * @throws IllegalArgumentException if two values would have the same code
     */
    CodeTable<T> with(Map<OpenCode, String> others) {
        Map<T, String> merged = new HashMap<>(codes);
        codes.keySet().forEach(value -> merged.computeIfPresent(value, others::getOrDefault));
        Map<String, T> taken = new HashMap<>();
        merged.forEach((value, code) -> {
            T twin = taken.putIfAbsent(code, value);
            if (twin != null) {
                String both =
                        Stream.of(twin, value).map(CodeTable::nameOf).sorted().collect(Collectors.joining(" and "));
                throw new IllegalArgumentException("codes must give every value of a list a code of its own, but "
                        + both + " would both have \"" + code + "\"");
            }
        });
        return new CodeTable<>(merged);
    }

    /** The values that the list has codes for. */
    Set<T> values() {
        return codes.keySet();
    }

    /** List and constant, such as {@code Channel.ONLINE}. */
    static String nameOf(OpenCode value) {
        return value.getClass().getSimpleName() + "." + value.name();
    }

    /** Whether this generation has a code for the value. */
    boolean canWrite(@Nullable T value) {
        return value == null || !value.isKnown() || codes.containsKey(value);
    }

    /** The code; empty for no value. */
    String write(@Nullable T value) {
        if (value == null) {
            return "";
        }
        return value.isKnown() ? codes.getOrDefault(value, "") : value.name();
    }

    /** The value of a code, or what {@code other} makes of an unknown one; null for no code. */
    @Nullable
    T read(String code, Function<String, T> other) {
        if (code.isEmpty()) {
            return null;
        }
        for (Map.Entry<T, String> entry : codes.entrySet()) {
            if (entry.getValue().equals(code)) {
                return entry.getKey();
            }
        }
        return other.apply(code);
    }
}
