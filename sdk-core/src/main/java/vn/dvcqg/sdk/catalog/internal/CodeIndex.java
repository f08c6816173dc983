package vn.dvcqg.sdk.catalog.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.SearchHit;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Finds procedures by code. Immutable. */
public final class CodeIndex {

    private static final double BEGINS_SO = 0.95;
    private static final int NATIONAL_LENGTH = 8;
    private static final Pattern LIKE_A_CODE = Pattern.compile("[1-9]\\.[0-9A-Z.]*");
    private static final Pattern WITHOUT_DOT = Pattern.compile("[1-9][0-9]{6}");

    private final Map<String, ProcedureSummary> exact = new HashMap<>();
    private final Map<String, ProcedureSummary> national = new HashMap<>();
    private final NavigableMap<String, List<ProcedureSummary>> sorted = new TreeMap<>();

    /** An index of a list. */
    public CodeIndex(List<ProcedureSummary> rows) {
        for (ProcedureSummary row : rows) {
            String raw = tidy(row.rawCode());
            if (raw.isEmpty()) {
                continue;
            }
            exact.putIfAbsent(raw, row);
            sorted.computeIfAbsent(raw, any -> new ArrayList<>(1)).add(row);
            ProcedureCode code = row.code();
            if (code != null) {
                national.putIfAbsent(code.national().value(), row);
            }
        }
    }

    /** The row of that very code, else of its national form. */
    public Optional<ProcedureSummary> find(ProcedureCode code) {
        return Optional.ofNullable(row(code.value()));
    }

    /** The same for a text. */
    public Optional<ProcedureSummary> find(String text) {
        ProcedureSummary same = exact.get(text);
        if (same != null) {
            return Optional.of(same);
        }
        String code = tidy(text);
        boolean known = exact.containsKey(code) || ProcedureCode.isValid(code);
        return known ? Optional.ofNullable(row(code)) : Optional.empty();
    }

    private @Nullable ProcedureSummary row(String code) {
        ProcedureSummary same = exact.get(code);
        if (same != null || code.length() < NATIONAL_LENGTH) {
            return same;
        }
        // every form of a code begins with the national one
        String procedure = code.substring(0, NATIONAL_LENGTH);
        ProcedureSummary plain = exact.get(procedure);
        return plain != null ? plain : national.get(procedure);
    }

    /** The rows whose code is or begins like the text; none when the text is no code. */
    public List<SearchHit> search(String text, int limit) {
        String code = tidy(text);
        if (WITHOUT_DOT.matcher(code).matches()) {
            code = code.charAt(0) + "." + code.substring(1);
        }
        List<SearchHit> hits = new ArrayList<>();
        if (LIKE_A_CODE.matcher(code).matches()) {
            // no code holds a character above Z
            for (List<ProcedureSummary> rows :
                    sorted.subMap(code, code + Character.MAX_VALUE).values()) {
                for (ProcedureSummary row : rows) {
                    if (hits.size() < limit) {
                        hits.add(new SearchHit(row, tidy(row.rawCode()).equals(code) ? 1 : BEGINS_SO));
                    }
                }
            }
            if (hits.isEmpty()) {
                find(code).ifPresent(row -> hits.add(new SearchHit(row, BEGINS_SO)));
            }
        }
        return hits;
    }

    private static String tidy(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
