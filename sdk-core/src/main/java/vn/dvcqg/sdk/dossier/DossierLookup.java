package vn.dvcqg.sdk.dossier;

import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.DossierCode;

/**
 * Whether the portal holds a dossier. What else a row of the answer says is not described anywhere, so the rows are kept as they
 * came. Immutable and safe for use by several threads.
 *
 * @param code the code that was asked for
 * @param exists true when the portal holds the dossier
 * @param rows the rows of the answer with their names on the wire; empty when the dossier does not exist
 * @see "docs/protocol/progress.md, section Look-up of a dossier"
 */
public record DossierLookup(DossierCode code, boolean exists, List<ExtraFields> rows) {

    /**
     * Copies the rows.
     *
     * @param code not null
     * @param exists taken as it is
     * @param rows copied; not null
     * @throws NullPointerException if a part is null
     */
    public DossierLookup {
        Objects.requireNonNull(code, "code");
        rows = List.copyOf(rows);
    }
}
