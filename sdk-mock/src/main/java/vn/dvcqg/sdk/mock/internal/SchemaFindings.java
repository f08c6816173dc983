package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Turns what the schema library says into findings: one for each place, the most telling one. The library's own texts are
 * not used, because they repeat values.
 */
final class SchemaFindings {
    /** Names the finding next to a constraint, where the constraint alone does not tell it: {@code {"pattern": "..."}}. */
    static final String KEYWORD = "x-finding";

    private static final Map<String, Rule> USUAL = Map.of(
            "required", Rule.MISSING_FIELD,
            "minLength", Rule.MISSING_FIELD,
            "minItems", Rule.MISSING_FIELD,
            "type", Rule.WRONG_TYPE,
            "maxLength", Rule.TOO_LONG,
            "enum", Rule.UNKNOWN_CODE_VALUE,
            "const", Rule.UNKNOWN_CODE_VALUE,
            "pattern", Rule.WRONG_CODE_FORM,
            "additionalProperties", Rule.UNKNOWN_FIELD);

    private static final List<Rule> MOST_TELLING =
            List.of(Rule.WRONG_CASE_FIELD, Rule.MISSING_FIELD, Rule.WRONG_UPDATE_FLAG, Rule.WRONG_TYPE);

    private record Hit(String pointer, Rule rule) {}

    private final List<Error> errors;
    private final Function<String, JsonNode> schemas;

    SchemaFindings(List<Error> errors, Function<String, JsonNode> schemas) {
        this.errors = errors;
        this.schemas = schemas;
    }

    void tell(Verdict verdict) {
        Map<String, Rule> byPlace = new TreeMap<>();
        List<Hit> hits = errors.stream().map(this::hit).toList();
        hits.stream()
                .sorted(Comparator.comparingInt(h -> rank(h.rule())))
                .forEach(h -> byPlace.putIfAbsent(h.pointer(), h.rule()));
        byPlace.forEach((pointer, rule) -> {
            if (!(rule == Rule.MISSING_FIELD && sentInOtherCasing(pointer, byPlace))) {
                verdict.note(rule, pointer);
            }
        });
    }

    private static int rank(Rule rule) {
        int at = MOST_TELLING.indexOf(rule);
        return at < 0 ? MOST_TELLING.size() : at;
    }

    /** A field with wrong casing is told once, not also as missing. */
    private static boolean sentInOtherCasing(String pointer, Map<String, Rule> byPlace) {
        return byPlace.entrySet().stream()
                .anyMatch(
                        e -> e.getValue() == Rule.WRONG_CASE_FIELD && e.getKey().equalsIgnoreCase(pointer));
    }

    private Hit hit(Error error) {
        String place = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        if (keyword.equals("required") || keyword.equals("additionalProperties")) {
            String name = String.valueOf(error.getProperty());
            Rule rule = keyword.equals("additionalProperties") && otherCasing(error, name)
                    ? Rule.WRONG_CASE_FIELD
                    : usual(error, keyword);
            return new Hit(place + "/" + (name.matches("[\\w-]{1,64}") ? name : "?"), rule);
        }
        if (keyword.equals("type")
                && error.getInstanceNode() != null
                && error.getInstanceNode().isNull()) {
            return new Hit(place, Rule.MISSING_FIELD);
        }
        return new Hit(place, usual(error, keyword));
    }

    private Rule usual(Error error, String keyword) {
        return Optional.of(parent(error).path(KEYWORD).path(keyword))
                .filter(JsonNode::isTextual)
                .map(code -> Rule.of(code.asText()))
                .orElseGet(() -> USUAL.getOrDefault(keyword, Rule.WRONG_TYPE));
    }

    private boolean otherCasing(Error error, String name) {
        return parent(error).path("properties").properties().stream()
                .anyMatch(e -> e.getKey().equalsIgnoreCase(name));
    }

    /** The schema object that holds the keyword which failed. */
    private JsonNode parent(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonNode root = schemas.apply(error.getSchemaLocation().getAbsoluteIri().toString());
        return root.at(fragment.substring(0, fragment.lastIndexOf('/')));
    }
}
