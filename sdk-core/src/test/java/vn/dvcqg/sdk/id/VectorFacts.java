package vn.dvcqg.sdk.id;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What an example claims about its identifier, and how each claim is checked. */
final class VectorFacts {

    /** Members of an example that claim nothing about the identifier. */
    private static final Set<String> REMARKS = Set.of("input", "note", "reason", "convertedConfidence");

    private static final Map<String, BiConsumer<Identifier, JsonNode>> CHECKS = Map.ofEntries(
            entry("personalId.decoded", (id, fact) -> decoded((PersonalId) id, fact)),
            entry(
                    "taxCode.weightedSum",
                    (id, fact) -> assertThat(TaxCheck.weightedSum(id.value())).isEqualTo(fact.asInt())),
            entry(
                    "taxCode.form",
                    (id, fact) -> assertThat(((TaxCode) id).form()).isEqualTo(taxForm(fact.asText()))),
            entry("agencyCodeOld.converted", (id, fact) -> converted(((AgencyCode) id).toNewForm(), fact)),
            entry("agencyCodeNew.convertedToOld", (id, fact) -> converted(((AgencyCode) id).toOldForm(), fact)),
            entry("procedureCode.form", text(id -> ((ProcedureCode) id).form().name(), "-", "_")),
            entry(
                    "serviceCode.procedure",
                    text(id -> ((ServiceCode) id).procedure().national().value())),
            entry(
                    "serviceCode.localProcedure",
                    text(id -> ((ServiceCode) id).procedure().value())),
            entry("serviceCode.index", text(id -> ((ServiceCode) id).index())),
            entry(
                    "dossierCode.generation",
                    text(id -> ((DossierCode) id).generation().name(), "-", "_")),
            entry("dossierCode.agencyCode", text(id -> ((DossierCode) id).agencyCode())),
            entry("dossierCode.date", text(id -> ((DossierCode) id).date().toString())),
            entry("dossierCode.sequence", text(id -> ((DossierCode) id).sequence())),
            entry("dstcode.kind", text(id -> ((RoutingCode) id).kind().name())),
            entry("dstcode.agency", text(id -> ((RoutingCode) id).agency())),
            entry("dstcode.subsystem", text(id -> ((RoutingCode) id).subsystem())));

    private VectorFacts() {}

    static void check(String vectorId, Identifier id, JsonNode example) {
        String value = example.path("normalised").asText(example.get("input").asText());
        assertThat(nationalIfProcedure(id)).isEqualTo(value);
        example.fields().forEachRemaining(member -> {
            if (!REMARKS.contains(member.getKey()) && !member.getKey().equals("normalised")) {
                String fact = vectorId + "." + member.getKey();
                assertThat(CHECKS).as("a check of the fact").containsKey(fact);
                CHECKS.get(fact).accept(id, member.getValue());
            }
        });
    }

    /** A procedure code keeps its text; what the examples call its normal form is the national code. */
    private static String nationalIfProcedure(Identifier id) {
        return id instanceof ProcedureCode code ? code.national().value() : id.value();
    }

    private static BiConsumer<Identifier, JsonNode> text(Function<Identifier, String> actual) {
        return (id, fact) -> assertThat(actual.apply(id)).isEqualTo(fact.asText());
    }

    private static BiConsumer<Identifier, JsonNode> text(Function<Identifier, String> actual, String from, String to) {
        return (id, fact) ->
                assertThat(actual.apply(id)).isEqualToIgnoringCase(fact.asText().replace(from, to));
    }

    private static void converted(Optional<AgencyCode> actual, JsonNode fact) {
        assertThat(actual.map(Identifier::value))
                .isEqualTo(fact.isNull() ? Optional.empty() : Optional.of(fact.asText()));
    }

    private static void decoded(PersonalId id, JsonNode fact) {
        assertThat(fact).hasSize(5);
        assertThat(id.provinceOrCountry())
                .isEqualTo(fact.get("provinceOrCountry").asText());
        assertThat(id.sex().name()).isEqualToIgnoringCase(fact.get("sex").asText());
        assertThat(id.birthYear()).isEqualTo(fact.get("birthYear").asInt());
        assertThat(id.value().substring(3, 4))
                .isEqualTo(fact.get("centurySexDigit").asText());
        assertThat(id.value()).endsWith(fact.get("serial").asText());
    }

    private static TaxCode.Form taxForm(String words) {
        if (words.startsWith("individual or household")) {
            return TaxCode.Form.PERSONAL;
        }
        return words.startsWith("branch") ? TaxCode.Form.BRANCH : TaxCode.Form.valueOf(words.toUpperCase());
    }
}
