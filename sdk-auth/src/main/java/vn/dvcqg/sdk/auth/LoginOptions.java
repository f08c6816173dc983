package vn.dvcqg.sdk.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different for one login than the flow says. Immutable. */
public final class LoginOptions {

    /** Nothing is different. */
    public static final LoginOptions NONE = new LoginOptions(null, false);

    private final @Nullable AssuranceLevel level;
    private final boolean anew;

    private LoginOptions(@Nullable AssuranceLevel level, boolean anew) {
        this.level = level;
        this.anew = anew;
    }

    /**
     * A step up: this login must reach a level, whatever the flow requires.
     *
     * @param level the level; a lower one than the flow requires has no effect
     * @return the options
     */
    public static LoginOptions level(AssuranceLevel level) {
        return new LoginOptions(Objects.requireNonNull(level, "level"), false);
    }

    /**
     * The same, and the person must enter his credentials again ({@code prompt=login}) where the provider speaks OpenID Connect.
     *
     * @return the options
     */
    public LoginOptions anew() {
        return new LoginOptions(level, true);
    }

    /**
     * The level that is needed.
     *
     * @return the level, or null for that of the flow
     */
    public @Nullable AssuranceLevel level() {
        return level;
    }

    /**
     * Whether the person must enter his credentials again.
     *
     * @return true for {@link #anew()}
     */
    public boolean isAnew() {
        return anew;
    }

    @Override
    public String toString() {
        return "LoginOptions(" + level + (anew ? ", anew" : "") + ")";
    }
}
