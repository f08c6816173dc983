package vn.dvcqg.sdk.sync;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressStep;

/**
 * One dossier of a {@link Backfill}, if wanted with its steps, under a key by which a later run finds its place again. Dossier and steps
 * are made when it is their turn, so that faults in the data of one row do not end the run: what throws {@link
 * vn.dvcqg.sdk.InvalidRequestException} counts as invalid and is told to {@link BackfillBuilder#onInvalid}. Immutable.
 */
public final class BackfillItem {

    private static final int LONGEST_KEY = 200;

    private final String key;
    private final Supplier<Dossier> dossier;
    private final @Nullable Function<Dossier, List<ProgressStep>> steps;

    private BackfillItem(String key, Supplier<Dossier> dossier, @Nullable Function<Dossier, List<ProgressStep>> steps) {
        this.key = key;
        this.dossier = dossier;
        this.steps = steps;
    }

    /**
     * A dossier that is made when it is its turn.
     *
     * @param key what the items are sorted by, best the primary key of the row; 1 to 200 characters, without personal data
     * @param dossier makes the dossier as it stands now; called once, on the thread of the run
     * @return an item without steps
     * @throws IllegalArgumentException if the key is blank or too long
     */
    public static BackfillItem of(String key, Supplier<Dossier> dossier) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "key must have 1 to " + LONGEST_KEY + " characters, but had " + key.length());
        }
        return new BackfillItem(key, Objects.requireNonNull(dossier, "dossier"), null);
    }

    /**
     * The same item with the steps that the dossier went through.
     *
     * @param steps makes the steps of this dossier, in their order; may give none; called once, on the thread of the run
     * @return an item with steps
     */
    public BackfillItem steps(Function<Dossier, List<ProgressStep>> steps) {
        return new BackfillItem(key, dossier, Objects.requireNonNull(steps, "steps"));
    }

    /**
     * By what the item is found again.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * Makes the dossier.
     *
     * @return the dossier
     * @throws vn.dvcqg.sdk.InvalidRequestException if its data is wrong
     */
    public Dossier dossier() {
        return dossier.get();
    }

    /**
     * Makes the steps.
     *
     * @param of the dossier that {@link #dossier()} made
     * @return the steps in their order; may be empty
     * @throws vn.dvcqg.sdk.InvalidRequestException if their data is wrong
     */
    public List<ProgressStep> stepsOf(Dossier of) {
        return steps == null ? List.of() : List.copyOf(steps.apply(of));
    }

    /** The key. */
    @Override
    public String toString() {
        return "BackfillItem(" + key + ")";
    }
}
