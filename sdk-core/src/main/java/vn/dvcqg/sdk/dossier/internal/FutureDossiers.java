package vn.dvcqg.sdk.dossier.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.AsyncDossiers;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.PortalBornReceipt;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.internal.AsyncCalls;

/** Dossiers as futures: each verb is its twin on another thread. */
public final class FutureDossiers implements AsyncDossiers {

    private final AsyncCalls<Dossiers> calls;

    /** The verbs over calls that another thread makes. */
    public FutureDossiers(AsyncCalls<Dossiers> calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<Submission> submit(Dossier dossier) {
        Objects.requireNonNull(dossier, "dossier");
        return calls.ask(portal -> portal.submit(dossier));
    }

    @Override
    public CompletableFuture<Submission> submit(Dossier dossier, SubmitStrategy strategy) {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(strategy, "strategy");
        return calls.ask(portal -> portal.submit(dossier, strategy));
    }

    @Override
    public CompletableFuture<List<BatchResult>> submitAll(Collection<Dossier> dossiers) {
        // the caller may change his list while the call waits for its turn
        List<Dossier> all = new ArrayList<>(dossiers);
        return calls.ask(portal -> portal.submitAll(all));
    }

    @Override
    public CompletableFuture<List<Violation>> check(Dossier dossier) {
        Objects.requireNonNull(dossier, "dossier");
        return calls.ask(portal -> portal.check(dossier));
    }

    @Override
    public CompletableFuture<List<Violation>> check(ProgressStep step) {
        Objects.requireNonNull(step, "step");
        return calls.ask(portal -> portal.check(step));
    }

    @Override
    public CompletableFuture<List<Violation>> check(PortalBornUpdate update) {
        Objects.requireNonNull(update, "update");
        return calls.ask(portal -> portal.check(update));
    }

    @Override
    public CompletableFuture<ProgressReport> report(List<ProgressStep> steps) {
        // the caller may change his list while the call waits for its turn
        List<ProgressStep> all = new ArrayList<>(steps);
        return calls.ask(portal -> portal.report(all));
    }

    @Override
    public CompletableFuture<PortalBornReceipt> updatePortalBorn(PortalBornUpdate update) {
        Objects.requireNonNull(update, "update");
        return calls.ask(portal -> portal.updatePortalBorn(update));
    }

    @Override
    public CompletableFuture<DossierLookup> lookUp(DossierCode code) {
        Objects.requireNonNull(code, "code");
        return calls.ask(portal -> portal.lookUp(code));
    }
}
