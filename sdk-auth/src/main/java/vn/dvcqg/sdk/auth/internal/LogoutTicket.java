package vn.dvcqg.sdk.auth.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What logging out needs, as it lies sealed in the local session.
 *
 * @param provider which provider, client and callback page it is for
 * @param idToken names the session to the provider
 * @param vneidLogout VNeID's own logout, which holds a bearer token of the ministry
 */
public record LogoutTicket(
        String provider, @Nullable String idToken, @Nullable String vneidLogout) {

    /** What a sealed ticket belongs to. */
    public static final String CONTEXT = "logout-ticket";

    private static final String FORM = "1";

    public static LogoutTicket of(String provider, Verified verified) {
        return new LogoutTicket(provider, verified.idToken(), verified.text("logoutUri"));
    }

    /** The text that is sealed. */
    public String text() {
        return String.join(
                "\n",
                FORM,
                provider,
                Objects.requireNonNullElse(idToken, ""),
                Objects.requireNonNullElse(vneidLogout, ""));
    }

    /** Reads the text; null if it is none. */
    public static @Nullable LogoutTicket read(String text) {
        List<String> parts = List.of(text.split("\n", -1));
        if (parts.size() != 4 || !parts.get(0).equals(FORM)) {
            return null;
        }
        return new LogoutTicket(parts.get(1), known(parts.get(2)), known(parts.get(3)));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The provider only. */
    @Override
    public String toString() {
        return "LogoutTicket(" + provider + ")";
    }
}
