package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.dvcqg.sdk.InvalidRequestException;

/** Every example of every identifier. */
class VectorsTest {

    /** Lists that this class runs through, or a test of the type itself. */
    private static final Set<String> LISTS =
            Set.of("valid", "tolerated", "suspicious", "ambiguous", "invalid", "crossCheck");

    private static final Set<String> PROSE = Set.of(
            "id",
            "vi",
            "confidence",
            "pattern",
            "patterns",
            "permissive",
            "checkDigit",
            "check",
            "layout",
            "note",
            "normalisation",
            "maxLength",
            "opaque",
            "tryInOrder");

    @Test
    void vectors_everyIdentifier_hasAKind() {
        assertThat(Kind.ALL.stream().flatMap(kind -> kind.vectorIds().stream()))
                .containsExactlyInAnyOrderElementsOf(Vectors.ids());
    }

    @Test
    void kinds_everyTypeOfIdentifier_isTested() {
        assertThat(Kind.ALL.stream().map(Kind::type)).containsExactlyInAnyOrder(subclasses());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Identifier>[] subclasses() {
        return (Class<? extends Identifier>[]) Identifier.class.getPermittedSubclasses();
    }

    @Test
    void vectors_everyMember_isAKnownListOrProse() {
        for (String id : Vectors.ids()) {
            Set<String> members = new TreeSet<>();
            Vectors.section(id).fieldNames().forEachRemaining(members::add);
            members.removeAll(LISTS);
            assertThat(PROSE).as(id).containsAll(members);
        }
    }

    @TestFactory
    Stream<DynamicTest> of_validExample_givesNormalFormAndFacts() {
        return forEach("valid", VectorsTest::taken);
    }

    @TestFactory
    Stream<DynamicTest> of_toleratedExample_givesNormalForm() {
        return forEach("tolerated", VectorsTest::taken);
    }

    @TestFactory
    Stream<DynamicTest> of_suspiciousExample_isTakenAndFlagged() {
        return forEach("suspicious", (kind, example) -> {
            taken(kind, example);
            assertThat(OldIdentityNumber.of(example.get("input").asText()).isPlaceholder())
                    .isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> of_ambiguousExample_isTakenAndFlagged() {
        return forEach("ambiguous", (kind, example) -> {
            taken(kind, example);
            String text = example.get("input").asText();
            assertThat(ServiceCode.of(text).isAmbiguous()).isTrue();
            assertThat(ProcedureCode.isValid(text)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> of_invalidExample_isRefusedByField() {
        return forEach("invalid", (kind, example) -> {
            String text = example.get("input").asText();
            assertThat(kind.isValid().test(text)).isFalse();
            InvalidRequestException refused = catchThrowableOfType(
                    InvalidRequestException.class, () -> kind.of().apply(text));
            assertThat(refused.violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.field()).isEqualTo(kind.field()));
        });
    }

    private static void taken(Kind kind, JsonNode example) {
        String text = example.get("input").asText();
        assertThat(kind.isValid().test(text)).isTrue();
        Identifier id = kind.of().apply(text);
        assertThat(id).isInstanceOf(kind.type());
        String vectorId = kind.vectorIds().stream()
                .filter(candidate -> Vectors.entries(candidate, "valid").anyMatch(example::equals))
                .findFirst()
                .orElse(kind.vectorIds().get(0));
        VectorFacts.check(vectorId, id, example);
    }

    private static Stream<DynamicTest> forEach(String list, BiConsumer<Kind, JsonNode> test) {
        return Kind.ALL.stream()
                .flatMap(kind -> kind.vectorIds().stream()
                        .flatMap(id -> Vectors.entries(id, list))
                        .map(example -> dynamicTest(
                                kind + " '" + example.get("input").asText() + "'", () -> test.accept(kind, example))));
    }
}
