package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every type that a vendor meets when he uses an exported class: in headers, members, generics, throws and annotations. */
final class Signatures {
    private Signatures() {}

    /**
     * One type in one place of a signature.
     *
     * @param where the class or member, as the violation shows it
     * @param type the type, without array dimensions
     * @param annotation whether it only annotates
     */
    record Mention(String where, JavaClass type, boolean annotation) {}

    static Stream<Mention> of(JavaClass exported) {
        Stream<JavaClass> owners = Stream.concat(
                Stream.of(exported),
                // a vendor can call what a hidden superclass gives to a public class
                exported.getAllRawSuperclasses().stream()
                        .filter(Scope::isOwn)
                        .filter(Predicate.not(Scope::isExported)));
        return Stream.concat(
                header(exported),
                owners.flatMap(owner -> owner.getMembers().stream())
                        .filter(Scope::isVisible)
                        .flatMap(Signatures::member));
    }

    private static Stream<Mention> header(JavaClass type) {
        String where = "Class <" + type.getName() + ">";
        return Stream.of(
                        types(where, type.getTypeParameters()),
                        types(where, type.getSuperclass().stream().toList()),
                        types(where, type.getInterfaces()),
                        annotations(where, type.getAnnotations()))
                .flatMap(mentions -> mentions);
    }

    private static Stream<Mention> member(JavaMember member) {
        String where = member.getDescription();
        Stream<Mention> signature = member instanceof JavaCodeUnit unit
                ? codeUnit(where, unit)
                : types(where, Stream.of(((JavaField) member).getType()).toList());
        return Stream.concat(signature, annotations(where, member.getAnnotations()));
    }

    private static Stream<Mention> codeUnit(String where, JavaCodeUnit unit) {
        return Stream.of(
                        types(where, unit.getTypeParameters()),
                        types(where, Stream.of(unit.getReturnType()).toList()),
                        types(where, unit.getParameterTypes()),
                        types(where, unit.getExceptionTypes()),
                        unit.getParameterAnnotations().stream().flatMap(parameter -> annotations(where, parameter)))
                .flatMap(mentions -> mentions);
    }

    private static Stream<Mention> types(String where, Collection<? extends JavaType> types) {
        return types.stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> new Mention(where, type.getBaseComponentType(), false));
    }

    private static Stream<Mention> annotations(String where, Collection<? extends JavaAnnotation<?>> annotations) {
        return annotations.stream().map(annotation -> new Mention(where, annotation.getRawType(), true));
    }
}
