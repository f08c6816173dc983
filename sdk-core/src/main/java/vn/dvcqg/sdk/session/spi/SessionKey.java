package vn.dvcqg.sdk.session.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Whose session it is. Two portals with the same key share their session when they share a store. Prints without the account, of
 * which two characters are shown.
 *
 * @param endpoint where the login goes to: scheme, host, port and path
 * @param agency the agency that calls; empty for a token or a note that all agencies share
 * @param account the user name or the client id
 */
public record SessionKey(String endpoint, String agency, String account) {

    private static final int SHOWN = 2;

    /**
     * Checks that nothing is missing.
     *
     * @param endpoint not null
     * @param agency not null
     * @param account not null
     * @throws NullPointerException if a part is null
     */
    public SessionKey {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(account, "account");
    }

    /**
     * The key of what all agencies with this account share: it can be locked, whichever of them logged in with a wrong password. The
     * SDK keeps refused logins under this key, and takes its lease beside that of the session while a login may be refused.
     *
     * @return the same key with an empty agency
     */
    public SessionKey forAllAgencies() {
        return agency.isEmpty() ? this : new SessionKey(endpoint, "", account);
    }

    /**
     * The key in a form of fixed length, for stores whose own keys may be short. It never changes between versions.
     *
     * @return SHA-256 of the three parts, 64 hexadecimal digits
     */
    public String digest() {
        // with lengths: "a" + "bc" is not "ab" + "c"
        String whole = endpoint.length() + ":" + endpoint + agency.length() + ":" + agency + account;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Endpoint and agency, and the start of the account. */
    @Override
    public String toString() {
        return endpoint + " " + agency + " " + account.substring(0, Math.min(SHOWN, account.length())) + "***";
    }
}
