package vn.dvcqg.sdk.e2e;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.catalog.CatalogSnapshot;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.StepResult;
import vn.dvcqg.sdk.dossier.Submission;

/** The code that docs/errors.md shows: a vendor's own queue around the SDK. A test holds the page against it. */
final class FailureHandling {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Portal portal;
    private final Desk desk;
    private final Clock clock;

    FailureHandling(Portal portal, Desk desk, Clock clock) {
        this.portal = portal;
        this.desk = desk;
        this.clock = clock;
    }

    /** The vendor's side: his queue, his officers and those on duty. */
    interface Desk {
        void done(Object work);

        void sendAgain(Object work, Instant notBefore);

        void giveBackToOfficer(Object work, List<String> reasons);

        void lookIntoPortalFirst(Object work, String requestId);

        void stopSending(@Nullable String reason);

        void tellOperator(Object work, String requestId, @Nullable String message);

        void showNotice(String text);
    }

    private Instant inAWhile() {
        return clock.instant().plus(A_WHILE);
    }

    void submit(Dossier dossier) {
        try {
            Submission sent = portal.dossiers().submit(dossier);
            desk.done(sent.localId());
        } catch (TryLaterException e) {
            desk.sendAgain(dossier, e.retryAt()); // nothing has taken effect
        } catch (OutcomeUnknownException e) {
            desk.sendAgain(dossier, inAWhile()); // a dossier may be sent again, a step may not
        } catch (InvalidRequestException e) {
            desk.giveBackToOfficer(dossier, sentences(e));
        } catch (SetupProblemException e) {
            desk.sendAgain(dossier, inAWhile());
            desk.stopSending(e.getMessage()); // every call fails until IT has mended it
        } catch (PortalFaultException e) {
            desk.sendAgain(dossier, inAWhile());
            desk.tellOperator(dossier, e.requestId(), e.getMessage());
        }
    }

    private static List<String> sentences(InvalidRequestException refused) {
        List<String> sentences = new ArrayList<>();
        for (Violation violation : refused.violations()) {
            sentences.add(violation.field() + ": " + violation.vi()); // en() for English
        }
        return sentences;
    }

    void report(List<ProgressStep> steps) {
        ProgressReport report;
        try {
            report = portal.dossiers().report(steps);
        } catch (TryLaterException e) {
            desk.sendAgain(steps, e.retryAt()); // an exception of report(): no step was taken
            return;
        } catch (InvalidRequestException e) {
            desk.giveBackToOfficer(steps, sentences(e));
            return;
        } catch (PortalException e) {
            desk.sendAgain(steps, inAWhile());
            desk.stopSending(e.getMessage());
            return;
        }
        for (StepResult result : report.steps()) {
            switch (result.state()) {
                case ACKNOWLEDGED -> desk.done(result.step());
                case UNSENT -> desk.sendAgain(result.step(), inAWhile());
                case REJECTED -> desk.giveBackToOfficer(result.step(), List.of(String.valueOf(result.reason())));
                default -> desk.lookIntoPortalFirst(result.step(), report.requestId()); // UNKNOWN: never by itself
            }
        }
    }

    void submitAll(Collection<Dossier> dossiers) {
        for (BatchResult result : portal.dossiers().submitAll(dossiers)) {
            if (!(result instanceof BatchResult.Failed failed)) {
                desk.done(result.localId());
            } else if (failed.cause() instanceof TryLaterException later) {
                desk.sendAgain(failed.localId(), later.retryAt());
            } else if (failed.cause() instanceof OutcomeUnknownException) {
                desk.sendAgain(failed.localId(), inAWhile());
            } else if (failed.cause() instanceof InvalidRequestException refused) {
                desk.giveBackToOfficer(failed.localId(), sentences(refused));
            } else {
                desk.sendAgain(failed.localId(), inAWhile());
                desk.stopSending(failed.cause().getMessage());
            }
        }
    }

    List<ProcedureSummary> procedures() {
        CatalogSnapshot<ProcedureSummary> copy = portal.catalog().snapshotOfProcedures();
        if (copy.isStale()) {
            desk.showNotice("Danh mục lấy lúc " + copy.fetchedAt() + "; Cổng chưa trả lời");
        }
        return copy.items();
    }
}
