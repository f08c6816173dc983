package vn.dvcqg.sdk.examples.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * A dossier in the books of this site; a real one keeps it in a table.
 *
 * @param id the key of the dossier here
 * @param code the code under which the portal knows it
 * @param filedAt when it was filed
 * @param outcome what the portal did, or null as long as it has not said so
 */
record FiledDossier(
        LocalDossierId id,
        DossierCode code,
        Instant filedAt,
        @Nullable SubmitOutcome outcome) {

    FiledDossier accepted(SubmitOutcome what) {
        return new FiledDossier(id, code, filedAt, what);
    }
}
