package vn.dvcqg.sdk.mock.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signing keys: one in use, perhaps one to come, and old ones that are still published. */
public final class KeyRing {
    private static final int BITS = 2048;

    private final String prefix;
    private final List<RSAKey> published = new ArrayList<>();
    /** Old keys too: a hint at logout may be signed by one that is published no longer. */
    private final List<RSAKey> all = new ArrayList<>();

    private RSAKey current;
    private int made;

    KeyRing(String prefix) {
        this.prefix = prefix;
        this.current = make(prefix + "-" + ++made);
        published.add(current);
        all.add(current);
    }

    static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the JDK made no RSA key", impossible);
        }
    }

    synchronized RSAKey current() {
        return current;
    }

    public synchronized String publishNext() {
        RSAKey next = make(prefix + "-" + ++made);
        published.add(next);
        all.add(next);
        return next.getKeyID();
    }

    public synchronized String useNext() {
        RSAKey newest = published.get(published.size() - 1);
        if (newest.equals(current)) {
            throw new IllegalStateException("no next key was published; call publishNextKey() first");
        }
        current = newest;
        return current.getKeyID();
    }

    public synchronized int removeOld() {
        int before = published.size();
        // the one to come stays: it stands behind the one in use
        published.subList(0, published.indexOf(current)).clear();
        return before - published.size();
    }

    synchronized Optional<RSAKey> ever(String id) {
        return all.stream().filter(key -> key.getKeyID().equals(id)).findFirst();
    }

    synchronized List<String> ids() {
        return published.stream().map(JWK::getKeyID).toList();
    }

    synchronized String json() {
        return new JWKSet(List.<JWK>copyOf(published)).toString(true);
    }
}
