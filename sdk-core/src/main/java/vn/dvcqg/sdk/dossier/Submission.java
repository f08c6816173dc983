package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * What became of a dossier that was sent. Immutable and safe for use by several threads.
 *
 * @param localId the key of the dossier in the local system
 * @param code the code under which the portal knows it: the given one, or the one that the portal issued
 * @param outcome what happened
 * @param portalMessage what the portal said, in Vietnamese; empty when it said nothing
 * @param requestId the SDK's own id of the call, as it stands in the logs
 * @param correlationId the caller's id of the work that the call belonged to; the request id where he gave none
 * @param attempts how many requests were begun for it, logins not counted
 */
public record Submission(
        LocalDossierId localId,
        DossierCode code,
        SubmitOutcome outcome,
        String portalMessage,
        String requestId,
        String correlationId,
        int attempts) {

    /**
     * Checks that nothing is missing.
     *
     * @param localId not null
     * @param code not null
     * @param outcome not null
     * @param portalMessage not null
     * @param requestId not null
     * @param correlationId not null
     * @param attempts taken as it is
     * @throws NullPointerException if a part is null
     */
    public Submission {
        Objects.requireNonNull(localId, "localId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(portalMessage, "portalMessage");
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** Everything but the portal's words, which may repeat what was sent. */
    @Override
    public String toString() {
        return "Submission(" + localId + ", " + code + ", " + outcome + ", request " + requestId + ", attempts "
                + attempts + ")";
    }
}
