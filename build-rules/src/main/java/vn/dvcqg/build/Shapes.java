package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Faults in how a class is built, each told as a sentence that names the culprit. */
final class Shapes {
    private static final Set<String> INJECTIONS = Set.of("Inject", "Autowired", "Resource");

    private Shapes() {}

    static Stream<String> mutableStatics(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> has(field, JavaModifier.STATIC) && !has(field, JavaModifier.SYNTHETIC))
                .filter(field -> !has(field, JavaModifier.FINAL) || isOpenArray(field))
                .map(field -> field.getDescription() + " is static and can change");
    }

    private static boolean isOpenArray(JavaField field) {
        return Scope.isVisible(field) && field.getRawType().isArray();
    }

    static Stream<String> injectedFields(JavaClass type) {
        return type.getFields().stream()
                .filter(Shapes::isInjected)
                .map(field -> field.getDescription() + " is filled by injection");
    }

    private static boolean isInjected(JavaField field) {
        return field.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> INJECTIONS.contains(annotation.getSimpleName()));
    }

    static Stream<String> openUtility(JavaClass type) {
        boolean open = !has(type, JavaModifier.FINAL)
                || type.getConstructors().stream().anyMatch(constructor -> !has(constructor, JavaModifier.PRIVATE));
        return isUtility(type) && open
                ? Stream.of(
                        "Class <" + type.getName() + "> has only static members but can be extended or made with new")
                : Stream.empty();
    }

    /** Has static methods, and nothing that an object of it could do or hold. */
    private static boolean isUtility(JavaClass type) {
        boolean plain = !type.isInterface() && !type.isEnum() && !type.isRecord() && !type.isAnonymousClass();
        boolean bare = type.getInterfaces().isEmpty()
                && type.getRawSuperclass()
                        .map(parent -> parent.isEquivalentTo(Object.class))
                        .orElse(true);
        boolean onlyStatics = Stream.concat(type.getMethods().stream(), type.getFields().stream())
                .filter(member -> !has(member, JavaModifier.SYNTHETIC))
                .allMatch(member -> has(member, JavaModifier.STATIC));
        boolean acts = type.getMethods().stream().anyMatch(method -> !has(method, JavaModifier.SYNTHETIC));
        return plain && bare && onlyStatics && acts;
    }

    static Stream<String> strayException(JavaClass type, String base) {
        return Scope.isExported(type) && type.isAssignableTo(Throwable.class) && !type.isAssignableTo(base)
                ? Stream.of("Class <" + type.getName() + "> is thrown at vendors but is no " + base)
                : Stream.empty();
    }

    static Stream<String> talkativeSecret(JavaClass type) {
        if (!type.getSimpleName().equals("Secret")) {
            return Stream.empty();
        }
        Optional<JavaMethod> toString = type.tryGetMethod("toString");
        if (type.isRecord() || toString.isEmpty()) {
            return Stream.of("Class <" + type.getName()
                    + "> must be a plain class with a toString() of its own: a record prints its components");
        }
        return toString.get().getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().equals(type))
                .map(access -> access.getDescription() + " and so may print the secret");
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }

    private static boolean has(JavaClass type, JavaModifier modifier) {
        return type.getModifiers().contains(modifier);
    }
}
