package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds references to pages, files and headings that do not exist. */
public final class DocsLinks {
    private static final Pattern SEE = Pattern.compile("@see\\s+\"([^\"]*)\"");
    private static final Pattern PAGE_AND_SECTION = Pattern.compile("(docs/\\S+\\.md)(?:, section (.+))?");

    private DocsLinks() {}

    /**
     * Every relative link in the {@code *.md} files of the repository, those under {@code src} excepted, leads to a file or
     * folder in it and, after {@code #}, to a heading of that page. Links with a scheme are not followed.
     *
     * @param root the folder that holds the parent pom
     * @throws AssertionError that lists every broken link with file and line
     */
    public static void assertMarkdown(Path root) {
        Path home = root.toAbsolutePath().normalize();
        List<String> faults = new ArrayList<>();
        try {
            for (Path file : RepoFiles.of(home)) {
                boolean page = file.toString().endsWith(".md");
                boolean fixture = Stream.iterate(file, part -> part != null, Path::getParent)
                        .anyMatch(part -> part.endsWith("src"));
                if (page && !fixture) {
                    for (MarkdownPage.Link link :
                            MarkdownPage.read(home.resolve(file)).links()) {
                        String fault = fault(home, home.resolve(file), link.target());
                        if (!fault.isEmpty()) {
                            faults.add(file + ":" + link.line() + ": (" + link.target() + ") " + fault);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults.failIfAny("Links in markdown pages that lead nowhere; correct or remove them:", faults);
    }

    private static String fault(Path root, Path page, String target) throws IOException {
        if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            return "";
        }
        int hash = target.indexOf('#');
        String path = decoded(hash < 0 ? target : target.substring(0, hash));
        Path base = path.startsWith("/") ? root : page.resolveSibling("");
        Path file = path.isEmpty()
                ? page
                : base.resolve(path.replaceFirst("^/+", "")).normalize();
        if (!file.startsWith(root)) {
            return "leads out of the repository";
        }
        if (!Files.exists(file)) {
            return "no such file";
        }
        boolean anchored = hash >= 0 && file.toString().endsWith(".md");
        return anchored && !MarkdownPage.read(file).anchors().contains(decoded(target.substring(hash + 1)))
                ? "no such heading"
                : "";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * Every {@code @see "docs/<page>.md, section <name>"} in the Javadoc of a module names a page and one of its headings; case
     * and the leading number of the heading do not matter. {@code @see "docs/<page>.md"} without a section is fine too.
     *
     * @param root the folder that holds the parent pom and {@code docs}
     * @param moduleFolder folder of the module's pom
     * @throws AssertionError that lists every broken tag with its file
     */
    public static void assertSeeTags(Path root, Path moduleFolder) {
        Path sources = moduleFolder.resolve("src").resolve("main").resolve("java");
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                // a long tag goes on after the star of the next line
                String text = Files.readString(file).replaceAll("\\R\\s*\\*(?!/) ?", " ");
                for (String see :
                        SEE.matcher(text).results().map(tag -> tag.group(1)).toList()) {
                    String fault = see.startsWith("docs/") ? seeFault(root, unescaped(see)) : "";
                    if (!fault.isEmpty()) {
                        faults.add(sources.relativize(file) + ": @see \"" + see + "\": " + fault);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults.failIfAny(
                "Javadoc that points at missing pages or sections; correct the tag or write the section:", faults);
    }

    private static String seeFault(Path root, String see) throws IOException {
        Matcher parts = PAGE_AND_SECTION.matcher(see.strip().replaceAll("\\s+", " "));
        if (!parts.matches()) {
            return "must read docs/<page>.md, section <name>";
        }
        Path page = root.resolve(parts.group(1));
        if (!Files.isRegularFile(page)) {
            return "no such page";
        }
        String section = parts.group(2);
        return section == null || MarkdownPage.read(page).hasSection(section) ? "" : "no such section";
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
