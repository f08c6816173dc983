package vn.dvcqg.sdk.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.ProcedureCode;

/**
 * A procedure of the vendor's own system and what it is called at the portal. Immutable and safe for use by several threads.
 *
 * @param localCode the code in the vendor's system; blanks around it are cut
 * @param localName the name there; empty when unknown
 * @param national the code of the portal; null when nobody has decided it yet
 * @see "docs/catalog.md, section Map local procedures"
 */
public record MappedProcedure(
        String localCode, String localName, @Nullable ProcedureCode national) {

    /**
     * Checks that nothing is missing and cuts blanks.
     *
     * @param localCode not blank
     * @param localName not null
     * @param national may be null
     * @throws IllegalArgumentException if the local code is blank
     */
    public MappedProcedure {
        localCode = Objects.requireNonNull(localCode, "localCode").strip();
        localName = Objects.requireNonNull(localName, "localName").strip();
        if (localCode.isEmpty()) {
            throw new IllegalArgumentException("localCode must not be blank; it is what the procedure is looked up by");
        }
    }
}
