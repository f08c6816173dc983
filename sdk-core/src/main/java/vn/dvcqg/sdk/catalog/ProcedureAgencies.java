package vn.dvcqg.sdk.catalog;

import java.util.List;

/**
 * The agencies of a procedure. Immutable and safe for use by several threads.
 *
 * @param executing those that carry it out
 * @param competent those that decide
 * @param delegated those to which the decision is delegated
 * @param coordinating those that take part
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ProcedureAgencies(
        List<AgencyRef> executing, List<AgencyRef> competent, List<AgencyRef> delegated, List<AgencyRef> coordinating) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param executing copied; not null
     * @param competent copied; not null
     * @param delegated copied; not null
     * @param coordinating copied; not null
     * @throws NullPointerException if a part is null
     */
    public ProcedureAgencies {
        executing = List.copyOf(executing);
        competent = List.copyOf(competent);
        delegated = List.copyOf(delegated);
        coordinating = List.copyOf(coordinating);
    }
}
