package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.ResultCode;

/**
 * A result of a procedure. Immutable and safe for use by several threads.
 *
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param fileName the name of a sample file; empty when missing
 * @param url the address of that file as published; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ProcedureResult(String rawCode, String name, String fileName, String url, ExtraFields extraFields) {

    /**
     * The code of the result as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable ResultCode code() {
        return ResultCode.isValid(rawCode) ? ResultCode.of(rawCode) : null;
    }
}
