package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.internal.PortalDossiers;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.sync.EventKind;

/**
 * Sends dossiers of several lanes in one call. The portal does not say which one it refuses, so a refused call is halved until the bad ones
 * stand alone; to send the good ones again is harmless.
 */
final class BatchDelivery {

    private final PortalDossiers dossiers;
    private final Payloads payloads;
    private final UpsertDelivery upserts;
    private final Delivery single;

    BatchDelivery(PortalDossiers dossiers, Payloads payloads, UpsertDelivery upserts, Delivery single) {
        this.dossiers = dossiers;
        this.payloads = payloads;
        this.upserts = upserts;
        this.single = single;
    }

    /** Whether an action may travel with others. */
    static boolean takes(Action action) {
        return action.kind() == EventKind.DOSSIER && !action.restore();
    }

    void perform(List<Action> actions, Consumer<Outcome> told) {
        Map<Action, Dossier> readable = new LinkedHashMap<>();
        List<Action> alone = new ArrayList<>();
        List<DossierCode> codes = new ArrayList<>();
        for (Action action : actions) {
            Dossier dossier = single.mayBegin(action) ? read(action) : null;
            DossierCode code = dossier == null ? null : dossier.code();
            if (dossier == null || code == null || codes.contains(code)) {
                alone.add(action);
            } else {
                codes.add(code);
                readable.put(action, dossier);
            }
        }
        together(new ArrayList<>(readable.keySet()), readable, told);
        alone.forEach(action -> told.accept(single.perform(action)));
    }

    private @Nullable Dossier read(Action action) {
        try {
            return payloads.dossier(action.lane(), action.events().get(0));
        } catch (RuntimeException e) {
            // told when it is tried alone
            return null;
        }
    }

    private void together(List<Action> group, Map<Action, Dossier> all, Consumer<Outcome> told) {
        if (group.size() < 2 || !group.stream().allMatch(single::mayBegin)) {
            group.forEach(action -> told.accept(single.perform(action)));
            return;
        }
        List<Dossier> content = new ArrayList<>();
        group.forEach(action -> content.add(Objects.requireNonNull(all.get(action))));
        try {
            List<Submission> done = dossiers.submitOnce(content);
            if (done.stream().allMatch(one -> one.outcome() == SubmitOutcome.ALREADY_EXISTS)) {
                // which of them exist is not said
                halves(group, all, told);
                return;
            }
            group.forEach(action -> told.accept(upserts.taken(action, null)));
        } catch (InvalidRequestException e) {
            halves(group, all, told);
        } catch (PortalException e) {
            group.forEach(action -> told.accept(upserts.later(action, e)));
        }
    }

    private void halves(List<Action> group, Map<Action, Dossier> all, Consumer<Outcome> told) {
        int middle = group.size() / 2;
        together(group.subList(0, middle), all, told);
        together(group.subList(middle, group.size()), all, told);
    }
}
