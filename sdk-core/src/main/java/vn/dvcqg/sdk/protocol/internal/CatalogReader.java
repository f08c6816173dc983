package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.catalog.ServiceOffer;
import vn.dvcqg.sdk.internal.Json;
import vn.dvcqg.sdk.internal.Violations;

/** Reads the rows of the lists. A row that lacks a field, or has more, is still a row. */
final class CatalogReader {

    private static final Set<String> ENVELOPE = Set.of("session", "madonvi", "service", "data");
    private static final Set<String> SUMMARY = Set.of("MATTHC", "TENTTHC");
    private static final Set<String> AGENCY = Set.of("MADONVI", "TENDONVI", "CAPDONVI");
    private static final Set<String> FIELD = Set.of("MALINHVUC", "TENLINHVUC", "MANGANH");
    private static final Set<String> OFFER = Set.of("MACOQUANTHUCHIEN", "MUCDO");
    private static final Set<String> SERVICE =
            Set.of("MADVC", "TENDVC", "MATTHC", "TENTTHC", "TENCOQUANBANHANH", "TENLINHVUC", "APDUNGDVC");

    private CatalogReader() {}

    static ProcedureSummary summary(Row row) {
        return new ProcedureSummary(row.text("MATTHC"), row.text("TENTTHC"), row.extraBeside(SUMMARY));
    }

    static AgencyEntry agency(Row row) {
        return new AgencyEntry(
                row.text("MADONVI"), row.text("TENDONVI"), row.text("CAPDONVI"), row.extraBeside(AGENCY));
    }

    static FieldEntry field(Row row) {
        return new FieldEntry(
                row.text("MALINHVUC"), row.text("TENLINHVUC"), row.text("MANGANH"), row.extraBeside(FIELD));
    }

    static ServiceEntry service(Row row) {
        List<ServiceOffer> offers = row.list(
                "APDUNGDVC",
                offer -> new ServiceOffer(
                        offer.text("MACOQUANTHUCHIEN"), number(offer.text("MUCDO")), offer.extraBeside(OFFER)));
        return new ServiceEntry(
                row.text("MADVC"),
                row.text("TENDVC"),
                row.text("MATTHC"),
                row.text("TENTTHC"),
                row.text("TENCOQUANBANHANH"),
                row.text("TENLINHVUC"),
                offers,
                row.extraBeside(SERVICE));
    }

    private static @Nullable Integer number(String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Copies the caller's own parameters into the request; the envelope's names stay the SDK's. */
    static void copyFields(JsonGenerator json, @Nullable String parametersJson) throws IOException {
        if (parametersJson == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : object(parametersJson).properties()) {
            if (ENVELOPE.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                throw refused("catalog-parameter-reserved", field.getKey());
            }
            json.writeFieldName(field.getKey());
            Json.MAPPER.writeTree(json, field.getValue());
        }
    }

    private static JsonNode object(String json) {
        try {
            JsonNode node = Json.MAPPER.readTree(json);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw refused("catalog-parameters-json");
        }
        throw refused("catalog-parameters-json");
    }

    private static InvalidRequestException refused(String code, Object... arguments) {
        return new InvalidRequestException(List.of(Violations.of("parametersJson", code, arguments)));
    }
}
