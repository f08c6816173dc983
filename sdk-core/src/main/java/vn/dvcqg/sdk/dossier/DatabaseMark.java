package vn.dvcqg.sdk.dossier;

import java.util.Objects;

/**
 * A national database that was used for a dossier. Immutable and safe for use by several threads.
 *
 * @param code the code of the database; only that of the population database is known
 * @see "docs/protocol/codes.md, section National database"
 */
public record DatabaseMark(String code) {

    /** The national population database. */
    public static final DatabaseMark POPULATION = new DatabaseMark("1");

    /**
     * Checks that nothing is missing.
     *
     * @param code not null
     * @throws NullPointerException if the code is null
     */
    public DatabaseMark {
        Objects.requireNonNull(code, "code");
    }
}
