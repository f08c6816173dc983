package vn.dvcqg.sdk.dossier.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.StepResult;
import vn.dvcqg.sdk.dossier.StepState;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.spi.ChunkAnswer;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;

/** Sends steps chunk by chunk and keeps the books of what is known of each. */
final class ProgressReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReporter.class);

    private final PortalProtocol protocol;
    private final Call call;
    private final List<StepResult> results;
    private @Nullable PortalException cause;

    private ProgressReporter(PortalProtocol protocol, Call call, int size) {
        this.protocol = protocol;
        this.call = call;
        this.results = new ArrayList<>(size);
    }

    static ProgressReport report(List<ProgressStep> steps, PortalProtocol protocol, Call call) {
        for (int i = 0; i < steps.size(); i++) {
            Objects.requireNonNull(steps.get(i), "steps[" + i + "]");
        }
        List<ProgressStep> all = List.copyOf(steps);
        Calls.refuseIfAny(check(all, protocol), call);
        warnOfUnusual(all, call);
        return new ProgressReporter(protocol, call, all.size()).run(all);
    }

    private static List<Violation> check(List<ProgressStep> steps, PortalProtocol protocol) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Violation violation : protocol.check(steps.get(i))) {
                violations.add(violation.under("steps[" + i + "]"));
            }
        }
        return violations;
    }

    /** No portal was seen to refuse an unusual step, so the officers of the vendor should hear of it and nobody be stopped. */
    private static void warnOfUnusual(List<ProgressStep> steps, Call call) {
        Map<LocalDossierId, DossierStatus> before = new HashMap<>();
        for (ProgressStep step : steps) {
            DossierStatus last = before.put(step.dossier(), step.status());
            if (last != null && !last.equals(step.status()) && !DossierStatus.isUsual(last, step.status())) {
                LOG.warn(
                        "{}: dossier {} goes from status {} to {}, which is unusual; sent as it is",
                        call,
                        step.dossier(),
                        last.code(),
                        step.status().code());
            }
        }
    }

    private ProgressReport run(List<ProgressStep> steps) {
        int size = protocol.stepsPerCall();
        for (int from = 0; from < steps.size(); from += size) {
            List<ProgressStep> chunk = steps.subList(from, Math.min(from + size, steps.size()));
            if (cause != null) {
                note(chunk, StepState.UNSENT, null);
            } else {
                send(chunk);
            }
        }
        call.noteHidden(cause);
        return ProgressReport.of(results, call.facts(), cause);
    }

    private void send(List<ProgressStep> chunk) {
        int before = call.facts().attempts();
        try {
            ChunkAnswer answer = protocol.report(chunk, call);
            if (answer instanceof ChunkAnswer.Refused refused) {
                refuse(chunk, refused);
            } else {
                note(chunk, StepState.ACKNOWLEDGED, null);
            }
        } catch (OutcomeUnknownException | PortalFaultException e) {
            if (call.facts().attempts() == before) {
                // a login made no sense; the steps never left
                unsent(chunk, e);
            } else {
                // a senseless answer came from somewhere behind which the steps may have been taken
                cause = e;
                note(chunk, StepState.UNKNOWN, e.getMessage());
            }
        } catch (PortalException e) {
            unsent(chunk, e);
        } catch (RuntimeException e) {
            // a fault of the profile must not make the vendor forget, and send again, what was acknowledged before
            if (results.isEmpty() && call.facts().attempts() == before) {
                throw e;
            }
            cause = Unexpected.of(e, call);
            note(chunk, call.facts().attempts() == before ? StepState.UNSENT : StepState.UNKNOWN, cause.getMessage());
        }
    }

    private void unsent(List<ProgressStep> chunk, PortalException why) {
        if (results.isEmpty()) {
            throw why;
        }
        cause = why;
        note(chunk, StepState.UNSENT, null);
    }

    /**
     * Whether the portal takes a chunk all or nothing is not known, so only the refusal of a single step is certain, and that only
     * where it cannot mean something else.
     */
    private void refuse(List<ProgressStep> chunk, ChunkAnswer.Refused refused) {
        Violation said = Violations.of("steps", "portal-refused", refused.code(), refused.message());
        cause = new InvalidRequestException(List.of(said), refused.code(), call.facts());
        boolean certain = refused.certain() && chunk.size() == 1;
        note(chunk, certain ? StepState.REJECTED : StepState.UNKNOWN, said.en());
    }

    private void note(List<ProgressStep> chunk, StepState state, @Nullable String reason) {
        for (ProgressStep step : chunk) {
            results.add(new StepResult(step, state, reason));
        }
    }
}
