package vn.dvcqg.sdk.auth;

import java.util.List;
import java.util.Objects;

/** Logging out that has begun. The local session must have ended before. Immutable. It prints no secret. */
public final class LogoutStart {

    private final String location;
    private final List<String> cookies;
    private final boolean localOnly;

    LogoutStart(String location, List<String> cookies, boolean localOnly) {
        this.location = Objects.requireNonNull(location, "location");
        this.cookies = List.copyOf(cookies);
        this.localOnly = localOnly;
    }

    /**
     * The value of the {@code Location} header. It may hold the identity token: put it nowhere else.
     *
     * @return an address of the provider, or a path of this site
     */
    public String location() {
        return location;
    }

    /**
     * Values of {@code Set-Cookie} headers to send along.
     *
     * @return one value for each header; may be empty
     */
    public List<String> cookies() {
        return cookies;
    }

    /**
     * Whether the provider cannot be told, so that the person stays logged in there.
     *
     * @return true if the location is a path of this site
     */
    public boolean isLocalOnly() {
        return localOnly;
    }

    /** Whether it is local; no address. */
    @Override
    public String toString() {
        return "LogoutStart(" + (localOnly ? "local only" : "at the provider") + ")";
    }
}
