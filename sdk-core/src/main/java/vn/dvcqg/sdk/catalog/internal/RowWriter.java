package vn.dvcqg.sdk.catalog.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.OpenCode;

/** Writes rows for {@link RowReader}. */
final class RowWriter {

    private final JsonGenerator json;

    RowWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item);
            }
            json.writeEndArray();
        } else if (value instanceof ExtraFields extra) {
            json.writeStartObject();
            for (String name : extra.names()) {
                json.writeStringField(name, extra.json(name));
            }
            json.writeEndObject();
        } else if (value instanceof OpenCode code) {
            json.writeString((code.isKnown() ? RowReader.KNOWN : RowReader.UNKNOWN) + code.name());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            writeRecord(value);
        }
    }

    private void writeRecord(Object row) throws IOException {
        json.writeStartObject();
        for (RecordShape.Part part : RecordShape.of(row.getClass()).parts()) {
            json.writeFieldName(part.name());
            write(part.of(row));
        }
        json.writeEndObject();
    }
}
