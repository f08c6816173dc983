package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.StepResult;
import vn.dvcqg.sdk.sync.EventState;

/** Sends steps, which the portal appends: what may have arrived is never quietly sent again, and a refused chunk never split. */
final class StepDelivery {

    private final Dossiers dossiers;
    private final Planner planner;
    private final Payloads payloads;
    private final Trouble trouble;

    StepDelivery(Dossiers dossiers, Planner planner, Payloads payloads, Trouble trouble) {
        this.dossiers = dossiers;
        this.planner = planner;
        this.payloads = payloads;
        this.trouble = trouble;
    }

    Outcome perform(Action action) {
        List<ProgressStep> steps = new ArrayList<>();
        for (StoredEvent event : action.events()) {
            try {
                steps.add(payloads.step(action.lane(), event));
            } catch (IllegalArgumentException | InvalidRequestException e) {
                return refused(action, event, "what was recorded cannot be read: " + e.getMessage());
            }
        }
        try {
            return booked(action, dossiers.report(steps));
        } catch (InvalidRequestException e) {
            return refused(action, action.events().get(firstNamed(e)), String.valueOf(e.getMessage()));
        } catch (PortalException e) {
            // an exception instead of a report means that no step left
            trouble.met(action, e);
            Books books = trouble.books(action);
            action.events().forEach(event -> books.note(Change.to(EventState.PENDING, event, e.getMessage())));
            return books.close(false);
        }
    }

    /** Which step the first violation names; the rules of the profile may have changed since it was recorded. */
    private static int firstNamed(InvalidRequestException refusal) {
        for (Violation violation : refusal.violations()) {
            String field = violation.field();
            if (field.startsWith("steps[")) {
                return Integer.parseInt(field.substring("steps[".length(), field.indexOf(']')));
            }
        }
        return 0;
    }

    private Outcome refused(Action action, StoredEvent bad, String reason) {
        Books books = trouble.books(action);
        for (StoredEvent event : action.events()) {
            if (event.seq() == bad.seq()) {
                books.noteRefused(Change.to(EventState.REJECTED, event, reason).triedOnce());
            } else {
                books.note(Change.to(EventState.PENDING, event, null));
            }
        }
        return books.close(false);
    }

    /** Nobody can say whether they left. */
    Outcome unknown(Action action, String reason) {
        Books books = trouble.books(action);
        action.events().forEach(event -> books.noteUnknown(event, reason, false, planner.resends(event)));
        return books.close(true);
    }

    private Outcome booked(Action action, ProgressReport report) {
        PortalException cause = report.cause();
        boolean refusal = cause instanceof InvalidRequestException;
        if (cause == null || refusal) {
            trouble.none();
        } else {
            trouble.met(action, cause);
        }
        Books books = trouble.books(action);
        for (int i = 0; i < report.steps().size(); i++) {
            note(books, action.events().get(i), report.steps().get(i), cause, refusal);
        }
        return books.close(true);
    }

    private void note(
            Books books, StoredEvent event, StepResult result, @Nullable PortalException cause, boolean refusal) {
        String reason = result.reason() != null || cause == null ? result.reason() : cause.getMessage();
        switch (result.state()) {
            case ACKNOWLEDGED ->
                books.note(Change.to(EventState.DELIVERED, event, null).triedOnce());
            case REJECTED ->
                books.noteRefused(Change.to(EventState.REJECTED, event, reason).triedOnce());
            case UNSENT -> books.note(Change.to(EventState.PENDING, event, null));
            case UNKNOWN -> books.noteUnknown(event, reason, refusal, planner.resends(event));
            default -> throw new IllegalStateException("a state of steps that nobody knows: " + result.state());
        }
    }
}
