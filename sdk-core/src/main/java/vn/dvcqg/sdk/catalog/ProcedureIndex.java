package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.catalog.internal.CodeIndex;
import vn.dvcqg.sdk.catalog.internal.NameIndex;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * Finds procedures by code and by name. Made from a list once; keep it as long as the list. Upper and lower case, Vietnamese marks,
 * punctuation and the forms of Unicode do not count, one wrong letter a word is forgiven. Immutable and safe for use by several
 * threads.
 *
 * <pre>{@code
 * ProcedureIndex index = ProcedureIndex.of(portal.catalog().procedures());
 * List<SearchHit> hits = index.search("cap lai giay phep xay dung", 10);
 * }</pre>
 *
 * @see "docs/catalog.md, section Find a procedure"
 */
public final class ProcedureIndex {

    /** The most hits that a search may ask for. */
    public static final int MAX_LIMIT = 1_000;

    private final List<ProcedureSummary> rows;
    private final CodeIndex codes;
    private final NameIndex names;

    private ProcedureIndex(List<ProcedureSummary> rows) {
        this.rows = rows;
        this.codes = new CodeIndex(rows);
        this.names = new NameIndex(rows.stream().map(ProcedureSummary::name).toList());
    }

    /**
     * An index of a list.
     *
     * @param procedures the list of procedures; copied
     * @return the index
     */
    public static ProcedureIndex of(List<ProcedureSummary> procedures) {
        return new ProcedureIndex(List.copyOf(procedures));
    }

    /**
     * How many procedures it holds.
     *
     * @return the number of rows
     */
    public int size() {
        return rows.size();
    }

    /**
     * The procedure with a code: that very code, else its national form.
     *
     * @param code a code in any form
     * @return the first row with the code, or empty
     */
    public Optional<ProcedureSummary> find(ProcedureCode code) {
        return codes.find(code);
    }

    /**
     * The procedure with a code as some system wrote it: blanks around and lower case are forgiven.
     *
     * @param code any text
     * @return the first row with the code or with its national form; empty when there is none, or the text is no code
     */
    public Optional<ProcedureSummary> find(String code) {
        return codes.find(code);
    }

    /**
     * The procedures that fit a text best. A text that looks like a code, or like the beginning of one, is searched among the codes.
     *
     * @param text a name, some words of it, or a code; in a name the last word may be its beginning only
     * @param limit how many hits at most, 1 to {@link #MAX_LIMIT}
     * @return the hits, the best first; with the same score in the order of the list; empty when nothing fits
     * @throws IllegalArgumentException if the limit is out of range
     */
    public List<SearchHit> search(String text, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT + ", but was " + limit);
        }
        List<SearchHit> byCode = codes.search(text, limit);
        return byCode.isEmpty()
                ? names.search(text, limit).stream()
                        .map(found -> new SearchHit(rows.get(found.place()), found.score()))
                        .toList()
                : byCode;
    }
}
