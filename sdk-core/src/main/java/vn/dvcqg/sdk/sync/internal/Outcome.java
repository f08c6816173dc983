package vn.dvcqg.sdk.sync.internal;

import java.util.List;

/**
 * What came of one action.
 *
 * @param release how the dossier is given back
 * @param changes what becomes of its events
 * @param sent whether something may have left
 */
record Outcome(Release release, List<Change> changes, boolean sent) {

    /** The same, the dossier wanting attention at this moment. */
    Outcome due(long millis) {
        return new Outcome(release.due(millis), changes, sent);
    }
}
