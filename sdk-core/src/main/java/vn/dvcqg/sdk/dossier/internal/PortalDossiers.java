package vn.dvcqg.sdk.dossier.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.PortalBornReceipt;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;

/** Dossiers over whatever profile is open: checks, chunks and books are here, the wire is not. */
public final class PortalDossiers implements Dossiers {

    private final PortalProtocol protocol;
    private final Calls calls;

    /** Dossiers over a profile. */
    public PortalDossiers(PortalProtocol protocol, Calls calls) {
        this.protocol = protocol;
        this.calls = calls;
    }

    @Override
    public Submission submit(Dossier dossier) {
        return submit(dossier, protocol.submitStrategy());
    }

    @Override
    public Submission submit(Dossier dossier, SubmitStrategy strategy) {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(strategy, "strategy");
        return calls.run("submit", Capability.SUBMIT, call -> submit(dossier, strategy, call));
    }

    private Submission submit(Dossier dossier, SubmitStrategy strategy, Call call) {
        needsLookUp(strategy);
        Calls.refuseIfAny(protocol.check(dossier), call);
        return protocol.submit(List.of(dossier), strategy, call).get(0);
    }

    private void needsLookUp(SubmitStrategy strategy) {
        if (strategy == SubmitStrategy.LOOK_UP_FIRST && !calls.capabilities().contains(Capability.LOOK_UP)) {
            throw new SetupProblemException(List.of(Violations.of(
                    "submitStrategy", "setup-capability", calls.profile(), strategy, Capability.LOOK_UP)));
        }
    }

    @Override
    public List<BatchResult> submitAll(Collection<Dossier> dossiers) {
        List<Dossier> all = List.copyOf(dossiers);
        refuseTwins(all);
        needsLookUp(protocol.submitStrategy());
        int size = protocol.dossiersPerCall();
        List<BatchResult> results = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); from += size) {
            submitTogether(all.subList(from, Math.min(from + size, all.size())), results);
        }
        return results;
    }

    private void submitTogether(List<Dossier> group, List<BatchResult> results) {
        boolean allValid =
                group.stream().allMatch(dossier -> protocol.check(dossier).isEmpty());
        if (group.size() > 1 && allValid) {
            try {
                List<Submission> done = submitOnce(group);
                if (!done.stream().allMatch(one -> one.outcome() == SubmitOutcome.ALREADY_EXISTS)) {
                    done.forEach(one -> results.add(new BatchResult.Submitted(one)));
                    return;
                }
                // which of them exist is not said: ask for each
            } catch (InvalidRequestException e) {
                // which of them it means, and whether the others were taken, is not said: ask for each, it is an upsert
            } catch (PortalException e) {
                group.forEach(dossier -> results.add(new BatchResult.Failed(dossier.localId(), e)));
                return;
            }
        }
        group.forEach(dossier -> results.add(submitAlone(dossier)));
    }

    /** How many dossiers travel in one call. */
    public int dossiersPerCall() {
        return calls.capabilities().contains(Capability.SUBMIT_BATCH) ? protocol.dossiersPerCall() : 1;
    }

    /**
     * Sends several dossiers in one call, once. What becomes of them when the portal does not simply take them all is for the caller to
     * find out.
     */
    public List<Submission> submitOnce(List<Dossier> group) {
        needsLookUp(protocol.submitStrategy());
        return calls.run(
                "submitAll",
                Capability.SUBMIT_BATCH,
                call -> Unexpected.told(() -> protocol.submit(group, protocol.submitStrategy(), call), call));
    }

    private BatchResult submitAlone(Dossier dossier) {
        try {
            return new BatchResult.Submitted(calls.run(
                    "submit",
                    Capability.SUBMIT,
                    // whatever fails, the results of the others must not be lost with it
                    call -> Unexpected.told(() -> submit(dossier, protocol.submitStrategy(), call), call)));
        } catch (PortalException e) {
            return new BatchResult.Failed(dossier.localId(), e);
        }
    }

    private static void refuseTwins(List<Dossier> dossiers) {
        Set<Object> seen = new HashSet<>();
        List<Violation> twins = new ArrayList<>();
        for (int i = 0; i < dossiers.size(); i++) {
            DossierCode code = dossiers.get(i).code();
            if (!seen.add(dossiers.get(i).localId()) || (code != null && !seen.add(code))) {
                twins.add(Violations.of("dossiers[" + i + "]", "batch-twin"));
            }
        }
        if (!twins.isEmpty()) {
            throw new InvalidRequestException(twins);
        }
    }

    @Override
    public List<Violation> check(Dossier dossier) {
        return protocol.check(Objects.requireNonNull(dossier, "dossier"));
    }

    @Override
    public List<Violation> check(ProgressStep step) {
        return protocol.check(Objects.requireNonNull(step, "step"));
    }

    @Override
    public List<Violation> check(PortalBornUpdate update) {
        return protocol.check(Objects.requireNonNull(update, "update"));
    }

    @Override
    public ProgressReport report(List<ProgressStep> steps) {
        Objects.requireNonNull(steps, "steps");
        return calls.run("report", Capability.REPORT_PROGRESS, call -> ProgressReporter.report(steps, protocol, call));
    }

    @Override
    public PortalBornReceipt updatePortalBorn(PortalBornUpdate update) {
        Objects.requireNonNull(update, "update");
        return calls.run("updatePortalBorn", Capability.UPDATE_PORTAL_BORN, call -> {
            Calls.refuseIfAny(protocol.check(update), call);
            return protocol.updatePortalBorn(update, call);
        });
    }

    @Override
    public DossierLookup lookUp(DossierCode code) {
        Objects.requireNonNull(code, "code");
        return calls.run("lookUp", Capability.LOOK_UP, call -> protocol.lookUp(code, call));
    }
}
