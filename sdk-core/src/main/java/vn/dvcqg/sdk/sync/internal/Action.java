package vn.dvcqg.sdk.sync.internal;

import java.util.List;
import vn.dvcqg.sdk.sync.EventKind;

/**
 * One call to be made for a dossier.
 *
 * @param lane the dossier
 * @param events what travels: one dossier, one status of a portal-born dossier, or some steps
 * @param restore whether it repeats a dossier that was delivered before
 * @param headBefore the lowest number that is still open while nothing of this got through
 * @param headAfter the lowest number that is open once all of this got through
 */
record Action(Lane lane, List<StoredEvent> events, boolean restore, long headBefore, long headAfter) {

    EventKind kind() {
        return events.get(0).kind();
    }
}
