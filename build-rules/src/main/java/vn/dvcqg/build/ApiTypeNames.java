package vn.dvcqg.build;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types as the API text shows them: full names except for {@code java.lang}, with nullness. */
final class ApiTypeNames {
    private static final String JAVA_LANG = "java.lang.";

    private ApiTypeNames() {}

    static String of(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType())
                    + (nullness(array).isEmpty() ? "" : " " + nullness(array))
                    + "[]";
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            Type raw = ((ParameterizedType) generic.getType()).getRawType();
            return nullness(type) + name((Class<?>) raw) + list("<", generic.getAnnotatedActualTypeArguments(), ">");
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            return nullness(type) + variable.getType().getTypeName();
        }
        return nullness(type) + name((Class<?>) type.getType());
    }

    private static String wildcard(AnnotatedWildcardType wildcard) {
        AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
        if (lower.length > 0) {
            return "? super " + of(lower[0]);
        }
        String upper = list("", wildcard.getAnnotatedUpperBounds(), "");
        return upper.isEmpty() || upper.equals("Object") ? "?" : "? extends " + upper;
    }

    /** {@code <T extends Comparable<T>>}, or nothing. */
    static String parameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables).map(ApiTypeNames::parameter).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String parameter(TypeVariable<?> variable) {
        String bounds =
                Stream.of(variable.getAnnotatedBounds()).map(ApiTypeNames::of).collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.equals("Object") ? "" : " extends " + bounds);
    }

    static String list(String before, AnnotatedType[] types, String after) {
        return Stream.of(types).map(ApiTypeNames::of).collect(Collectors.joining(", ", before, after));
    }

    static String name(Class<?> type) {
        String name = type.getTypeName().replace('$', '.');
        boolean shortened = name.startsWith(JAVA_LANG) && name.indexOf('.', JAVA_LANG.length()) < 0;
        return shortened ? name.substring(JAVA_LANG.length()) : name;
    }

    /** What JSpecify says about the type itself, with a blank after it. */
    private static String nullness(AnnotatedElement type) {
        return Stream.of(type.getAnnotations())
                .map(annotation -> annotation.annotationType().getSimpleName())
                .filter(name -> name.equals("Nullable") || name.equals("NonNull"))
                .map(name -> "@" + name + " ")
                .collect(Collectors.joining());
    }
}
