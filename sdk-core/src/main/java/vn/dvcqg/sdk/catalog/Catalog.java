package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * The catalogues of the portal; a row that lacks fields or has unknown ones is still read. Safe for use by several threads; the
 * exceptions are those of {@link vn.dvcqg.sdk.dossier.Dossiers}.
 *
 * <p>Answers come from a copy while it is young enough, see {@link CatalogSettings}. However many threads ask for the same thing, one
 * request is sent. While the portal is down, which is what {@link vn.dvcqg.sdk.TryLaterException}, {@link
 * vn.dvcqg.sdk.OutcomeUnknownException} and {@link vn.dvcqg.sdk.PortalFaultException} tell, an older copy is given out: the log
 * says so once an outage, and a {@link CatalogSnapshot} says it always. A refused request and a wrong set-up are thrown.
 *
 * @see "docs/protocol/catalogue.md"
 * @see "docs/catalog.md"
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
     * guidance. No copy is kept: the portal is asked every time.
     *
     * @param parametersJson a JSON object whose fields are added to the request
     * @return every row, in the portal's order
     * @throws vn.dvcqg.sdk.InvalidRequestException if it is no JSON object or names a field of the envelope
     */
    List<ServiceEntry> services(String parametersJson);

    /**
     * As {@link #procedures()}, with its age.
     *
     * @return the copy
     */
    CatalogSnapshot<ProcedureSummary> snapshotOfProcedures();

    /**
     * As {@link #findProcedure(ProcedureCode)}, with its age.
     *
     * @param code its code; a local code is asked for as it is
     * @return the copy; without an item when the portal has none
     */
    CatalogSnapshot<Procedure> snapshotOfProcedure(ProcedureCode code);

    /**
     * As {@link #agencies()}, with its age.
     *
     * @return the copy
     */
    CatalogSnapshot<AgencyEntry> snapshotOfAgencies();

    /**
     * As {@link #fields()}, with its age.
     *
     * @return the copy
     */
    CatalogSnapshot<FieldEntry> snapshotOfFields();

    /**
     * As {@link #services()}, with its age.
     *
     * @return the copy
     */
    CatalogSnapshot<ServiceEntry> snapshotOfServices();

    /**
     * Asks the portal anew for procedures, agencies, fields of work, and for services where a copy of them is held; details are asked
     * for anew when they are next needed. A download that another thread has begun already counts. Copies that could not be
     * replaced stay.
     *
     * @throws vn.dvcqg.sdk.PortalException the first failure, after every list was tried; the others are suppressed in it
     */
    void refresh();

    /** Forgets every copy, in memory and on disk. */
    void clear();
}
