package vn.dvcqg.sdk.session.internal;

import java.time.Duration;
import java.time.Instant;
import vn.dvcqg.sdk.session.spi.StoredSession;

/**
 * What the age of a session means.
 *
 * @param refreshAhead the part of its life after which it is renewed ahead; 1 for never
 */
record Ages(double refreshAhead) {

    /** The clocks of two nodes differ; a session of the other one may look as if it began a moment from now. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    enum State {
        /** To be used. */
        FRESH,
        /** To be used, and one call renews it. */
        ADVISORY,
        /** Not to be used. */
        MANDATORY
    }

    State of(StoredSession session, Instant now) {
        if (!now.isBefore(session.until()) || now.isBefore(session.since().minus(SLACK))) {
            // a clock that was set back makes a session look as if it came from the future; such a one is not trusted
            return State.MANDATORY;
        }
        if (refreshAhead >= 1) {
            return State.FRESH;
        }
        double life = Duration.between(session.since(), session.until()).toMillis();
        double age = Duration.between(session.since(), now).toMillis();
        return age >= life * refreshAhead ? State.ADVISORY : State.FRESH;
    }
}
