package vn.dvcqg.sdk.sync.crash;

import java.util.function.UnaryOperator;
import vn.dvcqg.sdk.sync.DossierSyncBuilder;
import vn.dvcqg.sdk.sync.LostAnswer;

/** What is asked for when the answer to a step is lost. */
enum Promise {
    /** Every step is sent again. */
    RESEND(settings -> settings.lostAnswer(status -> LostAnswer.RESEND)),
    /** Every step is held. */
    HOLD(settings -> settings.lostAnswer(status -> LostAnswer.HOLD)),
    /** Nothing is set: requests for a supplement are held, all others sent again. */
    AS_DELIVERED(settings -> settings);

    private final UnaryOperator<DossierSyncBuilder> settings;

    Promise(UnaryOperator<DossierSyncBuilder> settings) {
        this.settings = settings;
    }

    DossierSyncBuilder applyTo(DossierSyncBuilder builder) {
        return settings.apply(builder);
    }

    /** Whether a step of this status must never stand twice. */
    boolean holds(int status) {
        return this == HOLD || (this == AS_DELIVERED && status == 5);
    }
}
