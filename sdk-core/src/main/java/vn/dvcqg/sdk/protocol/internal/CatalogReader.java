package vn.dvcqg.sdk.protocol.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import vn.dvcqg.sdk.transport.spi.CallContext;

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

    /** The caller's own parameters, refused before anything is sent; the envelope's names stay the SDK's. */
    static JsonNode parameters(@Nullable String parametersJson, CallContext call) {
        if (parametersJson == null) {
            return MissingNode.getInstance();
        }
        JsonNode parameters = tree(parametersJson);
        if (!parameters.isObject()) {
            throw refused(call, "catalog-parameters-json");
        }
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            if (ENVELOPE.contains(parameter.getKey().toLowerCase(Locale.ROOT))) {
                throw refused(call, "catalog-parameter-reserved", parameter.getKey());
            }
        }
        return parameters;
    }

    /** Copies the parameters into the request. */
    static void copy(JsonGenerator json, JsonNode parameters) throws IOException {
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            json.writeFieldName(parameter.getKey());
            Json.MAPPER.writeTree(json, parameter.getValue());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static InvalidRequestException refused(CallContext call, String code, Object... arguments) {
        return new InvalidRequestException(
                List.of(Violations.of("parametersJson", code, arguments)), null, call.facts());
    }
}
