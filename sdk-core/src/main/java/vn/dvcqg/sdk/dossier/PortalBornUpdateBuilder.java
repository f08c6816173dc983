package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PortalAccountId;

/**
 * Builds a {@link PortalBornUpdate}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class PortalBornUpdateBuilder {

    @Nullable
    DossierCode portalCode;

    @Nullable
    DossierCode localCode;

    @Nullable
    PortalAccountId applicantAccount;

    @Nullable
    String note;

    @Nullable
    Instant handledAt;

    @Nullable
    PortalBornStatus status;

    List<ProcessedFile> files = List.of();

    PortalBornUpdateBuilder() {}

    PortalBornUpdateBuilder(PortalBornUpdate from) {
        this.portalCode = from.portalCode();
        this.localCode = from.localCode();
        this.applicantAccount = from.applicantAccount();
        this.note = from.note();
        this.handledAt = from.handledAt();
        this.status = from.status();
        this.files = from.files();
    }

    /**
     * Sets the number that the portal gave the dossier.
     *
     * @param portalCode the number
     * @return this builder
     */
    public PortalBornUpdateBuilder portalCode(DossierCode portalCode) {
        this.portalCode = portalCode;
        return this;
    }

    /**
     * Sets the number that the local system gave the dossier.
     *
     * @param localCode the number; the same as that of the portal where the local system keeps it
     * @return this builder
     */
    public PortalBornUpdateBuilder localCode(DossierCode localCode) {
        this.localCode = localCode;
        return this;
    }

    /**
     * Sets the account of the applicant at the portal.
     *
     * @param applicantAccount the account, or null
     * @return this builder
     */
    public PortalBornUpdateBuilder applicantAccount(@Nullable PortalAccountId applicantAccount) {
        this.applicantAccount = applicantAccount;
        return this;
    }

    /**
     * Sets a note.
     *
     * @param note the text, or null
     * @return this builder
     */
    public PortalBornUpdateBuilder note(@Nullable String note) {
        this.note = Texts.known(note);
        return this;
    }

    /**
     * Sets since when the dossier stands there.
     *
     * @param handledAt the moment, cut to seconds
     * @return this builder
     */
    public PortalBornUpdateBuilder handledAt(Instant handledAt) {
        this.handledAt = Times.cut(handledAt);
        return this;
    }

    /**
     * Sets where the dossier stands.
     *
     * @param status the status; {@link StatusFolding} finds it for a national one
     * @return this builder
     */
    public PortalBornUpdateBuilder status(PortalBornStatus status) {
        this.status = status;
        return this;
    }

    /**
     * Replaces the list of files.
     *
     * @param files the files
     * @return this builder
     */
    public PortalBornUpdateBuilder files(List<ProcessedFile> files) {
        this.files = List.copyOf(files);
        return this;
    }

    /**
     * Adds one to the list.
     *
     * @param file what to add
     * @return this builder
     */
    public PortalBornUpdateBuilder addFile(ProcessedFile file) {
        this.files = Lists.plus(files, file);
        return this;
    }

    /**
     * Checks the update and makes it.
     *
     * @return the update
     * @throws vn.dvcqg.sdk.InvalidRequestException if something is missing or wrong; it lists every fault at once
     */
    public PortalBornUpdate build() {
        Checks checks = new Checks();
        PortalBornUpdateRules.check(this, checks);
        checks.orThrow();
        return new PortalBornUpdate(this);
    }
}
