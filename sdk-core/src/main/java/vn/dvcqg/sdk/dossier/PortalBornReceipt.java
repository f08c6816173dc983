package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import vn.dvcqg.sdk.id.DossierCode;

/**
 * The portal took a report on a portal-born dossier. Immutable and safe for use by several threads.
 *
 * @param portalCode the number that the portal gave the dossier
 * @param portalMessage what the portal said, in Vietnamese; empty when it said nothing
 * @param requestId the SDK's own id of the call, as it stands in the logs
 * @param correlationId the caller's id of the work that the call belonged to; the request id where he gave none
 * @param attempts how many requests were begun for it, logins not counted
 */
public record PortalBornReceipt(
        DossierCode portalCode, String portalMessage, String requestId, String correlationId, int attempts) {

    /**
     * Checks that nothing is missing.
     *
     * @param portalCode not null
     * @param portalMessage not null
     * @param requestId not null
     * @param correlationId not null
     * @param attempts taken as it is
     * @throws NullPointerException if a part is null
     */
    public PortalBornReceipt {
        Objects.requireNonNull(portalCode, "portalCode");
        Objects.requireNonNull(portalMessage, "portalMessage");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** Everything but the portal's words, which may repeat what was sent. */
    @Override
    public String toString() {
        return "PortalBornReceipt(" + portalCode + ", request " + requestId + ", attempts " + attempts + ")";
    }
}
