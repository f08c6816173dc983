package vn.dvcqg.sdk.dossier;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.id.DossierCode;

/**
 * The verbs of {@link Dossiers} as futures, which fail with the exceptions named there. Safe for use by several threads;
 * when calls begin, end and are cancelled stands at {@link vn.dvcqg.sdk.AsyncPortal}.
 */
public interface AsyncDossiers {

    /**
     * As {@link Dossiers#submit(Dossier)}.
     *
     * @param dossier the whole dossier as it stands now
     * @return the future of what it gives
     */
    CompletableFuture<Submission> submit(Dossier dossier);

    /**
     * As {@link Dossiers#submit(Dossier, SubmitStrategy)}.
     *
     * @param dossier the whole dossier as it stands now
     * @param strategy how to decide between creating and updating
     * @return the future of what it gives
     */
    CompletableFuture<Submission> submit(Dossier dossier, SubmitStrategy strategy);

    /**
     * As {@link Dossiers#submitAll(Collection)}.
     *
     * @param dossiers the dossiers, each with a code of its own; copied at once
     * @return the future of what it gives
     */
    CompletableFuture<List<BatchResult>> submitAll(Collection<Dossier> dossiers);

    /**
     * As {@link Dossiers#check(Dossier)}.
     *
     * @param dossier the whole dossier as it stands now
     * @return the future of what it gives
     */
    CompletableFuture<List<Violation>> check(Dossier dossier);

    /**
     * As {@link Dossiers#check(ProgressStep)}.
     *
     * @param step a step
     * @return the future of what it gives
     */
    CompletableFuture<List<Violation>> check(ProgressStep step);

    /**
     * As {@link Dossiers#check(PortalBornUpdate)}.
     *
     * @param update a status
     * @return the future of what it gives
     */
    CompletableFuture<List<Violation>> check(PortalBornUpdate update);

    /**
     * As {@link Dossiers#report(List)}.
     *
     * @param steps the steps in their order; copied at once
     * @return the future of what it gives
     */
    CompletableFuture<ProgressReport> report(List<ProgressStep> steps);

    /**
     * As {@link Dossiers#updatePortalBorn(PortalBornUpdate)}.
     *
     * @param update the status
     * @return the future of what it gives
     */
    CompletableFuture<PortalBornReceipt> updatePortalBorn(PortalBornUpdate update);

    /**
     * As {@link Dossiers#lookUp(DossierCode)}.
     *
     * @param code its code
     * @return the future of what it gives
     */
    CompletableFuture<DossierLookup> lookUp(DossierCode code);
}
