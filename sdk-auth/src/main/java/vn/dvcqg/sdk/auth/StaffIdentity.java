package vn.dvcqg.sdk.auth;

import org.jspecify.annotations.Nullable;

/** An officer who has logged in at the provider of the staff. Immutable and safe for use by several threads. */
public final class StaffIdentity implements Identity {

    private final LinkKey linkKey;
    private final String provider;
    private final AssuranceLevel level;
    private final @Nullable String name;

    StaffIdentity(LinkKey linkKey, String provider, AssuranceLevel level, @Nullable String name) {
        this.linkKey = linkKey;
        this.provider = provider;
        this.level = level;
        this.name = name;
    }

    @Override
    public LinkKey linkKey() {
        return linkKey;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public AssuranceLevel level() {
        return level;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    /** The provider and the level. */
    @Override
    public String toString() {
        return "StaffIdentity(" + provider + ", " + level + ")";
    }
}
