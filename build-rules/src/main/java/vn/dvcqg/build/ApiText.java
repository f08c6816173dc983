package vn.dvcqg.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The public API of compiled classes as lines: the module, then each package with its types and their members. */
final class ApiText {
    private static final Set<Class<?>> IMPLIED = Set.of(Object.class, Record.class, Enum.class);
    private final ApiClasses classes;

    private ApiText(ApiClasses classes) {
        this.classes = classes;
    }

    static List<String> of(Path classesFolder) throws IOException {
        try (ApiClasses classes = new ApiClasses(classesFolder)) {
            return new ApiText(classes).lines();
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        classes.descriptor().ifPresent(module -> lines.addAll(module(module)));
        String home = "";
        for (Class<?> type : classes.exported()) {
            if (!type.getPackageName().equals(home)) {
                home = type.getPackageName();
                lines.add("");
                lines.add("package " + home + (classes.isNullMarked(home) ? " @NullMarked" : ""));
            }
            lines.add("");
            lines.add(header(type));
            new ApiMembers(classes, type).lines().map(line -> "  " + line).forEach(lines::add);
        }
        return lines.isEmpty() || !lines.get(0).isEmpty() ? lines : lines.subList(1, lines.size());
    }

    private static List<String> module(ModuleDescriptor module) {
        Stream<String> parts = Stream.concat(
                module.exports().stream()
                        .map(exports -> "exports " + exports.source()
                                + (exports.isQualified() ? sorted(" to ", exports.targets().stream()) : "")),
                module.requires().stream()
                        .filter(requires ->
                                requires.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                        .map(requires -> "requires transitive " + requires.name()));
        return Stream.concat(
                        Stream.of("module " + module.name()), parts.sorted().map(line -> "  " + line))
                .toList();
    }

    private String header(Class<?> type) {
        return ApiMembers.deprecation(type) + modifiers(type) + kind(type) + " " + ApiTypeNames.name(type)
                + ApiTypeNames.parameters(type.getTypeParameters()) + components(type) + parents(type) + permits(type);
    }

    private static String modifiers(Class<?> type) {
        boolean implied = type.isInterface() || type.isEnum() || type.isRecord();
        int modifiers = type.getModifiers();
        List<String> words = new ArrayList<>();
        words.add(Modifier.isPublic(modifiers) ? "public" : "protected");
        if (!implied && type.getEnclosingClass() != null && Modifier.isStatic(modifiers)) {
            words.add("static");
        }
        if (!implied && Modifier.isAbstract(modifiers)) {
            words.add("abstract");
        }
        if (!implied && Modifier.isFinal(modifiers)) {
            words.add("final");
        }
        if (type.isSealed() && !type.isEnum()) {
            words.add("sealed");
        } else if (!type.isEnum() && !Modifier.isFinal(modifiers) && hasSealedParent(type)) {
            words.add("non-sealed");
        }
        return String.join(" ", words) + " ";
    }

    private static boolean hasSealedParent(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .anyMatch(Class::isSealed);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String components(Class<?> type) {
        return !type.isRecord()
                ? ""
                : Stream.of(type.getRecordComponents())
                        .map(component -> ApiTypeNames.of(component.getAnnotatedType()) + " " + component.getName())
                        .collect(joining(", ", "(", ")"));
    }

    private String parents(Class<?> type) {
        AnnotatedType parent = type.getAnnotatedSuperclass();
        Class<?> raw = type.getSuperclass();
        boolean shown = raw != null && !IMPLIED.contains(raw) && !classes.isHidden(raw);
        Stream<String> interfaces = type.isAnnotation()
                ? Stream.empty()
                : Stream.of(type.getAnnotatedInterfaces()).map(ApiTypeNames::of);
        return (shown && parent != null ? " extends " + ApiTypeNames.of(parent) : "")
                + sorted(type.isInterface() ? " extends " : " implements ", interfaces);
    }

    /** Vendors can name only the exported ones, but must know whether a switch over them is complete. */
    private String permits(Class<?> type) {
        return !type.isSealed() || type.isEnum()
                ? ""
                : sorted(
                        " permits ",
                        Stream.of(type.getPermittedSubclasses())
                                .map(child -> classes.isExported(child) ? ApiTypeNames.name(child) : "(hidden)")
                                .distinct());
    }

    private static String sorted(String before, Stream<String> names) {
        String list = names.sorted().collect(joining(", "));
        return list.isEmpty() ? "" : before + list;
    }
}
