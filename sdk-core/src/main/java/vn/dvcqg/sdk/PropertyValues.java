package vn.dvcqg.sdk;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Turns texts into values. A text that is none is refused with a sentence of the SDK's own, which says what it should be and does not
 * repeat what it was, as the JDK's sentences do: it may be a password in the wrong place.
 */
final class PropertyValues {

    static final String PROXY =
            "must be auto, none, system, environment or an address such as http://proxy.example:3128;"
                    + " user name and password have settings of their own";

    private static final String NONE = "none";

    private PropertyValues() {}

    static URI address(String text) {
        return read(() -> URI.create(text), "must be an address such as https://adapter.example/forward");
    }

    static URI proxy(String text) {
        URI address = read(() -> URI.create(text), PROXY);
        if (address.isOpaque()) {
            throw new IllegalArgumentException(PROXY);
        }
        return address;
    }

    static Path file(String text) {
        return read(() -> Path.of(text), "must be the path of a file");
    }

    static int number(String text) {
        return read(() -> Integer.valueOf(text), "must be a whole number, at most " + Integer.MAX_VALUE);
    }

    static double fraction(String text) {
        return read(() -> Double.valueOf(text), "must be a number such as 0.8");
    }

    static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        String all = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return read(() -> Enum.valueOf(type, name), "must be one of " + all);
    }

    static Duration duration(String text) {
        return read(() -> durationOf(text), "must be a duration such as 30s, 500ms or PT30S");
    }

    private static Duration durationOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("pt")) {
            return Duration.parse(text);
        }
        if (lower.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(lower.substring(0, lower.length() - 2)));
        }
        int last = Math.max(0, lower.length() - 1);
        long number = Long.parseLong(lower.substring(0, last));
        return switch (lower.charAt(last)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> throw new IllegalArgumentException("no unit");
        };
    }

    /** The entries of a list, or none at all for {@code none}. */
    static List<String> list(String text, char separator) {
        if (text.equalsIgnoreCase(NONE)) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        for (String entry : text.split(String.valueOf(separator), -1)) {
            if (entry.isBlank()) {
                throw new IllegalArgumentException(
                        "must be a list without empty entries, with '" + separator + "' between them, or none");
            }
            entries.add(entry.trim());
        }
        return List.copyOf(entries);
    }

    /** Entries such as {@code a=b,c=d}, or none at all for {@code none}. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String entry : list(text, ',')) {
            int sign = entry.indexOf('=');
            if (sign < 0
                    || pairs.put(
                                    entry.substring(0, sign).trim(),
                                    entry.substring(sign + 1).trim())
                            != null) {
                throw new IllegalArgumentException("must be pairs such as a=b,c=d, no name twice, or none");
            }
        }
        return pairs;
    }

    private static <T> T read(Supplier<T> reader, String sentence) {
        try {
            return reader.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | IndexOutOfBoundsException e) {
            // without the cause, whose message repeats the text
            throw new IllegalArgumentException(sentence);
        }
    }
}
