package vn.dvcqg.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of one module, loaded but never initialised. */
final class ApiClasses implements AutoCloseable {
    private final Path folder;
    private final URLClassLoader loader;
    private final Set<String> names;

    ApiClasses(Path folder) throws IOException {
        this.folder = folder;
        this.loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
        try (Stream<Path> files = Files.walk(folder)) {
            this.names = files.map(folder::relativize)
                    .map(file -> file.toString().replace(file.getFileSystem().getSeparator(), "."))
                    .filter(file -> file.endsWith(".class") && !file.startsWith("META-INF"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(name -> !name.endsWith("-info"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What vendors can see, by package and name. */
    List<Class<?>> exported() {
        return names.stream()
                .sorted()
                .<Class<?>>map(this::load)
                .filter(this::isExported)
                .toList();
    }

    boolean isExported(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isVisible(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && !Arrays.asList(type.getPackageName().split("\\.", -1)).contains("internal")
                && (outer == null || isExported(outer));
    }

    /** Belongs to this module, but vendors cannot name it. */
    boolean isHidden(Class<?> type) {
        return names.contains(type.getName()) && !isExported(type);
    }

    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Whether the package says that its types are not null unless marked. */
    boolean isNullMarked(String packageName) {
        return Files.exists(folder.resolve(packageName.replace('.', '/')).resolve("package-info.class"))
                && Stream.of(load(packageName + ".package-info").getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("NullMarked"));
    }

    Map<String, String> constants(Class<?> type) {
        try (InputStream file =
                Files.newInputStream(folder.resolve(type.getName().replace('.', '/') + ".class"))) {
            return ConstantValues.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ModuleDescriptor> descriptor() throws IOException {
        Path file = folder.resolve("module-info.class");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModuleDescriptor.read(in));
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class " + name + " of " + folder + " cannot be loaded", e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
