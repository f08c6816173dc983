package vn.dvcqg.sdk.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round in which the applicant had to add papers. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/dossier.md, section Supplement rounds"
 */
public final class SupplementRound {

    private final int id;
    private final @Nullable String requestedBy;
    private final @Nullable String content;
    private final @Nullable Instant requestedAt;
    private final @Nullable String receivedBy;
    private final @Nullable String receptionInformation;
    private final @Nullable Instant receivedAt;
    private final @Nullable Boolean completed;
    private final List<SubmittedFile> papers;
    private final List<Fee> fees;
    private final @Nullable Instant dueBefore;
    private final @Nullable Instant dueAfter;

    SupplementRound(SupplementRoundBuilder from) {
        this.id = from.id;
        this.requestedBy = from.requestedBy;
        this.content = from.content;
        this.requestedAt = from.requestedAt;
        this.receivedBy = from.receivedBy;
        this.receptionInformation = from.receptionInformation;
        this.receivedAt = from.receivedAt;
        this.completed = from.completed;
        this.papers = from.papers;
        this.fees = from.fees;
        this.dueBefore = from.dueBefore;
        this.dueAfter = from.dueAfter;
    }

    /**
     * Starts a round.
     *
     * @param id the number of the round in the local system
     * @return a new builder
     */
    public static SupplementRoundBuilder builder(int id) {
        return new SupplementRoundBuilder(id);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public SupplementRoundBuilder toBuilder() {
        return new SupplementRoundBuilder(this);
    }

    /**
     * The number of the round in the local system.
     *
     * @return the number
     */
    public int id() {
        return id;
    }

    /**
     * The officer who asked.
     *
     * @return his name, or null when not known
     */
    public @Nullable String requestedBy() {
        return requestedBy;
    }

    /**
     * What was asked for.
     *
     * @return the text, or null when not known
     */
    public @Nullable String content() {
        return content;
    }

    /**
     * When it was asked for.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant requestedAt() {
        return requestedAt;
    }

    /**
     * The officer who received the papers.
     *
     * @return his name, or null when not known
     */
    public @Nullable String receivedBy() {
        return receivedBy;
    }

    /**
     * What was noted at the reception.
     *
     * @return the text, or null when not known
     */
    public @Nullable String receptionInformation() {
        return receptionInformation;
    }

    /**
     * When the papers were received.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /**
     * Whether the round is done.
     *
     * @return true or false, or null when not known
     */
    public @Nullable Boolean completed() {
        return completed;
    }

    /**
     * The papers that were added.
     *
     * @return the papers, never null
     */
    public List<SubmittedFile> papers() {
        return papers;
    }

    /**
     * The fees of the round.
     *
     * @return the fees, never null
     */
    public List<Fee> fees() {
        return fees;
    }

    /**
     * The appointed time before the round.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant dueBefore() {
        return dueBefore;
    }

    /**
     * The appointed time after the round.
     *
     * @return the moment, or null when not known
     */
    public @Nullable Instant dueAfter() {
        return dueAfter;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                id,
                requestedBy,
                content,
                requestedAt,
                receivedBy,
                receptionInformation,
                receivedAt,
                completed,
                papers,
                fees,
                dueBefore,
                dueAfter);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SupplementRound that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The number of the round. */
    @Override
    public String toString() {
        return "SupplementRound(" + id + ")";
    }
}
