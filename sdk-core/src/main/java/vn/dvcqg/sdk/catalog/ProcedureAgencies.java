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
     * @throws NullPointerException if a part is null
     */
    public ProcedureAgencies {
        executing = List.copyOf(executing);
        competent = List.copyOf(competent);
        delegated = List.copyOf(delegated);
        coordinating = List.copyOf(coordinating);
    }
}
