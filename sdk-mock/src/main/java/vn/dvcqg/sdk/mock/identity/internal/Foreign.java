package vn.dvcqg.sdk.mock.identity.internal;

import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;

/** A key that is never published, made when it is first needed. */
final class Foreign {
    private @Nullable RSAKey key;

    synchronized RSAKey key() {
        if (key == null) {
            key = KeyRing.make("mock-key-never-published");
        }
        return key;
    }
}
