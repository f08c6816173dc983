package vn.dvcqg.sdk.dossier;

import java.util.Collection;
import java.util.List;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.id.DossierCode;

/**
 * Dossiers on the portal: submit, report progress, look up. Safe for use by several threads; every method blocks until the portal has
 * answered or the deadline of the configuration has passed, and ends soon after the thread is interrupted.
 *
 * <p>Every method throws {@link vn.dvcqg.sdk.InvalidRequestException} when the data is wrong or the portal refuses it, {@link
 * vn.dvcqg.sdk.SetupProblemException} when the configuration or the profile does not allow it, {@link
 * vn.dvcqg.sdk.TryLaterException} when nothing has taken effect, {@link vn.dvcqg.sdk.OutcomeUnknownException} when it may have, and
 * {@link vn.dvcqg.sdk.PortalFaultException} when the answer made no sense.
 *
 * @see "docs/protocol/dossier.md, section Create and update"
 */
public interface Dossiers {

    /**
     * Creates or updates a dossier: the SDK decides, by the strategy of the profile. Submitting again is harmless, because the
     * portal keeps one dossier for each code.
     *
     * @param dossier the whole dossier as it stands now
     * @return what became of it
     */
    Submission submit(Dossier dossier);

    /**
     * The same with another strategy than the profile's.
     *
     * @param dossier the whole dossier as it stands now
     * @param strategy how to decide between creating and updating
     * @return what became of it; {@link SubmitOutcome#ALREADY_EXISTS} only with {@link SubmitStrategy#CREATE_ONLY}
     */
    Submission submit(Dossier dossier, SubmitStrategy strategy);

    /**
     * Submits many dossiers, as many in one call as the profile says (one, unless set otherwise). Where several travel together and
     * the portal does not simply take them all, each is sent again by itself, because the portal does not say which one it means.
     * One failure does not stop the others.
     *
     * <p>A portal that takes the dossiers of a call item by item may have created some of them before it refused the call. Sent again
     * by themselves, these come back as {@link SubmitOutcome#UPDATED}, or as {@link SubmitOutcome#ALREADY_EXISTS} with {@link
     * SubmitStrategy#CREATE_ONLY}, although this very call created them.
     *
     * @param dossiers the dossiers, each with a code of its own
     * @return what became of each, in the same order
     * @throws vn.dvcqg.sdk.InvalidRequestException if two of them have the same code or local id; nothing was sent then
     */
    List<BatchResult> submitAll(Collection<Dossier> dossiers);

    /**
     * What would be refused before sending, by the rules of the profile. Sends nothing.
     *
     * @param dossier a dossier
     * @return every violation at once; empty when it can be sent
     */
    List<Violation> check(Dossier dossier);

    /**
     * The same for a processing step.
     *
     * @param step a step
     * @return every violation at once; empty when it can be sent
     */
    List<Violation> check(ProgressStep step);

    /**
     * The same for the status of a portal-born dossier.
     *
     * @param update a status
     * @return every violation at once; empty when it can be sent
     */
    List<Violation> check(PortalBornUpdate update);

    /**
     * Appends processing steps to the history of dossiers that the portal knows. A step has no identity on the wire: one that is
     * sent twice stands twice. The SDK therefore repeats a request only where it is certain that nothing of it left, sends chunk after
     * chunk, and stops at the first one that the portal did not acknowledge.
     *
     * @param steps the steps in their order
     * @return which steps are acknowledged, rejected, of unknown fate, and not sent. Look at it, or call {@link
     *     ProgressReport#orThrow()}: a failure after the first bytes left is in it and not thrown. An exception means that no step
     *     was taken
     * @see "docs/protocol/progress.md, section Steps have no identity"
     */
    ProgressReport report(List<ProgressStep> steps);

    /**
     * Reports the status of a dossier that was born on the portal.
     *
     * @param update the status
     * @return what the portal said
     * @see "docs/protocol/progress.md, section Status of a portal-born dossier"
     */
    PortalBornReceipt updatePortalBorn(PortalBornUpdate update);

    /**
     * Asks whether the portal holds a dossier.
     *
     * @param code its code
     * @return whether it does, with the rows of the answer, whose fields are not published
     * @see "docs/protocol/progress.md, section Look-up of a dossier"
     */
    DossierLookup lookUp(DossierCode code);
}
