package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** Collects every fault of a value, with its path, so that the caller learns of all of them at once. */
final class Checks {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\s*0+1?\\s*");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final Instant EARLIEST = VietnamTime.at(FIRST_YEAR, 1, 1, 0, 0);
    private static final Instant END = VietnamTime.at(LAST_YEAR + 1, 1, 1, 0, 0);

    private final List<Violation> found;
    private final @Nullable Checks outer;
    private final String name;
    private final int index;

    Checks() {
        this(new ArrayList<>(), null, "", -1);
    }

    private Checks(List<Violation> found, @Nullable Checks outer, String name, int index) {
        this.found = found;
        this.outer = outer;
        this.name = name;
        this.index = index;
    }

    /** The same collection, seen from an inner value. */
    Checks under(String inner) {
        return new Checks(found, this, inner, -1);
    }

    /** Checks every element of a list. */
    <T> void each(String list, List<T> elements, BiConsumer<T, Checks> check) {
        for (int i = 0; i < elements.size(); i++) {
            check.accept(elements.get(i), new Checks(found, this, list, i));
        }
    }

    /** Every key may occur once; an element whose key is null does not count. */
    <T> void distinct(String list, List<T> elements, Function<T, @Nullable Object> key) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Object one = key.apply(elements.get(i));
            Integer first = one == null ? null : seen.putIfAbsent(one, i);
            if (first != null) {
                add(list + "[" + i + "]", "duplicate", list + "[" + first + "]");
            }
        }
    }

    void required(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(field, "required");
        }
    }

    /** A text that is missing or blank is a fault. */
    void requiredText(String field, @Nullable String value) {
        required(field, value);
        text(field, value);
    }

    void text(String field, @Nullable String value) {
        String fault = value == null ? null : TextFaults.of(value);
        if (fault != null) {
            add(field, fault);
        }
    }

    void email(String field, @Nullable String value) {
        text(field, value);
        if (value != null) {
            int at = value.indexOf('@', 1);
            if (at < 0 || at == value.length() - 1) {
                add(field, "email-form");
            }
        }
    }

    /** Numbers that programs write when they do not know the real one: zeros, and a 1 at most at the end. */
    void identityNumber(String field, @Nullable String value) {
        text(field, value);
        if (value != null && PLACEHOLDER.matcher(value).matches()) {
            add(field, "identity-placeholder");
        }
    }

    void notNegative(String field, int value) {
        if (value < 0) {
            add(field, "not-negative", value);
        }
    }

    /** The portal fetches files from outside, so only a full web address helps, and it must not give a password away. */
    void location(String field, @Nullable URI value) {
        if (value == null) {
            return;
        }
        String scheme = value.getScheme() == null ? "" : value.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || value.getRawAuthority() == null) {
            add(field, "location-absolute");
        } else if (value.getRawAuthority().contains("@")) {
            add(field, "location-user-info");
        }
    }

    /** The wire has four digits for the year, and the year 1 is what some platforms write for "no date". */
    void time(String field, @Nullable Instant value) {
        if (value != null && (value.isBefore(EARLIEST) || !value.isBefore(END))) {
            add(field, "time-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    /** The later moment must not lie before the earlier one; equal is fine, for the wire knows seconds only. */
    void order(String earlierField, @Nullable Instant earlier, String laterField, @Nullable Instant later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            add(laterField, "time-order", path(earlierField));
        }
    }

    void add(String field, String code, Object... arguments) {
        found.add(Violations.of(path(field), code, arguments));
    }

    private String path(String field) {
        if (outer == null) {
            return field;
        }
        return outer.path(index < 0 ? name : name + "[" + index + "]") + "." + field;
    }

    void orThrow() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
    }
}
