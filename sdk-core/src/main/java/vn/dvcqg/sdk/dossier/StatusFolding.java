package vn.dvcqg.sdk.dossier;

import java.util.Optional;
import java.util.Set;

/**
 * Folds the national list of statuses into the shorter one of portal-born dossiers. The two systems that were seen fold
 * differently, so both ways are here, and the vendor chooses: the SDK never folds a status by itself.
 *
 * @see "docs/protocol/codes.md, section Status of a portal-born dossier"
 */
public enum StatusFolding {

    /**
     * Received, in process, payment requested, finished and returned become {@link PortalBornStatus#RECEIVED}; rejected,
     * supplement requested, withdrawn and stopped become {@link PortalBornStatus#SUPPLEMENT_OR_REFUSAL}. A new dossier has no
     * counterpart.
     */
    TWO_WAY {
        @Override
        public Optional<PortalBornStatus> fold(DossierStatus status) {
            if (GOING_WELL.contains(status)) {
                return Optional.of(PortalBornStatus.RECEIVED);
            }
            return GOING_BADLY.contains(status)
                    ? Optional.of(PortalBornStatus.SUPPLEMENT_OR_REFUSAL)
                    : Optional.empty();
        }
    },

    /**
     * Only what is certain: received and supplement requested keep their code, rejected at reception becomes {@link
     * PortalBornStatus#REFUSED}. All other statuses have no counterpart.
     */
    REFUSAL_APART {
        @Override
        public Optional<PortalBornStatus> fold(DossierStatus status) {
            if (status.equals(DossierStatus.REJECTED_AT_RECEPTION)) {
                return Optional.of(PortalBornStatus.REFUSED);
            }
            return KEPT.contains(status) ? TWO_WAY.fold(status) : Optional.empty();
        }
    };

    private static final Set<DossierStatus> GOING_WELL = Set.of(
            DossierStatus.RECEIVED,
            DossierStatus.PROCESSING,
            DossierStatus.PAYMENT_REQUESTED,
            DossierStatus.FINISHED,
            DossierStatus.RESULT_RETURNED);

    private static final Set<DossierStatus> GOING_BADLY = Set.of(
            DossierStatus.REJECTED_AT_RECEPTION,
            DossierStatus.SUPPLEMENT_REQUESTED,
            DossierStatus.WITHDRAWAL_REQUESTED,
            DossierStatus.STOPPED);

    private static final Set<DossierStatus> KEPT = Set.of(DossierStatus.RECEIVED, DossierStatus.SUPPLEMENT_REQUESTED);

    /**
     * Folds a status.
     *
     * @param status the national status
     * @return the status for a portal-born dossier; empty where this way of folding has no counterpart
     */
    public abstract Optional<PortalBornStatus> fold(DossierStatus status);
}
