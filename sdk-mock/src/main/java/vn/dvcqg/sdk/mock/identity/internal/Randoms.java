package vn.dvcqg.sdk.mock.identity.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Values nobody can guess. */
final class Randoms {
    private final SecureRandom source = new SecureRandom();

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    String guid() {
        return UUID.nameUUIDFromBytes(bytes(16)).toString();
    }
}
