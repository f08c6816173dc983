package vn.dvcqg.sdk.catalog;

/**
 * What a procedure says in words. Immutable and safe for use by several threads.
 *
 * @param description the description; empty when missing
 * @param conditions the conditions; empty when missing
 * @param keywords the keywords; empty when missing
 * @param receptionAddress where dossiers are received; empty when missing
 * @param applicants who may apply; empty when missing
 * @param executingAgency which agency carries it out; empty when missing
 * @param competentAgency which agency decides; empty when missing
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ProcedureTexts(
        String description,
        String conditions,
        String keywords,
        String receptionAddress,
        String applicants,
        String executingAgency,
        String competentAgency) {}
