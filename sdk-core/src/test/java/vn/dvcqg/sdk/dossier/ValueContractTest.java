package vn.dvcqg.sdk.dossier;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value that has a builder. */
class ValueContractTest {

    private static final Filler FILLER = new Filler(1);
    private static final Filler OTHER = new Filler(2);

    static Stream<Object> values() {
        return Stream.of(
                FILLER.dossier(),
                FILLER.owner(),
                FILLER.submittedFile(),
                FILLER.resultPaper(),
                FILLER.fee(),
                FILLER.supplementRound(),
                FILLER.progressStep(),
                FILLER.portalBornUpdate());
    }

    @ParameterizedTest
    @MethodSource("values")
    void accessors_everythingSet_returnEverything(Object value) throws ReflectiveOperationException {
        assertThat(accessors(value)).isNotEmpty();
        for (Method accessor : accessors(value)) {
            assertThat(accessor.invoke(value))
                    .as(accessor.getName())
                    .isNotNull()
                    .isNotEqualTo(false);
            if (accessor.getReturnType() == List.class) {
                assertThat((List<?>) accessor.invoke(value))
                        .as(accessor.getName())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void toBuilder_unchanged_buildsAnEqualValue(Object value) throws ReflectiveOperationException {
        Object again = build(toBuilder(value));

        assertThat(again).isNotSameAs(value).isEqualTo(value).hasSameHashCodeAs(value);
        for (Method accessor : accessors(value)) {
            assertThat(accessor.invoke(again)).as(accessor.getName()).isEqualTo(accessor.invoke(value));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void toBuilder_oneFieldChanged_buildsAnotherValue(Object value) throws ReflectiveOperationException {
        for (Method setter : Filler.setters(toBuilder(value).getClass())) {
            Object builder = toBuilder(value);
            List<Object> set = OTHER.set(builder, setter);
            Object changed = build(builder);

            assertThat(changed).as(setter.getName()).isNotEqualTo(value).doesNotHaveSameHashCodeAs(value);
            assertThat(get(changed, setter.getName())).as(setter.getName()).isEqualTo(set.get(0));
            if (set.size() > 1) {
                // a code and its name are set together
                assertThat(get(changed, setter.getName() + "Name")).isEqualTo(set.get(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void toBuilder_changedLater_leavesTheValueAsItWas(Object value) throws ReflectiveOperationException {
        Object same = build(toBuilder(value));

        OTHER.fill(toBuilder(value));

        assertThat(value).isEqualTo(same);
    }

    @ParameterizedTest
    @MethodSource("values")
    void equals_somethingElse_isFalse(Object value) {
        assertThat(value).isNotEqualTo(null).isNotEqualTo("text").isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void toString_everythingSet_showsNoText(Object value) {
        assertThat(value.toString()).isNotBlank().doesNotContain(Filler.MARK).doesNotContain("://");
    }

    private static List<Method> accessors(Object value) {
        return Stream.of(value.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !List.of("toBuilder", "toString", "hashCode").contains(method.getName()))
                .collect(toList());
    }

    private static Object get(Object value, String accessor) throws ReflectiveOperationException {
        return value.getClass().getMethod(accessor).invoke(value);
    }

    private static Object toBuilder(Object value) throws ReflectiveOperationException {
        return value.getClass().getMethod("toBuilder").invoke(value);
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
