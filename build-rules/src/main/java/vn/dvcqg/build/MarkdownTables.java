package vn.dvcqg.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the rows of the tables of a markdown page by the names of their columns. */
final class MarkdownTables {
    private MarkdownTables() {}

    /**
     * A row below a header.
     *
     * @param line counted from 1
     * @param columns names in lower case
     * @param cells texts; a short row has fewer than columns
     */
    record Row(int line, List<String> columns, List<String> cells) {
        /** The text under a column, empty where the row is too short. */
        String cell(String column) {
            int index = columns.indexOf(column.toLowerCase(Locale.ROOT));
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }

    /** The rows of all tables that have these columns. */
    static List<Row> withColumns(Path page, String... names) throws IOException {
        List<String> wanted =
                Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> lines = Files.readAllLines(page);
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line.toLowerCase(Locale.ROOT));
            } else if (!line.matches("[|:\\s-]+") && columns.containsAll(wanted)) {
                rows.add(new Row(index + 1, columns, cells(line)));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1).replaceFirst("(?<!\\\\)\\|\\s*$", "");
        return Stream.of(inside.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }
}
