package vn.dvcqg.sdk.catalog;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.AgencyCode;

/**
 * An agency in the list of agencies. Immutable and safe for use by several threads.
 *
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param level the level as the portal published it, because its list is not described; empty when missing
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Agencies"
 */
public record AgencyEntry(String rawCode, String name, String level, ExtraFields extraFields) {

    /**
     * The code of the agency as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable AgencyCode code() {
        return AgencyCode.isValid(rawCode) ? AgencyCode.of(rawCode) : null;
    }
}
