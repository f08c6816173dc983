package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some methods or constructors of a type and its subtypes, by name and parameters.
 *
 * @param owner full name of the type
 * @param name what the name must match; {@code <init>} for constructors
 * @param parameters narrows by raw parameter types
 */
record CallPattern(String owner, Pattern name, Predicate<CodeUnitAccessTarget> parameters)
        implements Predicate<CodeUnitAccessTarget> {
    static final String CONSTRUCTOR = "<init>";

    static CallPattern any(String owner, String name) {
        return new CallPattern(owner, Pattern.compile(name), call -> true);
    }

    static CallPattern any(Class<?> owner, String name) {
        return any(owner.getName(), name);
    }

    /** Only the overloads that take no parameter of any of these types. */
    static CallPattern without(Class<?> owner, String name, Class<?>... cures) {
        List<Class<?>> types = List.of(cures);
        return new CallPattern(
                owner.getName(),
                Pattern.compile(name),
                call -> call.getRawParameterTypes().stream()
                        .noneMatch(parameter -> types.stream().anyMatch(parameter::isAssignableTo)));
    }

    /** Only the overload with exactly these parameters. */
    static CallPattern exactly(Class<?> owner, String name, Class<?>... parameters) {
        List<String> types = Stream.of(parameters).map(Class::getName).toList();
        return new CallPattern(
                owner.getName(),
                Pattern.compile(name),
                call -> call.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(types));
    }

    static Predicate<CodeUnitAccessTarget> anyOf(CallPattern... patterns) {
        List<CallPattern> all = List.of(patterns);
        return call -> all.stream().anyMatch(pattern -> pattern.test(call));
    }

    @Override
    public boolean test(CodeUnitAccessTarget call) {
        return name.matcher(call.getName()).matches() && call.getOwner().isAssignableTo(owner) && parameters.test(call);
    }
}
