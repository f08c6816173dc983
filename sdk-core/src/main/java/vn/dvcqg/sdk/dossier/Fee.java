package vn.dvcqg.sdk.dossier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Vnd;

/**
 * A fee of a dossier. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/dossier.md, section Fees"
 */
public final class Fee {

    private final String name;
    private final Vnd amount;
    private final @Nullable String code;
    private final @Nullable CollectionTime collectionTime;
    private final @Nullable FeeCategory category;

    Fee(FeeBuilder from) {
        this.name = from.name;
        this.amount = from.amount;
        this.code = from.code;
        this.collectionTime = from.collectionTime;
        this.category = from.category;
    }

    /**
     * Starts a fee.
     *
     * @param name the name of the fee
     * @param amount the amount
     * @return a new builder
     */
    public static FeeBuilder builder(String name, Vnd amount) {
        return new FeeBuilder(name, amount);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public FeeBuilder toBuilder() {
        return new FeeBuilder(this);
    }

    /**
     * The name of the fee.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The amount.
     *
     * @return the amount
     */
    public Vnd amount() {
        return amount;
    }

    /**
     * The code of the fee; plain text, because its lists differ from system to system.
     *
     * @return the code, or null when not known
     */
    public @Nullable String code() {
        return code;
    }

    /**
     * When the fee is collected.
     *
     * @return the time of collection, or null when not known
     */
    public @Nullable CollectionTime collectionTime() {
        return collectionTime;
    }

    /**
     * What the fee is for.
     *
     * @return the category, or null when not known
     */
    public @Nullable FeeCategory category() {
        return category;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(name, amount, code, collectionTime, category);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Fee that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The amount. */
    @Override
    public String toString() {
        return "Fee(" + amount + ")";
    }
}
