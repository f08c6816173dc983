package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * A procedure in the list of procedures. Immutable and safe for use by several threads.
 *
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure list"
 */
public record ProcedureSummary(String rawCode, String name, ExtraFields extraFields) {

    /**
     * The code of the procedure as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable ProcedureCode code() {
        return ProcedureCode.isValid(rawCode) ? ProcedureCode.of(rawCode) : null;
    }
}
