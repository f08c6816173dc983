package vn.dvcqg.sdk.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as text: a comma, a semicolon or a tab between the cells, quotation marks around cells that hold one of these. */
public final class Csv {

    /** What the programs that make tables put before the text, so that it is read as UTF-8. */
    public static final String BOM = "\uFEFF";

    /**
     * A row.
     *
     * @param line the line on which it begins, counted from 1
     * @param cells its cells, without the quotation marks
     */
    public record Line(int line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        // programs write what is usual in the country of the machine
        this.separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The rows of a text; those without any content are left out. */
    public static List<Line> read(String text) {
        Csv csv = new Csv(text.startsWith(BOM) ? text.substring(1) : text);
        List<Line> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            Line row = csv.row();
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A row, with the comma between its cells. */
    public static String write(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private Line row() {
        int begins = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (take(separator));
        take('\r');
        take('\n');
        line++;
        return new Line(begins, cells);
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (take('"')) {
            while (at < text.length()) {
                char c = text.charAt(at++);
                // two quotation marks stand for one, a single one ends the cell
                if (c == '"' && !take('"')) {
                    break;
                }
                line += c == '\n' ? 1 : 0;
                cell.append(c);
            }
        }
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0 && text.charAt(at) != separator) {
            cell.append(text.charAt(at++));
        }
        return cell.toString();
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
