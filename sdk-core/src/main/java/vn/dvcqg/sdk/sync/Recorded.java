package vn.dvcqg.sdk.sync;

import java.time.Instant;
import java.util.List;

/**
 * The receipt of a record: from the commit on, the change reaches the portal or stands in a list that says why not. Immutable and safe
 * for use by several threads.
 *
 * @param ids the recorded changes, at least one, in the order in which they were given
 * @param recordedAt when
 */
public record Recorded(List<EventId> ids, Instant recordedAt) {

    /**
     * Copies the list.
     *
     * @param ids at least one
     * @param recordedAt not null
     */
    public Recorded {
        ids = List.copyOf(ids);
    }

    /**
     * The last recorded change; all of a dossier are delivered in order, so when this one is, the others before it are too.
     *
     * @return its id
     */
    public EventId id() {
        return ids.get(ids.size() - 1);
    }
}
