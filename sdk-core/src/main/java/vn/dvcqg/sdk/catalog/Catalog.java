package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * The catalogues of the portal. Every call asks the portal; a row that lacks fields or has unknown ones is still read. Safe for use
 * by several threads; the exceptions are those of {@link vn.dvcqg.sdk.dossier.Dossiers}.
 *
 * @see "docs/protocol/catalogue.md"
 */
public interface Catalog {

    /**
     * The list of procedures.
     *
     * @return every row, in the portal's order
     */
    List<ProcedureSummary> procedures();

    /**
     * The detail of a procedure.
     *
     * @param code its code; a local code is asked for as it is
     * @return the detail, or empty when the portal has none
     */
    Optional<Procedure> findProcedure(ProcedureCode code);

    /**
     * The detail of a procedure that must exist.
     *
     * @param code its code; a local code is asked for as it is
     * @return the detail
     * @throws vn.dvcqg.sdk.InvalidRequestException if the portal has none
     */
    Procedure procedure(ProcedureCode code);

    /**
     * The list of agencies.
     *
     * @return every row, in the portal's order
     */
    List<AgencyEntry> agencies();

    /**
     * The list of fields of work.
     *
     * @return every row, in the portal's order
     */
    List<FieldEntry> fields();

    /**
     * The list of public services.
     *
     * @return every row, in the portal's order
     */
    List<ServiceEntry> services();

    /**
     * The list of public services, with more parameters in the request. Their names are not published: they come with the portal's
     * guidance.
     *
     * @param parametersJson a JSON object whose fields are added to the request
     * @return every row, in the portal's order
     * @throws vn.dvcqg.sdk.InvalidRequestException if it is no JSON object or names a field of the envelope
     */
    List<ServiceEntry> services(String parametersJson);
}
