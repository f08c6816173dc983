package vn.dvcqg.sdk.sync;

import java.util.List;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.ProgressStepBuilder;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * Records changes for the portal, with the verbs of {@link vn.dvcqg.sdk.dossier.Dossiers}. Nothing is sent; a change counts once the
 * transaction is committed.
 *
 * <p>Every method throws {@link vn.dvcqg.sdk.InvalidRequestException} when the data is wrong by the rules of the profile, {@link
 * vn.dvcqg.sdk.SetupProblemException} when the profile lacks the operation, the tables are missing or the connection belongs to another
 * database, and {@link vn.dvcqg.sdk.TryLaterException} when the database failed: roll back then. In a transaction of its own ({@link
 * DossierSync#ownTransaction()}) also {@link vn.dvcqg.sdk.OutcomeUnknownException} when the answer to the commit was lost.
 *
 * <p>A call locks the row of its dossier until the transaction ends, so that the order of commits is the order of records. A call with
 * steps of several dossiers locks them in the order of their local ids; whoever makes several calls in one transaction should keep to
 * that order too, or two transactions may wait for each other.
 *
 * @see "docs/sync.md, section Recording"
 */
public interface Recorder {

    /**
     * Records a dossier as it stands now.
     *
     * @param dossier the whole dossier
     * @return the receipt
     */
    Recorded submit(Dossier dossier);

    /**
     * Records a dossier whose status is one of the local system.
     *
     * @param dossier the dossier; its status is set here
     * @param localStatus the status in the words of the local system
     * @return the receipt
     * @throws vn.dvcqg.sdk.InvalidRequestException also if {@link StatusMapping} does not know the status
     */
    Recorded submit(DossierBuilder dossier, String localStatus);

    /**
     * Records processing steps.
     *
     * @param steps at least one; those of one dossier in their order
     * @return the receipt, with an id for each step
     */
    Recorded report(List<ProgressStep> steps);

    /**
     * Records a processing step whose status is one of the local system.
     *
     * @param step the step; its status is set here
     * @param localStatus the status in the words of the local system
     * @return the receipt
     * @throws vn.dvcqg.sdk.InvalidRequestException also if {@link StatusMapping} does not know the status
     */
    Recorded report(ProgressStepBuilder step, String localStatus);

    /**
     * Records the status of a dossier that was born on the portal.
     *
     * @param dossier the key of the dossier in the local system, which gives the order among its other changes
     * @param update the status
     * @return the receipt
     */
    Recorded updatePortalBorn(LocalDossierId dossier, PortalBornUpdate update);
}
