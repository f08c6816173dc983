package vn.dvcqg.sdk.protocol.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.PortalBornReceipt;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * The live side of a profile: it knows the wire, the services above it do not. An implementation is safe for use by several
 * threads. It implements the operations that its profile declares; the services never call another.
 *
 * <p>Every operation throws the SDK's own exceptions: {@link vn.dvcqg.sdk.InvalidRequestException} when the portal refused the
 * data, {@link vn.dvcqg.sdk.SetupProblemException} when it refused the caller, and those of {@link
 * vn.dvcqg.sdk.transport.spi.Exchange}.
 */
public interface PortalProtocol {

    /**
     * What this generation of the interface cannot carry, or demands and does not find.
     *
     * @param dossier a dossier
     * @return every violation at once; empty when the dossier can be sent
     */
    List<Violation> check(Dossier dossier);

    /**
     * The same for a progress step.
     *
     * @param step a step
     * @return every violation at once; empty when the step can be sent
     */
    default List<Violation> check(ProgressStep step) {
        return List.of();
    }

    /**
     * The same for the status of a portal-born dossier.
     *
     * @param update a status
     * @return every violation at once; empty when it can be sent
     */
    default List<Violation> check(PortalBornUpdate update) {
        return List.of();
    }

    /**
     * The strategy for a submission when the caller names none.
     *
     * @return the profile's setting
     */
    default SubmitStrategy submitStrategy() {
        return SubmitStrategy.CREATE_THEN_UPDATE;
    }

    /**
     * How many dossiers travel in one call.
     *
     * @return at least 1
     */
    default int dossiersPerCall() {
        return 1;
    }

    /**
     * How many progress steps travel in one call.
     *
     * @return at least 1
     */
    default int stepsPerCall() {
        return 1;
    }

    /**
     * Creates or updates dossiers in one go.
     *
     * @param dossiers 1 to {@link #dossiersPerCall()} dossiers that passed {@link #check(Dossier)}
     * @param strategy how to decide between creating and updating
     * @param call the call
     * @return what became of each, in the same order. When the portal says of several only that some of them exist, without
     *     saying which, every one is {@link vn.dvcqg.sdk.dossier.SubmitOutcome#ALREADY_EXISTS}; each is then submitted alone
     */
    List<Submission> submit(List<Dossier> dossiers, SubmitStrategy strategy, CallContext call);

    /**
     * Appends progress steps in one request.
     *
     * @param steps 1 to {@link #stepsPerCall()} steps that passed {@link #check(ProgressStep)}
     * @param call the call
     * @return whether the portal took them
     */
    default ChunkAnswer report(List<ProgressStep> steps, CallContext call) {
        throw Undeclared.operation("report");
    }

    /**
     * Reports the status of a dossier that was born on the portal.
     *
     * @param update the status
     * @param call the call
     * @return what the portal said
     */
    default PortalBornReceipt updatePortalBorn(PortalBornUpdate update, CallContext call) {
        throw Undeclared.operation("updatePortalBorn");
    }

    /**
     * Looks a dossier up.
     *
     * @param code its code
     * @param call the call
     * @return what the portal holds
     */
    default DossierLookup lookUp(DossierCode code, CallContext call) {
        throw Undeclared.operation("lookUp");
    }

    /**
     * Finds the portal account of an applicant.
     *
     * @param number the number of an identity paper or a tax code
     * @param call the call
     * @return the account, or null when there is none
     */
    default @Nullable PortalAccountId findAccount(String number, CallContext call) {
        throw Undeclared.operation("findAccount");
    }

    /**
     * The list of procedures.
     *
     * @param call the call
     * @return every row
     */
    default List<ProcedureSummary> procedures(CallContext call) {
        throw Undeclared.operation("procedures");
    }

    /**
     * The detail of a procedure.
     *
     * @param code its code
     * @param call the call
     * @return the detail, or null when the portal has none
     */
    default @Nullable Procedure procedure(ProcedureCode code, CallContext call) {
        throw Undeclared.operation("procedure");
    }

    /**
     * The list of agencies.
     *
     * @param call the call
     * @return every row
     */
    default List<AgencyEntry> agencies(CallContext call) {
        throw Undeclared.operation("agencies");
    }

    /**
     * The list of fields of work.
     *
     * @param call the call
     * @return every row
     */
    default List<FieldEntry> fields(CallContext call) {
        throw Undeclared.operation("fields");
    }

    /**
     * The list of public services.
     *
     * @param parametersJson a JSON object with more parameters of the request, whose names are not published, or null for none
     * @param call the call
     * @return every row
     */
    default List<ServiceEntry> services(@Nullable String parametersJson, CallContext call) {
        throw Undeclared.operation("services");
    }
}
