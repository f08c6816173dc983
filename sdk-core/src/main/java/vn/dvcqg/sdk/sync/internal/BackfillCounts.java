package vn.dvcqg.sdk.sync.internal;

/** How many items there were of each kind, in all runs. */
record BackfillCounts(long recorded, long delivered, long refused, long skipped, long invalid) {

    static final BackfillCounts NONE = new BackfillCounts(0, 0, 0, 0, 0);

    /** How many were taken from the source. */
    long taken() {
        return recorded + skipped + invalid;
    }

    /** How many wait for delivery. */
    long waiting() {
        return recorded - delivered - refused;
    }

    /** How many nothing more happens with. */
    long done() {
        return taken() - waiting();
    }

    BackfillCounts taken(long nowRecorded, long nowSkipped, long nowInvalid) {
        return new BackfillCounts(
                recorded + nowRecorded, delivered, refused, skipped + nowSkipped, invalid + nowInvalid);
    }

    BackfillCounts settled(long nowDelivered, long nowRefused) {
        return new BackfillCounts(recorded, delivered + nowDelivered, refused + nowRefused, skipped, invalid);
    }
}
