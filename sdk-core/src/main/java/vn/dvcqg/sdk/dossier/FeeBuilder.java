package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Vnd;

/**
 * Builds a {@link Fee}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class FeeBuilder {

    final String name;
    final Vnd amount;

    @Nullable
    String code;

    @Nullable
    CollectionTime collectionTime;

    @Nullable
    FeeCategory category;

    FeeBuilder(String name, Vnd amount) {
        this.name = Objects.requireNonNull(name, "name");
        this.amount = Objects.requireNonNull(amount, "amount");
    }

    FeeBuilder(Fee from) {
        this.name = from.name();
        this.amount = from.amount();
        this.code = from.code();
        this.collectionTime = from.collectionTime();
        this.category = from.category();
    }

    /**
     * Sets the code of the fee. Its lists differ from system to system, so it is plain text.
     *
     * @param code the code, or null
     * @return this builder
     */
    public FeeBuilder code(@Nullable String code) {
        this.code = Texts.known(code);
        return this;
    }

    /**
     * Sets when the fee is collected.
     *
     * @param collectionTime the time of collection, or null when not known
     * @return this builder
     */
    public FeeBuilder collectionTime(@Nullable CollectionTime collectionTime) {
        this.collectionTime = collectionTime;
        return this;
    }

    /**
     * Sets what the fee is for.
     *
     * @param category the category, or null when not known
     * @return this builder
     */
    public FeeBuilder category(@Nullable FeeCategory category) {
        this.category = category;
        return this;
    }

    /**
     * Makes the fee. Whether it is right is checked when the dossier that holds it is built.
     *
     * @return the fee
     */
    public Fee build() {
        return new Fee(this);
    }
}
