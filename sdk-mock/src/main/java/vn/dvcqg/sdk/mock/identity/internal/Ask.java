package vn.dvcqg.sdk.mock.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.internal.FlawKind;
import vn.dvcqg.sdk.mock.internal.HttpCall;

/** One request on its way through the provider, with the faults that struck it. Used by one thread. */
final class Ask {
    private final Realm realm;
    private final String operation;
    private final HttpCall http;
    private final Parameters query;
    private final Parameters form;
    private final List<Fault> struck = new ArrayList<>();

    Ask(Realm realm, String operation, HttpCall http) {
        this.realm = realm;
        this.operation = operation;
        this.http = http;
        this.query = Parameters.parse(http.query());
        this.form = Parameters.parse(isForm() ? http.body() : "");
        draw(operation);
    }

    /** Draws the faults of a step; authorize and the login page have a second one, the callback. */
    void draw(String step) {
        struck.addAll(realm.faults().draw(step));
    }

    List<Fault> struck() {
        return struck;
    }

    Realm realm() {
        return realm;
    }

    String operation() {
        return operation;
    }

    HttpCall http() {
        return http;
    }

    boolean isPost() {
        return http.method().equals("POST");
    }

    boolean isGet() {
        return http.method().equals("GET");
    }

    boolean isForm() {
        return http.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    Parameters query() {
        return query;
    }

    Parameters form() {
        return form;
    }

    /** Where the parameters of a browser's request are. */
    Parameters sent() {
        return isPost() ? form : query;
    }

    Optional<String> cookie(String name) {
        for (String pair : http.header("cookie").orElse("").split(";", -1)) {
            String trimmed = pair.strip();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    Optional<String> bearer() {
        return http.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    boolean has(FlawKind kind) {
        return flaw(kind).isPresent();
    }

    Optional<Fault> flaw(FlawKind kind) {
        return struck.stream().filter(f -> f.name().equals(kind.wireName())).findFirst();
    }

    /** A parameter of a flaw that struck, or its default. */
    String value(FlawKind kind, String parameter) {
        return kind.value(flaw(kind).map(Fault::parameters).orElseGet(Map::of), parameter);
    }

    void note(IdentityRule rule, String pointer) {
        realm.journal().add(rule.finding(operation, pointer));
    }
}
