package vn.dvcqg.build;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** The members of one exported type, one line each: enum constants as declared, the rest sorted. */
final class ApiMembers {
    private static final int SHOWN =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
    private static final Set<String> MADE_FOR_RECORDS = Set.of("equals/1", "hashCode/0", "toString/0");
    private static final Set<String> MADE_FOR_ENUMS = Set.of("values/0", "valueOf/1");

    private final ApiClasses classes;
    private final Class<?> type;

    ApiMembers(ApiClasses classes, Class<?> type) {
        this.classes = classes;
        this.type = type;
    }

    Stream<String> lines() {
        Stream<String> constants = Stream.of(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(field -> deprecation(field) + "constant " + field.getName());
        return Stream.of(
                        constants,
                        owners().flatMap(this::fields).sorted(),
                        constructors().sorted(),
                        methods())
                .flatMap(lines -> lines);
    }

    /** The type, and the superclasses that vendors cannot name but whose members they can use through it. */
    private Stream<Class<?>> owners() {
        return Stream.<Class<?>>iterate(type, owner -> owner == type || isHidden(owner), Class::getSuperclass);
    }

    private boolean isHidden(Class<?> owner) {
        return owner != null && classes.isHidden(owner);
    }

    private Stream<String> fields(Class<?> owner) {
        var values = classes.constants(owner);
        return Stream.of(owner.getDeclaredFields())
                .filter(field -> isApi(field) && !field.isEnumConstant())
                .map(field -> {
                    String value = values.get(field.getName());
                    return "field " + deprecation(field) + modifiers(field) + ApiTypeNames.of(field.getAnnotatedType())
                            + " " + field.getName() + (value == null ? "" : " = " + value);
                });
    }

    private Stream<String> constructors() {
        return Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> isApi(constructor) && !isCanonical(constructor))
                .map(constructor -> "constructor " + deprecation(constructor) + modifiers(constructor)
                        + generics(constructor) + type.getSimpleName() + signature(constructor));
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private Stream<String> methods() {
        return owners().flatMap(owner -> Stream.of(owner.getDeclaredMethods()))
                .filter(method -> isApi(method) && !method.isBridge() && !isImplied(method))
                .map(method -> method.getName() + signature(method) + "\0" + line(method))
                .sorted()
                .map(keyed -> keyed.substring(keyed.indexOf('\0') + 1))
                .distinct();
    }

    private static String line(Method method) {
        Object value = method.getDefaultValue();
        return "method " + deprecation(method) + (method.isDefault() ? "default " : "") + modifiers(method)
                + generics(method) + ApiTypeNames.of(method.getAnnotatedReturnType()) + " " + method.getName()
                + signature(method)
                + (value == null ? "" : " default " + Arrays.deepToString(new Object[] {value}));
    }

    /** Said already by the word enum or by the components of the record. */
    private boolean isImplied(Method method) {
        String name = method.getName() + "/" + method.getParameterCount();
        boolean accessor = type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
        return accessor
                || (type.isRecord() && MADE_FOR_RECORDS.contains(name))
                || (type.isEnum() && MADE_FOR_ENUMS.contains(name));
    }

    private boolean isApi(Member member) {
        boolean closed = Modifier.isFinal(type.getModifiers());
        int modifiers = member.getModifiers();
        return !member.isSynthetic() && (closed ? Modifier.isPublic(modifiers) : ApiClasses.isVisible(modifiers));
    }

    private static String modifiers(Member member) {
        String words = Modifier.toString(member.getModifiers() & SHOWN);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String generics(Executable executable) {
        String parameters = ApiTypeNames.parameters(executable.getTypeParameters());
        return parameters.isEmpty() ? "" : parameters + " ";
    }

    private static String signature(Executable executable) {
        String parameters = ApiTypeNames.list("(", executable.getAnnotatedParameterTypes(), ")");
        if (executable.isVarArgs()) {
            parameters = parameters.replaceFirst("\\[]\\)$", "...)");
        }
        AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
        return parameters + (thrown.length == 0 ? "" : ApiTypeNames.list(" throws ", thrown, ""));
    }

    static String deprecation(AnnotatedElement element) {
        Deprecated mark = element.getAnnotation(Deprecated.class);
        if (mark == null) {
            return "";
        }
        return Stream.of(mark.since().isEmpty() ? "" : "since=" + mark.since(), mark.forRemoval() ? "forRemoval" : "")
                .filter(part -> !part.isEmpty())
                .collect(joining(", ", "@Deprecated(", ") "))
                .replace("() ", " ");
    }
}
