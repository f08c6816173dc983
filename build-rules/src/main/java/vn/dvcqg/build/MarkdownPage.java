package vn.dvcqg.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a check needs of a markdown page.
 *
 * @param headings plain texts, in order
 * @param anchors what {@code #...} may name, made from the headings as code hosts do it, and explicit ids
 * @param links targets of links and images outside of code
 */
record MarkdownPage(List<String> headings, Set<String> anchors, List<Link> links) {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)(?:\\s+#+)?\\s*$");
    private static final Pattern CODE = Pattern.compile("(?s)(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
    private static final Pattern TARGET = Pattern.compile("]\\(\\s*(?:<([^>]+)>|([^\\s()<>]+))"
            + "|(?m:^ {0,3}\\[(?!\\^)[^]]+]:\\s*<?([^\\s>]+))"
            + "|<(?:a|img)\\s[^>]*(?:href|src)=\"([^\"]+)\"");
    private static final Pattern EXPLICIT_ANCHOR = Pattern.compile("<a\\s[^>]*(?:id|name)=\"([^\"]+)\"");

    /**
     * A link.
     *
     * @param line counted from 1
     * @param target as written
     */
    record Link(int line, String target) {}

    static MarkdownPage read(Path file) throws IOException {
        List<String> prose = withoutFences(Files.readAllLines(file));
        String text = blankCode(String.join("\n", prose));
        List<String> headings = prose.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> plain(heading.group(1)))
                .toList();
        return new MarkdownPage(headings, anchors(headings, text), links(text));
    }

    /** Blanks fenced code but keeps its lines, so that line numbers stay true. */
    static List<String> withoutFences(List<String> lines) {
        List<String> prose = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            Matcher fence = FENCE.matcher(line);
            String mark = fence.matches() ? fence.group(1) : "";
            prose.add(open.isEmpty() && mark.isEmpty() ? line : "");
            if (open.isEmpty()) {
                open = mark;
            } else if (mark.startsWith(open) && fence.group(2).isBlank()) {
                open = "";
            }
        }
        return prose;
    }

    private static String blankCode(String text) {
        return CODE.matcher(text).replaceAll(code -> code.group().replaceAll("[^\n]", " "));
    }

    private static List<Link> links(String text) {
        return TARGET.matcher(text)
                .results()
                .map(found -> new Link(
                        1
                                + (int) text.substring(0, found.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                        Stream.of(1, 2, 3, 4)
                                .map(found::group)
                                .filter(group -> group != null)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static Set<String> anchors(List<String> headings, String text) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String heading : headings) {
            String slug = heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
                    .replace(' ', '-');
            int before = seen.merge(slug, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? slug : slug + "-" + before);
        }
        EXPLICIT_ANCHOR.matcher(text).results().map(id -> id.group(1)).forEach(anchors::add);
        return anchors;
    }

    private static String plain(String heading) {
        return heading.replaceAll("!?\\[([^]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[`*]", "")
                .strip();
    }

    /** Whether a heading reads so, whatever the case, with or without its leading number. */
    boolean hasSection(String name) {
        String wanted = normal(name);
        return headings.stream()
                .map(MarkdownPage::normal)
                .anyMatch(heading -> heading.equals(wanted)
                        || heading.replaceFirst("^[\\d.]+ ", "").equals(wanted));
    }

    private static String normal(String text) {
        return plain(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
