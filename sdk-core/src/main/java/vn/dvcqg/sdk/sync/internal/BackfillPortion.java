package vn.dvcqg.sdk.sync.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.sync.BackfillItem;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;

/** Items that share a transaction, checked and written out, so that the dossiers themselves need not stay in memory. */
final class BackfillPortion {

    private static final Logger LOG = LoggerFactory.getLogger(BackfillPortion.class);
    /** Dossiers may carry files of megabytes; counted in characters. */
    private static final int LARGE = 4 * 1024 * 1024;

    private final StoreRecorder checker;
    private final BiConsumer<BackfillItem, InvalidRequestException> onInvalid;
    private final List<Prepared> prepared = new ArrayList<>();
    private int invalid;
    private long size;
    private @Nullable String lastKey;

    /** An item that can be recorded. */
    record Prepared(String dossier, String payload, List<String> steps) {}

    BackfillPortion(StoreRecorder checker, BiConsumer<BackfillItem, InvalidRequestException> onInvalid) {
        this.checker = checker;
        this.onInvalid = onInvalid;
    }

    /** Takes an item. Only faults of its data are its own; whatever else is thrown ends the run before it. */
    void take(BackfillItem item) {
        try {
            Prepared one = prepare(item);
            size += one.payload().length();
            one.steps().forEach(step -> size += step.length());
            prepared.add(one);
        } catch (InvalidRequestException fault) {
            invalid++;
            tell(item, fault);
        }
        lastKey = item.key();
    }

    private Prepared prepare(BackfillItem item) {
        Dossier dossier = item.dossier();
        checker.check(dossier);
        List<ProgressStep> steps = item.stepsOf(dossier);
        if (!steps.isEmpty()) {
            refuseOthers(dossier, steps);
            checker.check(steps);
        }
        return new Prepared(
                dossier.localId().value(),
                PayloadCodec.write(dossier),
                steps.stream().map(PayloadCodec::write).toList());
    }

    private static void refuseOthers(Dossier dossier, List<ProgressStep> steps) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).dossier().equals(dossier.localId())) {
                violations.add(Violations.of("steps[" + i + "].dossier", "sync-backfill-dossier"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    private void tell(BackfillItem item, InvalidRequestException fault) {
        try {
            onInvalid.accept(item, fault);
        } catch (Throwable e) {
            LOG.warn("a listener of a backfill failed; the backfill itself is not affected", e);
        }
    }

    /** In the order in which every transaction locks dossiers. */
    List<Prepared> inLockOrder() {
        return prepared.stream().sorted(Comparator.comparing(Prepared::dossier)).toList();
    }

    int taken() {
        return prepared.size() + invalid;
    }

    int invalid() {
        return invalid;
    }

    boolean isLarge() {
        return size >= LARGE;
    }

    String lastKey() {
        return Objects.requireNonNull(lastKey, "lastKey");
    }
}
