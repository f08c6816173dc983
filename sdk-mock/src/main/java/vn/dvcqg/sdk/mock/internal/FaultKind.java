package vn.dvcqg.sdk.mock.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults by name, with the parameters each takes and their defaults. */
public enum FaultKind {
    LATENCY("latency", Stage.DELAY, Map.of("millis", "1000")),
    DROP("drop", Stage.BEFORE, Map.of("cut", "reset")),
    DEAD_SESSION("dead-session", Stage.BEFORE, Map.of()),
    REPLY_LOST("reply-lost", Stage.AFTER, Map.of("cut", "reset")),
    HTTP_500("http-500", Stage.INSTEAD, Map.of()),
    HTTP_503("http-503", Stage.INSTEAD, Map.of("retry-after", "1")),
    HTTP_429("http-429", Stage.INSTEAD, Map.of("retry-after", "1")),
    FIREWALL_HTML("firewall-html", Stage.INSTEAD, Map.of("status", "200")),
    EMPTY_BODY("empty-body", Stage.INSTEAD, Map.of()),
    NOT_JSON("not-json", Stage.INSTEAD, Map.of()),
    HUGE_BODY("huge-body", Stage.INSTEAD, Map.of("bytes", "209715200")),
    DRIPPING_BODY("dripping-body", Stage.INSTEAD, Map.of("bytes", "100000", "interval-millis", "250")),
    REDIRECT("redirect", Stage.INSTEAD, Map.of("status", "302", "to", "/__mock/redirected")),
    UNKNOWN_CODE("unknown-code", Stage.INSTEAD, Map.of("code", "987")),
    DRIFTED_TYPES("drifted-types", Stage.AFTER, Map.of("code-form", "flip", "values", "true")),
    UNKNOWN_FIELD("unknown-field", Stage.AFTER, Map.of()),
    DOUBLE_ENCODED("double-encoded", Stage.AFTER, Map.of()),
    WRONG_CONTENT_TYPE("wrong-content-type", Stage.AFTER, Map.of("type", "text/html; charset=utf-8"));

    /** When a fault of the kind acts. */
    public enum Stage {
        /** Makes the answer late. */
        DELAY,
        /** Before the message is looked at. */
        BEFORE,
        /** Takes the place of the answer; the message is processed only with {@code committed=true}. */
        INSTEAD,
        /** Changes or loses the answer of a processed message. */
        AFTER
    }

    private static final String COMMITTED = "committed";

    private final String wireName;
    private final Stage stage;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.copyOf
    private final Map<String, String> defaults;

    FaultKind(String wireName, Stage stage, Map<String, String> defaults) {
        this.wireName = wireName;
        this.stage = stage;
        Map<String, String> all = new TreeMap<>(defaults);
        if (stage == Stage.INSTEAD) {
            all.put("committed", "false");
        }
        this.defaults = Map.copyOf(all);
    }

    public static Optional<FaultKind> find(String name) {
        return Arrays.stream(values()).filter(k -> k.wireName.equals(name)).findFirst();
    }

    public String wireName() {
        return wireName;
    }

    public Stage stage() {
        return stage;
    }

    String value(Map<String, String> given, String parameter) {
        return given.getOrDefault(parameter, defaults.getOrDefault(parameter, ""));
    }

    boolean committed(Map<String, String> given) {
        return Boolean.parseBoolean(value(given, COMMITTED));
    }

    /** Refuses a parameter that would otherwise be ignored without a word. */
    public void check(String parameter, String value) {
        if (!defaults.containsKey(parameter)) {
            throw new IllegalArgumentException("fault " + wireName + " has no parameter \"" + parameter + "\"; it has: "
                    + (defaults.isEmpty() ? "none" : String.join(", ", new TreeMap<>(defaults).keySet())));
        }
        String form = switch (parameter) {
            case "millis", "interval-millis", "retry-after" -> "\\d{1,9}";
            case "bytes" -> "\\d{1,12}";
            case "status" -> this == REDIRECT ? "30[12378]" : "[2-5]\\d\\d";
            case "cut" -> "reset|close";
            case "code-form" -> "flip|number|text|two-digits";
            case "committed", "values" -> "true|false";
            default -> ".+";
        };
        if (!value.matches(form)) {
            throw new IllegalArgumentException("parameter " + parameter + " of fault " + wireName + " must match "
                    + form + ", but was \"" + value + "\"");
        }
    }
}
