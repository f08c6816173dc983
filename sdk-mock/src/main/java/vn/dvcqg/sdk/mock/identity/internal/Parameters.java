package vn.dvcqg.sdk.mock.identity.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dvcqg.sdk.mock.internal.HttpCall;

/** The parameters of a query or of a form. A parameter without a value counts as absent (RFC 6749, section 3.1). */
record Parameters(Map<String, List<String>> all) {
    static Parameters parse(String encoded) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = HttpCall.decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : HttpCall.decode(pair.substring(equals + 1));
                all.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(all);
    }

    Optional<String> one(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String text(String name) {
        return one(name).orElse("");
    }

    boolean has(String name) {
        return one(name).isPresent();
    }

    /** The first parameter that came more than once. */
    Optional<String> repeated() {
        return all.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
