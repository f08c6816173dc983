package vn.dvcqg.sdk.sync.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.ProgressStepBuilder;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.store.internal.CommitUnknown;
import vn.dvcqg.sdk.store.internal.Statements;
import vn.dvcqg.sdk.store.internal.Transactions;
import vn.dvcqg.sdk.sync.EventId;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.Recorded;
import vn.dvcqg.sdk.sync.Recorder;
import vn.dvcqg.sdk.sync.StatusMapping;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;

/** Checks as the portal's services do, then writes, in a transaction of the vendor or in one of its own. */
public final class StoreRecorder implements Recorder {

    private final Engine engine;
    private final @Nullable Connection connection;

    /** A recorder; without a connection each call is a transaction of its own. */
    public StoreRecorder(Engine engine, @Nullable Connection connection) {
        this.engine = engine;
        this.connection = connection;
    }

    @Override
    public Recorded submit(Dossier dossier) {
        check(dossier);
        return record(dossier.localId(), EventKind.DOSSIER, PayloadCodec.write(dossier));
    }

    @Override
    public Recorded submit(DossierBuilder dossier, String localStatus) {
        return submit(dossier.status(national(localStatus)).build());
    }

    @Override
    public Recorded report(List<ProgressStep> steps) {
        check(steps);
        return recordSteps(List.copyOf(steps));
    }

    /** Throws unless the dossier can be recorded. */
    void check(Dossier dossier) {
        needs("submit", Capability.SUBMIT);
        refuseIfAny(engine.portal().dossiers().check(dossier));
    }

    /** Throws unless the steps can be recorded. */
    void check(List<ProgressStep> steps) {
        needs("report", Capability.REPORT_PROGRESS);
        List<Violation> violations = new ArrayList<>();
        if (steps.isEmpty()) {
            violations.add(Violations.of("steps", "sync-empty"));
        }
        for (int i = 0; i < steps.size(); i++) {
            for (Violation violation : engine.portal().dossiers().check(steps.get(i))) {
                violations.add(violation.under("steps[" + i + "]"));
            }
        }
        refuseIfAny(violations);
    }

    @Override
    public Recorded report(ProgressStepBuilder step, String localStatus) {
        return report(List.of(step.status(national(localStatus)).build()));
    }

    @Override
    public Recorded updatePortalBorn(LocalDossierId dossier, PortalBornUpdate update) {
        needs("updatePortalBorn", Capability.UPDATE_PORTAL_BORN);
        refuseIfAny(engine.portal().dossiers().check(update));
        return record(dossier, EventKind.PORTAL_BORN, PayloadCodec.write(update));
    }

    private DossierStatus national(String localStatus) {
        StatusMapping statuses = engine.settings().statuses();
        if (statuses == null) {
            throw new SetupProblemException(List.of(Violations.of("statuses", "status-no-mapping")));
        }
        return statuses.national(localStatus);
    }

    private void needs(String operation, Capability capability) {
        if (!engine.portal().capabilities().contains(capability)) {
            String profile = engine.portal().config().profile().name();
            throw new SetupProblemException(
                    List.of(Violations.of("profile", "setup-capability", profile, operation, capability)));
        }
    }

    private static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    private Recorded record(LocalDossierId dossier, EventKind kind, String payload) {
        return write((in, now) -> engine.recording().record(in, dossier.value(), kind, List.of(payload), now));
    }

    /** Dossiers in the order of their ids, so that two such calls cannot wait for each other; the receipt as the steps were given. */
    private Recorded recordSteps(List<ProgressStep> steps) {
        Map<String, List<Integer>> byDossier = new TreeMap<>();
        List<String> payloads = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            payloads.add(PayloadCodec.write(steps.get(i)));
            byDossier
                    .computeIfAbsent(steps.get(i).dossier().value(), dossier -> new ArrayList<>())
                    .add(i);
        }
        return write((in, now) -> {
            EventId[] ids = new EventId[steps.size()];
            for (Map.Entry<String, List<Integer>> one : byDossier.entrySet()) {
                List<String> mine = one.getValue().stream().map(payloads::get).toList();
                List<EventId> got = engine.recording().record(in, one.getKey(), EventKind.STEP, mine, now);
                for (int i = 0; i < got.size(); i++) {
                    ids[one.getValue().get(i)] = got.get(i);
                }
            }
            return List.of(ids);
        });
    }

    /** What is written. */
    @FunctionalInterface
    private interface Writing {
        List<EventId> in(Statements in, long now) throws SQLException;
    }

    private Recorded write(Writing writing) {
        long now = engine.clock().millis();
        try {
            List<EventId> ids = connection == null
                    ? Objects.requireNonNull(engine.transactions().run(in -> writing.in(in, now)))
                    : inTheirs(connection, engine.transactions(), writing, now);
            engine.wake();
            return new Recorded(ids, Instant.ofEpochMilli(now));
        } catch (CommitUnknown e) {
            engine.wake();
            throw new OutcomeUnknownException(
                    "the answer to the commit was lost, so the change may be recorded: look at history(dossier) before you"
                            + " record it again",
                    CallFacts.NONE,
                    e);
        } catch (SQLException e) {
            throw DatabaseFailures.told("the change is not recorded: roll back and try again", e, engine.clock());
        }
    }

    private static List<EventId> inTheirs(Connection theirs, Transactions transactions, Writing writing, long now)
            throws SQLException {
        if (theirs.getAutoCommit()) {
            throw new SetupProblemException(List.of(Violations.of("connection", "store-auto-commit")));
        }
        return writing.in(transactions.on(theirs), now);
    }
}
