package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;

/**
 * Builds a {@link ProgressStep}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class ProgressStepBuilder {

    final LocalDossierId dossier;

    @Nullable
    DossierCode code;

    @Nullable
    String officerName;

    @Nullable
    String officerTitle;

    @Nullable
    Instant handledAt;

    @Nullable
    String department;

    @Nullable
    String content;

    @Nullable
    DossierStatus status;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant dueAt;

    ProgressStepBuilder(LocalDossierId dossier) {
        this.dossier = Objects.requireNonNull(dossier, "dossier");
    }

    ProgressStepBuilder(ProgressStep from) {
        this.dossier = from.dossier();
        this.code = from.code();
        this.officerName = from.officerName();
        this.officerTitle = from.officerTitle();
        this.handledAt = from.handledAt();
        this.department = from.department();
        this.content = from.content();
        this.status = from.status();
        this.startedAt = from.startedAt();
        this.dueAt = from.dueAt();
    }

    /**
     * Sets the code of the dossier.
     *
     * @param code the code, or null when the portal has not issued it yet
     * @return this builder
     */
    public ProgressStepBuilder code(@Nullable DossierCode code) {
        this.code = code;
        return this;
    }

    /**
     * Sets the officer who acted.
     *
     * @param officerName his name
     * @return this builder
     */
    public ProgressStepBuilder officerName(String officerName) {
        this.officerName = officerName;
        return this;
    }

    /**
     * Sets his job title.
     *
     * @param officerTitle the title, or null
     * @return this builder
     */
    public ProgressStepBuilder officerTitle(@Nullable String officerTitle) {
        this.officerTitle = Texts.known(officerTitle);
        return this;
    }

    /**
     * Sets when he acted.
     *
     * @param handledAt the moment, cut to seconds
     * @return this builder
     */
    public ProgressStepBuilder handledAt(Instant handledAt) {
        this.handledAt = Times.cut(handledAt);
        return this;
    }

    /**
     * Sets his department.
     *
     * @param department the name of the department, or null
     * @return this builder
     */
    public ProgressStepBuilder department(@Nullable String department) {
        this.department = Texts.known(department);
        return this;
    }

    /**
     * Sets what he did.
     *
     * @param content the text, or null
     * @return this builder
     */
    public ProgressStepBuilder content(@Nullable String content) {
        this.content = Texts.known(content);
        return this;
    }

    /**
     * Sets where the dossier stands since this step.
     *
     * @param status the status
     * @return this builder
     */
    public ProgressStepBuilder status(DossierStatus status) {
        this.status = status;
        return this;
    }

    /**
     * Sets when the step began.
     *
     * @param startedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public ProgressStepBuilder startedAt(@Nullable Instant startedAt) {
        this.startedAt = Times.cut(startedAt);
        return this;
    }

    /**
     * Sets until when the step should be done.
     *
     * @param dueAt the moment, cut to seconds, or null
     * @return this builder
     */
    public ProgressStepBuilder dueAt(@Nullable Instant dueAt) {
        this.dueAt = Times.cut(dueAt);
        return this;
    }

    /**
     * Checks the step and makes it.
     *
     * @return the step
     * @throws vn.dvcqg.sdk.InvalidRequestException if something is missing or wrong; it lists every fault at once
     */
    public ProgressStep build() {
        Checks checks = new Checks();
        ProgressStepRules.check(this, checks);
        checks.orThrow();
        return new ProgressStep(this);
    }
}
