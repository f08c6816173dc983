package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.mock.Fault;

/** Faults as testers write and read them. */
public final class FaultJson {
    private FaultJson() {}

    public static List<Fault> read(Place place, JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(each -> faults.add(one(each)));
        } else {
            faults.add(one(json));
        }
        faults.forEach(fault -> FaultBox.require(place, fault));
        return faults;
    }

    public static ObjectNode write(Fault fault) {
        ObjectNode json = Json.object().put("name", fault.name()).put("operation", fault.operation());
        fault.times().ifPresent(n -> json.put("times", n));
        json.put("skip", fault.skip()).put("probability", fault.probability());
        ObjectNode with = json.putObject("with");
        fault.parameters().forEach(with::put);
        return json;
    }

    private static Fault one(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a fault is a JSON object with at least a name");
        }
        Fault fault = Fault.named(json.path("name").asText());
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            fault = switch (field.getKey()) {
                case "name" -> fault;
                case "operation" -> fault.on(value.asText());
                case "times" -> fault.times(value.asInt());
                case "skip" -> fault.skip(value.asInt(-1));
                case "probability" -> fault.probability(value.asDouble());
                case "with" -> with(fault, value);
                default ->
                    throw new IllegalArgumentException("a fault has no field \"" + field.getKey()
                            + "\"; it has: name, operation, times, skip, probability, with");
            };
        }
        return fault;
    }

    private static Fault with(Fault fault, JsonNode parameters) {
        Fault changed = fault;
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            changed = changed.with(parameter.getKey(), parameter.getValue().asText());
        }
        return changed;
    }
}
