package vn.dvcqg.sdk.auth;

import java.util.List;
import java.util.Objects;

/**
 * The end of logging out. The local session has ended in any case. Immutable. It prints no secret.
 */
public final class LogoutResult {

    private final String location;
    private final List<String> clearCookies;
    private final boolean confirmed;

    LogoutResult(String location, List<String> clearCookies, boolean confirmed) {
        this.location = Objects.requireNonNull(location, "location");
        this.clearCookies = List.copyOf(clearCookies);
        this.confirmed = confirmed;
    }

    /**
     * The value of the {@code Location} header: a path of this site; after a login with VNeID through the portal the address of VNeID's own
     * logout, from which the browser does not come back. That one holds a bearer token: put it nowhere else.
     *
     * @return where to send the browser
     */
    public String location() {
        return location;
    }

    /**
     * Values of {@code Set-Cookie} headers to send along.
     *
     * @return one value for each header; may be empty
     */
    public List<String> clearCookies() {
        return clearCookies;
    }

    /**
     * Whether this browser began logging out and came back from the provider.
     *
     * @return false for a callback that cannot be trusted; show the home page then
     */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Whether it is confirmed; no address. */
    @Override
    public String toString() {
        return "LogoutResult(" + (confirmed ? "confirmed" : "not confirmed") + ")";
    }
}
