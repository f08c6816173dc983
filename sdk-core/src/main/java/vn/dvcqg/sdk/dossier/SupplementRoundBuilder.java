package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link SupplementRound}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class SupplementRoundBuilder {

    final int id;

    @Nullable
    String requestedBy;

    @Nullable
    String content;

    @Nullable
    Instant requestedAt;

    @Nullable
    String receivedBy;

    @Nullable
    String receptionInformation;

    @Nullable
    Instant receivedAt;

    @Nullable
    Boolean completed;

    List<SubmittedFile> papers = List.of();
    List<Fee> fees = List.of();

    @Nullable
    Instant dueBefore;

    @Nullable
    Instant dueAfter;

    SupplementRoundBuilder(int id) {
        this.id = id;
    }

    SupplementRoundBuilder(SupplementRound from) {
        this.id = from.id();
        this.requestedBy = from.requestedBy();
        this.content = from.content();
        this.requestedAt = from.requestedAt();
        this.receivedBy = from.receivedBy();
        this.receptionInformation = from.receptionInformation();
        this.receivedAt = from.receivedAt();
        this.completed = from.completed();
        this.papers = from.papers();
        this.fees = from.fees();
        this.dueBefore = from.dueBefore();
        this.dueAfter = from.dueAfter();
    }

    /**
     * Sets the officer who asked.
     *
     * @param requestedBy his name, or null
     * @return this builder
     */
    public SupplementRoundBuilder requestedBy(@Nullable String requestedBy) {
        this.requestedBy = Texts.known(requestedBy);
        return this;
    }

    /**
     * Sets what was asked for.
     *
     * @param content the text, or null
     * @return this builder
     */
    public SupplementRoundBuilder content(@Nullable String content) {
        this.content = Texts.known(content);
        return this;
    }

    /**
     * Sets when it was asked for.
     *
     * @param requestedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public SupplementRoundBuilder requestedAt(@Nullable Instant requestedAt) {
        this.requestedAt = Times.cut(requestedAt);
        return this;
    }

    /**
     * Sets the officer who received the papers.
     *
     * @param receivedBy his name, or null
     * @return this builder
     */
    public SupplementRoundBuilder receivedBy(@Nullable String receivedBy) {
        this.receivedBy = Texts.known(receivedBy);
        return this;
    }

    /**
     * Sets what was noted at the reception.
     *
     * @param receptionInformation the text, or null
     * @return this builder
     */
    public SupplementRoundBuilder receptionInformation(@Nullable String receptionInformation) {
        this.receptionInformation = Texts.known(receptionInformation);
        return this;
    }

    /**
     * Sets when the papers were received.
     *
     * @param receivedAt the moment, cut to seconds, or null
     * @return this builder
     */
    public SupplementRoundBuilder receivedAt(@Nullable Instant receivedAt) {
        this.receivedAt = Times.cut(receivedAt);
        return this;
    }

    /**
     * Sets whether the round is done.
     *
     * @param completed true or false, or null when not known
     * @return this builder
     */
    public SupplementRoundBuilder completed(@Nullable Boolean completed) {
        this.completed = completed;
        return this;
    }

    /**
     * Replaces the list of papers that were added.
     *
     * @param papers the papers
     * @return this builder
     */
    public SupplementRoundBuilder papers(List<SubmittedFile> papers) {
        this.papers = List.copyOf(papers);
        return this;
    }

    /**
     * Adds one to the list.
     *
     * @param paper what to add
     * @return this builder
     */
    public SupplementRoundBuilder addPaper(SubmittedFile paper) {
        this.papers = Lists.plus(papers, paper);
        return this;
    }

    /**
     * Replaces the list of fees of the round.
     *
     * @param fees the fees
     * @return this builder
     */
    public SupplementRoundBuilder fees(List<Fee> fees) {
        this.fees = List.copyOf(fees);
        return this;
    }

    /**
     * Adds one to the list.
     *
     * @param fee what to add
     * @return this builder
     */
    public SupplementRoundBuilder addFee(Fee fee) {
        this.fees = Lists.plus(fees, fee);
        return this;
    }

    /**
     * Sets the appointed time before the round.
     *
     * @param dueBefore the moment, cut to seconds, or null
     * @return this builder
     */
    public SupplementRoundBuilder dueBefore(@Nullable Instant dueBefore) {
        this.dueBefore = Times.cut(dueBefore);
        return this;
    }

    /**
     * Sets the appointed time after the round.
     *
     * @param dueAfter the moment, cut to seconds, or null
     * @return this builder
     */
    public SupplementRoundBuilder dueAfter(@Nullable Instant dueAfter) {
        this.dueAfter = Times.cut(dueAfter);
        return this;
    }

    /**
     * Makes the round. Whether it is right is checked when the dossier that holds it is built.
     *
     * @return the round
     */
    public SupplementRound build() {
        return new SupplementRound(this);
    }
}
