package vn.dvcqg.sdk.sync.internal;

import java.util.List;

/**
 * Events of a dossier that follow each other without a gap and of which the same becomes: the steps of a call as a rule. They are
 * written down by one row of parameters.
 *
 * @param lane the dossier, as it was claimed
 * @param change what becomes of the first of them, and of the others too
 * @param last the number of the last of them
 */
record Run(Lane lane, Change change, long last) {

    /** The number of the first of them. */
    long first() {
        return change.event().seq();
    }

    /** How many they are. */
    long length() {
        return last - first() + 1;
    }

    /** Adds a change to those before it. */
    static void add(List<Run> runs, Lane lane, Change change) {
        Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (before != null && before.goesOnWith(lane, change)) {
            runs.set(
                    runs.size() - 1, new Run(lane, before.change, change.event().seq()));
        } else {
            runs.add(new Run(lane, change, change.event().seq()));
        }
    }

    private boolean goesOnWith(Lane other, Change next) {
        return lane.id() == other.id()
                && lane.fence() == other.fence()
                && next.event().seq() == last + 1
                && change.sameFor(next.event()).equals(next);
    }
}
