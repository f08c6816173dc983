package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Dossiers;
import vn.dvcqg.sdk.dossier.internal.PortalDossiers;

/** Puts together what may travel in one call: as many dossiers as the profile says, everything else by itself. */
final class Loads {

    private final Delivery single;
    private final int dossiersPerCall;
    private final @Nullable BatchDelivery batches;

    Loads(Dossiers dossiers, Payloads payloads, Delivery single) {
        this.single = single;
        if (dossiers instanceof PortalDossiers real && real.dossiersPerCall() > 1) {
            this.dossiersPerCall = real.dossiersPerCall();
            this.batches = new BatchDelivery(real, payloads, single.upserts(), single);
        } else {
            this.dossiersPerCall = 1;
            this.batches = null;
        }
    }

    int dossiersPerCall() {
        return dossiersPerCall;
    }

    List<List<Action>> of(List<Action> actions) {
        List<List<Action>> loads = new ArrayList<>();
        List<Action> load = new ArrayList<>();
        for (Action action : actions) {
            if (batches == null || !BatchDelivery.takes(action)) {
                loads.add(List.of(action));
            } else {
                load.add(action);
                if (load.size() == dossiersPerCall) {
                    loads.add(load);
                    load = new ArrayList<>();
                }
            }
        }
        if (!load.isEmpty()) {
            loads.add(load);
        }
        return loads;
    }

    /** Makes the calls of a load; each action gets an outcome, whatever happens. */
    void perform(List<Action> load, Consumer<Outcome> told) {
        if (batches == null || load.size() < 2) {
            load.forEach(action -> told.accept(single.perform(action)));
            return;
        }
        Set<Long> open = new HashSet<>();
        load.forEach(action -> open.add(action.lane().id()));
        try {
            batches.perform(load, outcome -> {
                open.remove(outcome.release().lane().id());
                told.accept(outcome);
            });
        } catch (Throwable e) {
            load.stream()
                    .filter(action -> open.contains(action.lane().id()))
                    .forEach(action -> told.accept(single.broken(action, e)));
        } finally {
            single.ended(load);
        }
    }
}
