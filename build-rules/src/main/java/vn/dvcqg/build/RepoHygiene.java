package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what must not stand in the repository: paths of one machine, hosts of package registries, marks of unfinished work.
 *
 * <p>The words are put together from pieces, because this file is searched as well.
 */
public final class RepoHygiene {
    /** An absolute path begins where no other path, name or address goes on. */
    private static final String PATH_START = "(?<![\\w./$}~-])(?:file:/*)?";

    private static final String NEIGHBOUR = "path beside this checkout";
    private static final String MACHINE = "path of one machine";
    private static final String REGISTRY = "host of a package registry";
    private static final int BINARY_PROBE = 8_000;

    private static final List<Rule> RULES = List.of(
            new Rule(MACHINE, PATH_START + "/" + "root/"),
            new Rule(MACHINE, PATH_START + "/" + "home/[\\w.-]+/"),
            new Rule(MACHINE, PATH_START + "/" + "Users/[\\w.-]+/"),
            new Rule(MACHINE, "(?i)\\b[a-z]:\\\\+" + "Users\\\\"),
            new Rule(REGISTRY, host("repo\\d*", "maven", "[\\w.]+")),
            new Rule(REGISTRY, host("maven", "(?:google|aliyun)", "com")),
            new Rule(REGISTRY, host("(?:s01|oss|central)", "(?:oss\\.)?sonatype", "(?:org|com)")),
            new Rule(REGISTRY, host("plugins", "gradle", "org")),
            new Rule(REGISTRY, host("jitpack", "io")),
            new Rule(REGISTRY, host("registry", "(?:npmjs|yarnpkg|npmmirror)", "\\w+")),
            new Rule(REGISTRY, host("files", "pythonhosted", "org")),
            new Rule(REGISTRY, host("pypi", "org")),
            new Rule(REGISTRY, host("(?:proxy|sum)", "golang", "org")),
            new Rule("unfinished work", "\\b(?:TO" + "DO|FIX" + "ME)\\b"));

    private final Path root;
    private final List<Rule> rules;
    private final List<String> faults = new ArrayList<>();

    private RepoHygiene(Path root) {
        this.root = root;
        this.rules = Stream.concat(RULES.stream(), neighbours(root)).toList();
    }

    /**
     * Searches every text file that belongs to the checkout, {@code LICENSE} excepted.
     *
     * @param root the folder that holds the parent pom
     * @throws AssertionError that lists every place with file and line
     */
    public static void assertClean(Path root) {
        RepoHygiene hygiene = new RepoHygiene(root.toAbsolutePath().normalize());
        try {
            for (Path file : RepoFiles.of(hygiene.root)) {
                if (!file.toString().equals("LICENSE")) {
                    hygiene.search(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults.failIfAny("The repository holds what fits one machine only or is not finished:", hygiene.faults);
    }

    private void search(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(root.resolve(file));
        if (isBinary(bytes)) {
            return;
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            String place = file + ":" + (index + 1) + ": ";
            String line = lines[index];
            rules.stream()
                    .flatMap(rule -> rule.in(line))
                    .map(fault -> place + fault)
                    .forEach(faults::add);
        }
    }

    private static boolean isBinary(byte[] bytes) {
        for (int index = 0; index < Math.min(bytes.length, BINARY_PROBE); index++) {
            if (bytes[index] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String host(String... labels) {
        return "(?i)\\b" + String.join("\\.", labels) + "\\b";
    }

    /**
     * Paths into the folder above the checkout. Only those that exist: that folder may have a name, such as that of a build
     * folder, which begins innocent paths too.
     */
    private static Stream<Rule> neighbours(Path root) {
        Path above = root.getParent();
        if (above == null || above.getNameCount() == 0) {
            return Stream.empty();
        }
        Pattern path = Pattern.compile(PATH_START + Pattern.quote(above + "/") + "([\\w.-]*\\w)");
        return Stream.of(new Rule(NEIGHBOUR, path, match -> Files.exists(above.resolve(match.group(1)))));
    }

    /**
     * Something that must not be written.
     *
     * @param what for the reader
     * @param pattern finds it in a line
     * @param counts whether a match is really meant
     */
    private record Rule(String what, Pattern pattern, Predicate<MatchResult> counts) {
        Rule(String what, String regex) {
            this(what, Pattern.compile(regex), match -> true);
        }

        Stream<String> in(String line) {
            return pattern.matcher(line).results().filter(counts).map(match -> what + ": " + match.group());
        }
    }
}
