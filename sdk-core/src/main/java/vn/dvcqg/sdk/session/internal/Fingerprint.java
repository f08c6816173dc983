package vn.dvcqg.sdk.session.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.session.spi.SessionKey;

/**
 * Tells whether a password is the one that was refused. It lies in the store, in the clear, so it must be of no use to whoever reads
 * it: it is cut to ten bits. A thief who can compute it for a guess learns only that 1,023 of 1,024 wrong guesses are wrong, and a
 * password of 60 bits keeps 50 of them. The price is that one of 1,024 new passwords passes for the old one; then {@code
 * Portal.allowLogin()} helps. It is keyed with the account, so that two accounts with one password do not show it.
 */
final class Fingerprint {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LAST_TWO_BITS = 0x03;

    private Fingerprint() {}

    static String of(SessionKey key, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.digest().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] whole = mac.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(new byte[] {(byte) (whole[0] & LAST_TWO_BITS), whole[1]});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
