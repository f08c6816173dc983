package vn.dvcqg.sdk.protocol.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;

/**
 * Creates or updates by {@code DongBoHoSoMC}. The wire has no key against sending twice; the dossier code is the key, so creating,
 * being told that it exists, and updating with the same content leaves one dossier with that content.
 */
final class ClassicUpsert {

    private final ClassicWire wire;
    private final BiFunction<DossierCode, CallContext, DossierLookup> lookUp;
    private final DossierWriter writer;
    private final Predicate<ClassicAnswer> alreadyExists;

    ClassicUpsert(
            ClassicProfile profile, ClassicWire wire, BiFunction<DossierCode, CallContext, DossierLookup> lookUp) {
        this.wire = wire;
        this.lookUp = lookUp;
        this.writer = new DossierWriter(profile);
        this.alreadyExists = answer -> Texts.fitsAny(profile.alreadyExistsAnswers(), answer);
    }

    List<Submission> submit(List<Dossier> dossiers, SubmitStrategy strategy, CallContext call) {
        return switch (strategy) {
            case CREATE_THEN_UPDATE -> createThenUpdate(dossiers, call);
            case CREATE_ONLY -> create(dossiers, Effect.ONCE, call);
            case UPDATE_ONLY -> update(dossiers, call);
            case LOOK_UP_FIRST -> lookUpFirst(dossiers, call);
        };
    }

    private List<Submission> createThenUpdate(List<Dossier> dossiers, CallContext call) {
        List<Submission> created = create(dossiers, Effect.REPEATABLE, call);
        boolean exists = created.get(0).outcome() == SubmitOutcome.ALREADY_EXISTS;
        // of several the portal does not say which, and an update of one that it does not hold would be lost
        return exists && dossiers.size() == 1 ? update(dossiers, call) : created;
    }

    private List<Submission> lookUpFirst(List<Dossier> dossiers, CallContext call) {
        boolean known = true;
        for (Dossier dossier : dossiers) {
            known &= lookUp.apply(code(dossier), call).exists();
        }
        // somebody else may create it in between, hence not CREATE_ONLY
        return known ? update(dossiers, call) : createThenUpdate(dossiers, call);
    }

    private List<Submission> create(List<Dossier> dossiers, Effect effect, CallContext call) {
        ClassicAnswer answer = send(dossiers, false, effect, alreadyExists, call);
        // asked first: the text of "already exists" was seen together with the code of success
        if (alreadyExists.test(answer)) {
            return result(dossiers, SubmitOutcome.ALREADY_EXISTS, answer, call);
        }
        return accepted(dossiers, SubmitOutcome.CREATED, answer, effect, call);
    }

    private List<Submission> update(List<Dossier> dossiers, CallContext call) {
        ClassicAnswer answer = send(dossiers, true, Effect.REPEATABLE, ClassicWire::successOnly, call);
        return accepted(dossiers, SubmitOutcome.UPDATED, answer, Effect.REPEATABLE, call);
    }

    private List<Submission> accepted(
            List<Dossier> dossiers, SubmitOutcome outcome, ClassicAnswer answer, Effect effect, CallContext call) {
        if (!wire.isSuccess(answer, effect)) {
            throw ClassicPortal.refusal(answer, Personal.ofDossiers(dossiers), call);
        }
        return result(dossiers, outcome, answer, call);
    }

    private ClassicAnswer send(
            List<Dossier> dossiers,
            boolean updating,
            Effect effect,
            Predicate<ClassicAnswer> settled,
            CallContext call) {
        return wire.send(
                        ClassicService.SUBMIT,
                        effect,
                        json -> {
                            json.writeStringField("isUpdating", ClassicCodes.bool(updating));
                            json.writeArrayFieldStart("data");
                            for (Dossier dossier : dossiers) {
                                writer.write(json, dossier);
                            }
                            json.writeEndArray();
                        },
                        settled,
                        call)
                .answer();
    }

    private static List<Submission> result(
            List<Dossier> dossiers, SubmitOutcome outcome, ClassicAnswer answer, CallContext call) {
        String message = answer.toldMessage(Personal.ofDossiers(dossiers));
        CallFacts facts = call.facts();
        List<Submission> results = new ArrayList<>(dossiers.size());
        for (Dossier dossier : dossiers) {
            results.add(new Submission(
                    dossier.localId(),
                    code(dossier),
                    outcome,
                    message,
                    facts.requestId(),
                    facts.correlationId(),
                    facts.attempts()));
        }
        return results;
    }

    private static DossierCode code(Dossier dossier) {
        DossierCode code = dossier.code();
        if (code == null) {
            throw new IllegalStateException("a dossier without a code must have been refused by the rules");
        }
        return code;
    }
}
