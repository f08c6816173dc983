package vn.dvcqg.sdk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a code list that may grow: the known values are constants, an unknown one keeps its raw text and never breaks reading.
 * Two values are equal when they are of the same list and have the same name. Immutable and safe for use by several threads.
 */
public abstract class OpenCode {

    private final String name;
    private final boolean known;

    /**
     * A value.
     *
     * @param name the constant's name, or the raw text of an unknown value
     * @param known whether the SDK knows the value
     */
    protected OpenCode(String name, boolean known) {
        this.name = Objects.requireNonNull(name, "name");
        this.known = known;
    }

    /**
     * The name of the constant, for example {@code ONLINE}; for an unknown value its raw text.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * Whether the SDK knows the value.
     *
     * @return false for a value that keeps its raw text
     */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenCode that
                        && getClass() == that.getClass()
                        && known == that.known
                        && name.equals(that.name));
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** The name; an unknown value stands in quotes after {@code unknown}. */
    @Override
    public final String toString() {
        return known ? name : "unknown '" + name + "'";
    }
}
