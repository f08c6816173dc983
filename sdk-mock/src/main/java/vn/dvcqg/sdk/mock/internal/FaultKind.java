package vn.dvcqg.sdk.mock.internal;

import java.util.Map;
import java.util.TreeMap;
import vn.dvcqg.sdk.mock.Fault;

/** The faults of the line and of a server as such, with the parameters each takes and their defaults. */
public enum FaultKind implements Kind {
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

    @Override
    public String wireName() {
        return wireName;
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public Map<String, String> defaults() {
        return defaults;
    }

    @Override
    public boolean knownAt(Place place) {
        return switch (this) {
            // these know the envelope of the portal
            case DEAD_SESSION, UNKNOWN_CODE, DRIFTED_TYPES, UNKNOWN_FIELD, DOUBLE_ENCODED -> place == Place.PORTAL;
            default -> true;
        };
    }

    @Override
    public boolean strikes(String chosen, String operation) {
        return chosen.equals(operation) || (chosen.equals(Fault.ANY) && !operation.equals(IdentityOps.CALLBACK));
    }

    boolean committed(Map<String, String> given) {
        return Boolean.parseBoolean(value(given, COMMITTED));
    }

    @Override
    public String form(String parameter) {
        return switch (parameter) {
            case "millis", "interval-millis", "retry-after" -> "\\d{1,9}";
            case "bytes" -> "\\d{1,12}";
            case "status" -> this == REDIRECT ? "30[12378]" : "[2-5]\\d\\d";
            case "cut" -> "reset|close";
            case "code-form" -> "flip|number|text|two-digits";
            case "committed", "values" -> "true|false";
            default -> ".+";
        };
    }
}
