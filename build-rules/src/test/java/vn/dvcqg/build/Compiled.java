package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources given as text, each test its own little module. */
final class Compiled {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    private Compiled() {}

    /** Writes {@code folder/src} and {@code folder/classes} and returns the latter. */
    static Path sources(Path folder, List<Path> classPath, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            List<Path> written = new ArrayList<>();
            for (String source : sources) {
                written.add(write(folder, source));
            }
            String path = Stream.concat(
                            classPath.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                    .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                    .orElseThrow();
            boolean done = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", path, "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(written))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String source) throws IOException {
        String home = found(PACKAGE, source, "");
        String name = source.contains("@interface")
                ? found(Pattern.compile("@interface (\\w+)"), source, "")
                : found(TYPE, source, source.startsWith("module ") ? "module-info" : "package-info");
        Path file = folder.resolve("src").resolve(home.replace('.', '/')).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static String found(Pattern pattern, String source, String otherwise) {
        Matcher matcher = pattern.matcher(source);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
