package vn.dvcqg.sdk.sync;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.store.spi.KeyRing;
import vn.dvcqg.sdk.sync.spi.PayloadCipher;

/**
 * A ring of keys: AES-256-GCM under the first, opened by whichever sealed it. To change the key, first give every node the new one behind the
 * old one, then the new one before the old one, and the new one alone once nothing of the old one waits. Immutable and safe for use by
 * several threads.
 */
public final class PayloadKeys implements PayloadCipher {

    private final KeyRing keys;

    private PayloadKeys(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * A ring.
     *
     * @param key 32 random bytes in Base64, which seals; never write it into the database
     * @param further other keys that may still be needed for opening
     * @return the ring
     * @throws SetupProblemException if a key is not 32 bytes in Base64
     */
    public static PayloadKeys of(Secret key, Secret... further) {
        List<Secret> all = new ArrayList<>(List.of(further));
        all.add(0, key);
        try {
            return new PayloadKeys(KeyRing.of("payload key", all));
        } catch (IllegalArgumentException e) {
            throw new SetupProblemException(List.of(Violations.of("cipher", "sync-key")));
        }
    }

    @Override
    public String seal(String text, String row) {
        return keys.firstId() + "." + Base64.getEncoder().encodeToString(keys.seal(text, row));
    }

    @Override
    public String open(String sealed, String row) {
        int dot = sealed.indexOf('.');
        String id = sealed.substring(0, Math.max(0, dot));
        String text;
        try {
            text = keys.open(id, Base64.getDecoder().decode(sealed.substring(dot + 1)), row);
        } catch (IllegalArgumentException e) {
            text = null;
        }
        if (text == null) {
            throw new SetupProblemException(List.of(Violations.of("cipher", "sync-unopened")));
        }
        return text;
    }

    /** How many keys; no key. */
    @Override
    public String toString() {
        return "PayloadKeys(" + keys.size() + ")";
    }
}
