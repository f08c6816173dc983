package vn.dvcqg.sdk.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.internal.Csv;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Violations;

/** A mapping table as text. */
final class MappingText {

    static final String BOM = Csv.BOM;

    private static final List<String> COLUMNS = List.of("local_code", "local_name", "national_code");

    private final List<Violation> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final ProcedureMappingBuilder table = ProcedureMapping.builder();

    private MappingText() {}

    /** What a local code is compared by. */
    static String key(String localCode) {
        return Normalizer.normalize(localCode.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }

    static ProcedureMapping read(String csv) {
        MappingText text = new MappingText();
        List<Csv.Line> lines = Csv.read(csv);
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).cells().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        int[] at = COLUMNS.stream().mapToInt(header::indexOf).toArray();
        if (at[0] < 0 || at[2] < 0) {
            text.faults.add(Violations.of("line 1", "mapping-columns", COLUMNS.get(0), COLUMNS.get(2)));
        } else {
            lines.subList(1, lines.size())
                    .forEach(line -> text.row(line, cell(line, at[0]), cell(line, at[1]), cell(line, at[2])));
        }
        if (!text.faults.isEmpty()) {
            throw new InvalidRequestException(text.faults);
        }
        return text.table.build();
    }

    private void row(Csv.Line line, String localCode, String localName, String national) {
        String place = "line " + line.line();
        if (localCode.isEmpty()) {
            faults.add(Violations.of(place + ".local_code", "required"));
        } else if (!seen.add(key(localCode))) {
            faults.add(Violations.of(place + ".local_code", "mapping-twice", localCode));
        } else {
            table.add(localCode, localName, code(place, national));
        }
    }

    private @Nullable ProcedureCode code(String place, String national) {
        try {
            return national.isEmpty() ? null : ProcedureCode.of(national);
        } catch (InvalidRequestException e) {
            for (Violation fault : e.violations()) {
                faults.add(new Violation(place + ".national_code", fault.code(), fault.vi(), fault.en()));
            }
            return null;
        }
    }

    private static String cell(Csv.Line line, int column) {
        return column >= 0 && column < line.cells().size()
                ? line.cells().get(column).strip()
                : "";
    }

    static String write(List<MappedProcedure> entries) {
        StringBuilder text = new StringBuilder(Csv.write(COLUMNS));
        for (MappedProcedure entry : entries) {
            ProcedureCode national = entry.national();
            text.append(
                    Csv.write(List.of(entry.localCode(), entry.localName(), national == null ? "" : national.value())));
        }
        return text.toString();
    }
}
