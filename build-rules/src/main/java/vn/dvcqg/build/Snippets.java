package vn.dvcqg.build;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java of a page. What people copy must compile as it stands there; only imports and what a reader understands to be there already, such as
 * a request, are added.
 */
public final class Snippets {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\R(.*?)^```");

    private final Path page;
    private final List<String> blocks;

    private Snippets(Path page, List<String> blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    /**
     * Reads a page.
     *
     * @param page a markdown file
     * @return its Java blocks
     * @throws IOException if it cannot be read
     */
    public static Snippets of(Path page) throws IOException {
        return new Snippets(
                page,
                BLOCK.matcher(Files.readString(page))
                        .results()
                        .map(block -> block.group(1))
                        .toList());
    }

    /**
     * The blocks.
     *
     * @return their text, in order
     */
    public List<String> blocks() {
        return blocks;
    }

    /**
     * Compiles each block as the body of a method, on the class path of the test.
     *
     * @param classes where compiled classes may go
     * @param imports what is imported, for example {@code vn.dvcqg.sdk.*}
     * @param given declarations of what the blocks use and do not make, for example {@code LoginFlow login}
     * @throws AssertionError with the words of the compiler for the blocks that do not compile, or if the page has none
     */
    public void assertCompile(Path classes, List<String> imports, List<String> given) {
        List<String> faults = new ArrayList<>();
        if (blocks.isEmpty()) {
            faults.add(page + " has no Java");
        }
        for (int index = 0; index < blocks.size(); index++) {
            String name = "Snippet" + (index + 1);
            String told = compile(classes, name, source(name, imports, given, blocks.get(index)));
            if (!told.isEmpty()) {
                faults.add(page + ", block " + (index + 1) + ":\n" + told);
            }
        }
        Faults.failIfAny("Java of a page does not compile:", faults);
    }

    /** What is given are fields, so that a block may declare a variable of the same name. */
    private static String source(String name, List<String> imports, List<String> given, String block) {
        return imports.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining())
                + "class " + name + " {\n"
                + given.stream().map(each -> each + ";\n").collect(Collectors.joining())
                + "void run() throws Exception {\n" + block + "\n}\n}\n";
    }

    private static String compile(Path classes, String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = compiler.getTask(
                        new StringWriter(), null, told, options, null, List.of(new InMemory(name, source)))
                .call();
        return compiled
                ? ""
                : told.getDiagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String name, String source) {
            super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
