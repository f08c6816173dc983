package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PortalAccountId;

/**
 * Where a dossier stands that was born on the portal and came to the local system from there. Immutable and safe for use by
 * several threads. It prints no personal data.
 *
 * @see "docs/protocol/progress.md, section Status of a portal-born dossier"
 */
public final class PortalBornUpdate {

    private final DossierCode portalCode;
    private final DossierCode localCode;
    private final @Nullable PortalAccountId applicantAccount;
    private final @Nullable String note;
    private final Instant handledAt;
    private final PortalBornStatus status;
    private final List<ProcessedFile> files;

    PortalBornUpdate(PortalBornUpdateBuilder from) {
        this.portalCode = Objects.requireNonNull(from.portalCode);
        this.localCode = Objects.requireNonNull(from.localCode);
        this.applicantAccount = from.applicantAccount;
        this.note = from.note;
        this.handledAt = Objects.requireNonNull(from.handledAt);
        this.status = Objects.requireNonNull(from.status);
        this.files = from.files;
    }

    /**
     * Starts an update.
     *
     * @return a new builder
     */
    public static PortalBornUpdateBuilder builder() {
        return new PortalBornUpdateBuilder();
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public PortalBornUpdateBuilder toBuilder() {
        return new PortalBornUpdateBuilder(this);
    }

    /**
     * The number that the portal gave the dossier.
     *
     * @return the number
     */
    public DossierCode portalCode() {
        return portalCode;
    }

    /**
     * The number that the local system gave the dossier.
     *
     * @return the number
     */
    public DossierCode localCode() {
        return localCode;
    }

    /**
     * The account of the applicant at the portal.
     *
     * @return the account, or null when not known
     */
    public @Nullable PortalAccountId applicantAccount() {
        return applicantAccount;
    }

    /**
     * A note.
     *
     * @return the text, or null
     */
    public @Nullable String note() {
        return note;
    }

    /**
     * Since when the dossier stands there.
     *
     * @return the moment
     */
    public Instant handledAt() {
        return handledAt;
    }

    /**
     * Where the dossier stands.
     *
     * @return the status
     */
    public PortalBornStatus status() {
        return status;
    }

    /**
     * The files that came out of the work.
     *
     * @return the files, never null
     */
    public List<ProcessedFile> files() {
        return files;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(portalCode, localCode, applicantAccount, note, handledAt, status, files);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof PortalBornUpdate that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Both numbers and the status. */
    @Override
    public String toString() {
        return "PortalBornUpdate(" + portalCode + ", " + localCode + ", " + status + ")";
    }
}
