package vn.dvcqg.sdk.dossier;

import java.util.Objects;

/**
 * Papers of a dossier that are only counted, without a file. Immutable and safe for use by several threads.
 *
 * @param name the name of the papers
 * @param count how many there are; not negative
 * @param kind the number of the kind of paper; its list is not known, so the number goes to the portal as it is
 * @see "docs/protocol/dossier.md, section Other attachments"
 */
public record OtherAttachment(String name, int count, int kind) {

    /**
     * Checks that nothing is missing.
     *
     * @param name not null
     * @param count taken as it is
     * @param kind taken as it is
     * @throws NullPointerException if the name is null
     */
    public OtherAttachment {
        Objects.requireNonNull(name, "name");
    }

    /** The numbers only: the name may tell of people. */
    @Override
    public String toString() {
        return "OtherAttachment(count=" + count + ", kind=" + kind + ")";
    }
}
