package vn.dvcqg.sdk.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different for one login than the flow says. Immutable. */
public final class LoginOptions {

    /** Nothing is different. */
    public static final LoginOptions NONE = new LoginOptions(null, false, null, null);

    private final @Nullable AssuranceLevel level;
    private final boolean anew;
    private final @Nullable LinkKey person;
    private final @Nullable ClaimPolicy claims;

    private LoginOptions(
            @Nullable AssuranceLevel level, boolean anew, @Nullable LinkKey person, @Nullable ClaimPolicy claims) {
        this.level = level;
        this.anew = anew;
        this.person = person;
        this.claims = claims;
    }

    /**
     * A step up: this login must reach a level, whatever the flow requires. Where somebody is logged in already, say with {@link #by} who it
     * must be: else anybody who uses this browser may complete it.
     *
     * @param level the level; a lower one than the flow requires has no effect
     * @return the options
     */
    public static LoginOptions level(AssuranceLevel level) {
        return new LoginOptions(Objects.requireNonNull(level, "level"), false, null, null);
    }

    /**
     * The same, and the person must enter his credentials again; what the provider does not confirm ends as {@link LoginReason#NOT_ANEW}.
     * OpenID Connect asks with {@code prompt=login} and {@code max_age=0} and demands an {@code auth_time} of this login; CAS asks with
     * {@code renew}, of the page and of the ticket. Direct VNeID cannot be asked: {@link LoginFlow#begin} then throws.
     *
     * @return the options
     */
    public LoginOptions anew() {
        return new LoginOptions(level, true, person, claims);
    }

    /**
     * The same, and only for one person: anybody else ends as {@link LoginReason#ANOTHER_PERSON}. Say so whenever the session of a person
     * goes on with what the login brings.
     *
     * @param person the key of the person who is logged in, at this provider
     * @return the options
     */
    public LoginOptions by(LinkKey person) {
        return new LoginOptions(level, anew, Objects.requireNonNull(person, "person"), claims);
    }

    /**
     * The same with other claims than the flow keeps, for example fewer where somebody only looks something up.
     *
     * @param claims the policy of this login
     * @return the options
     */
    public LoginOptions claims(ClaimPolicy claims) {
        return new LoginOptions(level, anew, person, Objects.requireNonNull(claims, "claims"));
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

    /**
     * Who it must be.
     *
     * @return the key, or null for anybody
     */
    public @Nullable LinkKey person() {
        return person;
    }

    /**
     * What is kept.
     *
     * @return the policy, or null for that of the flow
     */
    public @Nullable ClaimPolicy claims() {
        return claims;
    }

    /** The level and what is asked for; nobody's key. */
    @Override
    public String toString() {
        return "LoginOptions(" + level + (anew ? ", anew" : "") + ")";
    }
}
