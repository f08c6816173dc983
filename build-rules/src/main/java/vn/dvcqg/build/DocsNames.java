package vn.dvcqg.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds names in markdown pages that neither the API nor the wire has.
 *
 * <p>Two rules. In a column {@code SDK name in `Type`} every name is an accessor of that type, or a path of them such as {@code
 * owner.name}; a column {@code setting} holds accessors of the type of the settings. Anywhere outside of fenced code, what stands in
 * backticks and looks like a name of code ({@code lowerCamel}, {@code dotted.path}, {@code UPPER_CASE}) is one of an API or of the
 * wire.
 */
public final class DocsNames {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("[a-z][a-z0-9]*[A-Z]\\w*|[A-Z]\\w*_\\w*|[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*\\.[a-z]\\w*");
    private static final Pattern QUOTED_WORD = Pattern.compile("\"(\\w+)\"");
    private static final String SDK_COLUMN = "sdk name";
    private static final String SETTING_COLUMN = "setting";

    private final ApiNames sdk;
    private final ApiNames mock;
    private final String settings;
    private final Set<String> wire;
    private final Set<String> allowed;

    private DocsNames(ApiNames sdk, ApiNames mock, String settings, Set<String> wire, Set<String> allowed) {
        this.sdk = sdk;
        this.mock = mock;
        this.settings = settings;
        this.wire = wire;
        this.allowed = allowed;
    }

    /**
     * Judges by two API files.
     *
     * @param sdkApi API text of the SDK
     * @param mockApi API text of the mock, whose names may stand anywhere but in the two columns
     * @param settings simple name of the type that has the settings
     * @param wire names of the wire, which may not stand in the two columns either
     * @param allowed words that may stand anywhere, such as those that only look like a name
     * @return the judge
     */
    public static DocsNames of(Path sdkApi, Path mockApi, String settings, Set<String> wire, Set<String> allowed) {
        try {
            return new DocsNames(
                    ApiNames.read(sdkApi), ApiNames.read(mockApi), settings, Set.copyOf(wire), Set.copyOf(allowed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The words in double quotes of all JSON and Java files of a folder: the names that schemas and codecs know.
     *
     * @param folder searched with what is below it; {@code *Rules.java} is left out, since it names fields of the SDK
     * @return the words
     */
    public static Set<String> quotedWords(Path folder) {
        Set<String> words = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.json|.*(?<!Rules)\\.java"))
                    .toList()) {
                QUOTED_WORD
                        .matcher(Files.readString(file))
                        .results()
                        .map(word -> word.group(1))
                        .forEach(words::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * Checks every page of a folder.
     *
     * @param folder its {@code *.md} files are read
     * @throws AssertionError that lists every unknown name with page and line
     */
    public void check(Path folder) {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String at = page.getFileName() + ":";
                columns(page).forEach(fault -> faults.add(at + fault));
                prose(page).forEach(fault -> faults.add(at + fault));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faults.failIfAny("Names in pages that neither the API nor the wire has; correct them:", faults);
    }

    private List<String> columns(Path page) throws IOException {
        List<String> faults = new ArrayList<>();
        for (MarkdownTables.Row row : MarkdownTables.withColumns(page)) {
            for (String column : row.columns()) {
                if (column.startsWith(SDK_COLUMN) || column.equals(SETTING_COLUMN)) {
                    String type = column.equals(SETTING_COLUMN) ? settings : typeOf(column);
                    for (String name : names(row.cell(column))) {
                        if (!allowed.contains(name) && !sdk.hasPath(type, name)) {
                            faults.add(row.line() + ": " + name + " is no accessor of " + type);
                        }
                    }
                }
            }
        }
        return faults;
    }

    private String typeOf(String column) {
        return names(column).stream().map(sdk::typeNamed).findFirst().orElse("an unnamed type");
    }

    private List<String> prose(Path page) throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> lines = MarkdownPage.withoutFences(Files.readAllLines(page));
        for (int index = 0; index < lines.size(); index++) {
            for (String name : names(lines.get(index))) {
                if (LIKE_A_NAME.matcher(name).matches() && !isKnown(name)) {
                    faults.add((index + 1) + ": " + name + " is unknown");
                }
            }
        }
        return faults;
    }

    private boolean isKnown(String name) {
        return allowed.contains(name)
                || wire.contains(name)
                || Stream.of(sdk, mock).anyMatch(api -> api.hasConstant(name) || api.hasPath(name));
    }

    /** What stands in backticks, without arguments and the mark of a list. */
    private static List<String> names(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult code) ->
                        code.group(1).replaceAll("\\([^)]*\\)", "").replace("[]", ""))
                .toList();
    }
}
