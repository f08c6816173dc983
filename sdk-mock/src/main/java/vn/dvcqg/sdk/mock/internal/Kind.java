package vn.dvcqg.sdk.mock.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dvcqg.sdk.mock.Fault;

/** A way to fail, with its name, its parameters and their defaults. */
public sealed interface Kind permits FaultKind, FlawKind {
    String wireName();

    Stage stage();

    Map<String, String> defaults();

    /** The pattern a parameter must match. */
    String form(String parameter);

    boolean knownAt(Place place);

    /** Whether a fault that was set for {@code chosen} strikes {@code operation}. */
    boolean strikes(String chosen, String operation);

    /** When a fault of the kind acts. */
    enum Stage {
        /** Makes the answer late. */
        DELAY,
        /** Before the message is looked at. */
        BEFORE,
        /** Takes the place of the answer; the message is processed only with {@code committed=true}. */
        INSTEAD,
        /** Changes or loses the answer of a processed message. */
        AFTER,
        /** Makes the answer itself wrong; several strike together. */
        FLAW
    }

    /** Whether it strikes beside others, instead of being the one fault of the request. */
    default boolean joins() {
        return stage() == Stage.DELAY || stage() == Stage.FLAW;
    }

    static Stream<Kind> all() {
        return Stream.concat(Arrays.stream(FaultKind.values()), Arrays.stream(FlawKind.values()));
    }

    static List<String> names(Place place) {
        return all().filter(k -> k.knownAt(place)).map(Kind::wireName).toList();
    }

    static Optional<Kind> find(String name) {
        return all().filter(k -> k.wireName().equals(name)).findFirst();
    }

    static Kind of(Fault fault) {
        return find(fault.name()).orElseThrow();
    }

    default String value(Map<String, String> given, String parameter) {
        return given.getOrDefault(parameter, defaults().getOrDefault(parameter, ""));
    }

    /** Refuses a parameter that would otherwise be ignored without a word. */
    default void check(String parameter, String value) {
        if (!defaults().containsKey(parameter)) {
            throw new IllegalArgumentException("fault " + wireName() + " has no parameter \"" + parameter
                    + "\"; it has: "
                    + (defaults().isEmpty() ? "none" : String.join(", ", new TreeMap<>(defaults()).keySet())));
        }
        if (!value.matches(form(parameter))) {
            throw new IllegalArgumentException("parameter " + parameter + " of fault " + wireName() + " must match "
                    + form(parameter) + ", but was \"" + value + "\"");
        }
    }
}
