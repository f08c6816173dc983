package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * One step of the processing of a dossier: who did what when, and where it stands since. The portal appends steps and gives
 * them no id, so a step that is sent twice stands there twice. Immutable and safe for use by several threads. It prints no
 * names.
 *
 * @see "docs/protocol/progress.md, section Progress steps"
 */
public final class ProgressStep {

    private final LocalDossierId dossier;
    private final @Nullable DossierCode code;
    private final String officerName;
    private final @Nullable String officerTitle;
    private final Instant handledAt;
    private final @Nullable String department;
    private final @Nullable String content;
    private final DossierStatus status;
    private final @Nullable Instant startedAt;
    private final @Nullable Instant dueAt;

    ProgressStep(ProgressStepBuilder from) {
        this.dossier = from.dossier;
        this.code = from.code;
        this.officerName = Objects.requireNonNull(from.officerName);
        this.officerTitle = from.officerTitle;
        this.handledAt = Objects.requireNonNull(from.handledAt);
        this.department = from.department;
        this.content = from.content;
        this.status = Objects.requireNonNull(from.status);
        this.startedAt = from.startedAt;
        this.dueAt = from.dueAt;
    }

    /**
     * Starts a step of a dossier; the code of the dossier is taken over too.
     *
     * @param dossier the dossier
     * @return a new builder
     */
    public static ProgressStepBuilder of(Dossier dossier) {
        return builder(dossier.localId()).code(dossier.code());
    }

    /**
     * Starts a step of a dossier.
     *
     * @param dossier the key of the dossier in the local system
     * @return a new builder
     */
    public static ProgressStepBuilder builder(LocalDossierId dossier) {
        return new ProgressStepBuilder(dossier);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public ProgressStepBuilder toBuilder() {
        return new ProgressStepBuilder(this);
    }

    /**
     * The dossier, by the key of the local system.
     *
     * @return the key
     */
    public LocalDossierId dossier() {
        return dossier;
    }

    /**
     * The code of the dossier.
     *
     * @return the code, or null when not known
     */
    public @Nullable DossierCode code() {
        return code;
    }

    /**
     * The officer who acted.
     *
     * @return his name
     */
    public String officerName() {
        return officerName;
    }

    /**
     * The job title of the officer.
     *
     * @return the title, or null when not known
     */
    public @Nullable String officerTitle() {
        return officerTitle;
    }

    /**
     * When the officer acted.
     *
     * @return the moment
     */
    public Instant handledAt() {
        return handledAt;
    }

    /**
     * The department of the officer.
     *
     * @return its name, or null when not known
     */
    public @Nullable String department() {
        return department;
    }

    /**
     * What the officer did.
     *
     * @return the text, or null when not known
     */
    public @Nullable String content() {
        return content;
    }

    /**
     * Where the dossier stands since this step.
     *
     * @return the status
     */
    public DossierStatus status() {
        return status;
    }

    /**
     * When the step began.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /**
     * Until when the step should be done.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant dueAt() {
        return dueAt;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                dossier, code, officerName, officerTitle, handledAt, department, content, status, startedAt, dueAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ProgressStep that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The dossier, the time and the status. */
    @Override
    public String toString() {
        return "ProgressStep(" + dossier + ", " + handledAt + ", " + status + ")";
    }
}
