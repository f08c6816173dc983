package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.FieldCode;

/**
 * A field of work to which a procedure belongs. Immutable and safe for use by several threads.
 *
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record FieldOfWork(String rawCode, String name, ExtraFields extraFields) {

    /**
     * The code of the field as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable FieldCode code() {
        return FieldCode.isValid(rawCode) ? FieldCode.of(rawCode) : null;
    }
}
