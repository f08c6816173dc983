package vn.dvcqg.sdk.catalog;

/**
 * A procedure that was found. Immutable and safe for use by several threads.
 *
 * @param summary the procedure
 * @param score how well it fits, above 0 to 1: 1 is the same name or code, 0.99 the same name but for its marks; from
 *     0.9 on it begins so, from 0.7 on it has every word, below that most of them. Scores of different searches can be compared only roughly
 * @see "docs/catalog.md, section Find a procedure"
 */
public record SearchHit(ProcedureSummary summary, double score) {}
