package vn.dvcqg.build;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where a class belongs: which ring, which module, and whether vendors can see it. */
final class Scope {
    private static final String OWN = "vn.dvcqg";

    private Scope() {}

    static boolean isOwn(JavaClass type) {
        return in(type.getPackageName(), OWN);
    }

    static boolean isInternal(JavaClass type) {
        return isOwn(type)
                && Arrays.asList(type.getPackageName().split("\\.", -1)).contains("internal");
    }

    /** Public (or protected inside a public type) and outside the internal packages. */
    static boolean isExported(JavaClass type) {
        return isVisible(type.getModifiers())
                && !isInternal(type)
                && type.getEnclosingClass().map(Scope::isExported).orElse(true);
    }

    static boolean isVisible(JavaMember member) {
        return isVisible(member.getModifiers());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    static boolean in(String packageName, String root) {
        return packageName.equals(root) || packageName.startsWith(root + ".");
    }

    static boolean isOneOf(JavaClass type, List<String> names) {
        return names.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    /** The jar or class folder a class came from: the only sure sign of its module. Empty for a class that was not found. */
    static String module(JavaClass type) {
        String file = type.getName().replace('.', '/') + ".class";
        return type.getSource()
                .map(Source::getUri)
                .map(uri -> uri.toString())
                .filter(uri -> uri.endsWith(file))
                .map(uri -> uri.substring(0, uri.length() - file.length()))
                .orElse("");
    }
}
