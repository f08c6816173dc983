package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.id.LocalDossierId;

/** What became of one dossier of several that were sent together. Immutable and safe for use by several threads. */
public sealed interface BatchResult {

    /**
     * Which dossier it was.
     *
     * @return its key in the local system
     */
    LocalDossierId localId();

    /**
     * The portal answered.
     *
     * @param submission what became of the dossier
     */
    record Submitted(Submission submission) implements BatchResult {

        /**
         * Checks that nothing is missing.
         *
         * @param submission not null
         * @throws NullPointerException if the submission is null
         */
        public Submitted {
            Objects.requireNonNull(submission, "submission");
        }

        @Override
        public LocalDossierId localId() {
            return submission.localId();
        }
    }

    /**
     * The dossier did not get through, or nobody knows whether it did.
     *
     * @param localId the key of the dossier in the local system
     * @param cause why, and what to do about it
     */
    record Failed(LocalDossierId localId, PortalException cause) implements BatchResult {

        /**
         * Checks that nothing is missing.
         *
         * @param localId not null
         * @param cause not null
         * @throws NullPointerException if a part is null
         */
        public Failed {
            Objects.requireNonNull(localId, "localId");
            Objects.requireNonNull(cause, "cause");
        }
    }
}
