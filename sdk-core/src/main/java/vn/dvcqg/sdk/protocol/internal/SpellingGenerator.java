package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.util.Map;

/** Writes some field names as a particular adapter spells them. */
final class SpellingGenerator extends JsonGeneratorDelegate {

    private final Map<String, String> spelling;

    SpellingGenerator(JsonGenerator target, Map<String, String> spelling) {
        super(target);
        this.spelling = spelling;
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        super.writeFieldName(spelling.getOrDefault(name, name));
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        writeFieldName(name.getValue());
    }
}
