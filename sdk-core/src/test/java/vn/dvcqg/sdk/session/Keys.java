package vn.dvcqg.sdk.session;

import java.util.Base64;
import vn.dvcqg.sdk.Secret;

/** Keys of tests. */
final class Keys {

    static final Secret FIRST = key(1);
    static final Secret SECOND = key(2);

    private Keys() {}

    private static Secret key(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return Secret.of(Base64.getEncoder().encodeToString(bytes));
    }
}
