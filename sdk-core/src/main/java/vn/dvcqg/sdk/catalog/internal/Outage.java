package vn.dvcqg.sdk.catalog.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import vn.dvcqg.sdk.PortalException;

/**
 * Whether the last thing heard of the portal was that it is down. Then nobody who can be given an old copy waits for it. Safe for use
 * by several threads.
 */
final class Outage {

    private final Logger log;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean toldToMend = new AtomicBoolean();
    private volatile @Nullable PortalException problem;

    Outage(Logger log) {
        this.log = log;
    }

    /** The portal did not give what was asked for. */
    void failed(PortalException failure) {
        problem = failure;
    }

    /** The portal answered. */
    void answered() {
        problem = null;
        told.set(false);
        toldToMend.set(false);
    }

    /** Why the portal is held to be down; null when it is not. */
    @Nullable
    PortalException problem() {
        return problem;
    }

    /** Says once an outage that an old copy is given out. */
    void serves(CatalogKey<?> key, Copy<?> copy, PortalException why) {
        if (told.compareAndSet(false, true)) {
            log.warn(
                    "the portal is down, so the catalogue gives out old copies; {} is of {}: {}",
                    key,
                    copy.fetchedAt(),
                    why.toString());
        }
    }

    /** Says why a try in the background failed; where somebody must mend something, aloud, but only once until the portal answers. */
    void background(CatalogKey<?> key, RuntimeException why) {
        boolean down = why instanceof PortalException failure && Failures.isDown(failure);
        if (!down && toldToMend.compareAndSet(false, true)) {
            log.warn("refreshing {} in the background failed and the copy will run out: {}", key, why.toString());
        } else {
            log.debug("refreshing {} in the background failed: {}", key, why.toString());
        }
    }
}
