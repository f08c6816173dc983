package vn.dvcqg.sdk.sync.internal;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/**
 * Reads what was recorded.
 *
 * @param cipher what opens it; null where it was not sealed
 */
record Payloads(@Nullable PayloadCipher cipher) {

    Dossier dossier(Lane lane, StoredEvent event) {
        Dossier dossier = PayloadCodec.dossier(open(event));
        DossierCode issued = issued(lane);
        return dossier.code() != null || issued == null
                ? dossier
                : dossier.toBuilder().code(issued).build();
    }

    ProgressStep step(Lane lane, StoredEvent event) {
        ProgressStep step = step(event);
        DossierCode issued = issued(lane);
        return step.code() != null || issued == null
                ? step
                : step.toBuilder().code(issued).build();
    }

    ProgressStep step(StoredEvent event) {
        return PayloadCodec.step(open(event));
    }

    PortalBornUpdate portalBorn(StoredEvent event) {
        return PayloadCodec.portalBorn(open(event));
    }

    String open(StoredEvent event) {
        String payload = event.payload();
        if (payload == null) {
            throw new IllegalArgumentException("the content is erased");
        }
        return cipher == null ? payload : cipher.open(payload, event.id().value());
    }

    /** The code that the portal issued with an earlier call; what was recorded before could not know it. */
    private static @Nullable DossierCode issued(Lane lane) {
        String code = lane.portalCode();
        return code == null ? null : DossierCode.of(code);
    }
}
