package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.ExtraFields;

/**
 * What a dossier of a procedure holds in one case. Immutable and safe for use by several threads.
 *
 * @param name the name of the case; empty when there is only one
 * @param papers the papers
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Procedure detail"
 */
public record ComponentCase(String name, List<ComponentPaper> papers, ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param name not null
     * @param papers copied; not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null
     */
    public ComponentCase {
        Objects.requireNonNull(name, "name");
        papers = List.copyOf(papers);
        Objects.requireNonNull(extraFields, "extraFields");
    }
}
