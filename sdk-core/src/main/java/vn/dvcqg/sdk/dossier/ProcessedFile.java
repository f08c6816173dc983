package vn.dvcqg.sdk.dossier;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that came out of the work on a portal-born dossier. Immutable and safe for use by several threads.
 *
 * @param id the id of the file in the local system, or null when it has none
 * @param name the name of the file
 * @param componentCode the code of the component, or null when not known
 * @param location where the portal can fetch the file without a login: an absolute http or https address, or null
 * @param deleted true when the local system has taken the file back
 * @see "docs/protocol/progress.md, section Status of a portal-born dossier"
 */
public record ProcessedFile(
        @Nullable String id,
        String name,
        @Nullable String componentCode,
        @Nullable URI location,
        boolean deleted) {

    /**
     * Checks that nothing is missing; an empty text counts as not known.
     *
     * @param id may be null
     * @param name not null
     * @param componentCode may be null
     * @param location may be null
     * @param deleted taken as it is
     * @throws NullPointerException if the name is null
     */
    public ProcessedFile {
        id = Texts.known(id);
        Objects.requireNonNull(name, "name");
        componentCode = Texts.known(componentCode);
    }

    /**
     * A file with nothing but a name and an address.
     *
     * @param name the name of the file
     * @param location where the portal can fetch it
     * @return the file
     */
    public static ProcessedFile of(String name, URI location) {
        return new ProcessedFile(null, name, null, location, false);
    }

    /** The flag only: names and addresses may tell of people. */
    @Override
    public String toString() {
        return "ProcessedFile(deleted=" + deleted + ")";
    }
}
