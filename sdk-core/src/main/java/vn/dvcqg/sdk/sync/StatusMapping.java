package vn.dvcqg.sdk.sync;

import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.internal.Violations;

/**
 * The vendor's own table from the statuses of his system to the national ones 1 to 10. There is no default: products use the same words
 * for different things. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Dossier statuses"
 */
public final class StatusMapping {

    private final Map<String, DossierStatus> byLocal;

    private StatusMapping(Map<String, DossierStatus> byLocal) {
        this.byLocal = byLocal;
    }

    /**
     * A mapping.
     *
     * @param byLocal the national status for each local one, compared letter by letter
     * @return the mapping
     * @throws IllegalArgumentException if a national status is none of 1 to 10
     */
    public static StatusMapping of(Map<String, DossierStatus> byLocal) {
        byLocal.forEach((local, status) -> {
            if (!status.isKnown()) {
                throw new IllegalArgumentException(
                        "the status of '" + local + "' must be one of 1 to 10, but was " + status.code());
            }
        });
        return new StatusMapping(Map.copyOf(byLocal));
    }

    /**
     * The national status.
     *
     * @param localStatus the status in the words of the local system
     * @return one of 1 to 10
     * @throws InvalidRequestException if the status is not mapped
     */
    public DossierStatus national(String localStatus) {
        DossierStatus status = byLocal.get(localStatus);
        if (status == null) {
            throw new InvalidRequestException(List.of(Violations.of("status", "status-unmapped", localStatus)));
        }
        return status;
    }

    /** How many local statuses are mapped. */
    @Override
    public String toString() {
        return "StatusMapping(" + byLocal.size() + " statuses)";
    }
}
