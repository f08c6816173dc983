package vn.dvcqg.sdk.mock.identity.internal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** An access token or a refresh token. */
record Token(Grant grant, boolean refresh, Instant issued, Instant expires, AtomicInteger uses) {
    Token(Grant grant, boolean refresh, Instant issued, Instant expires) {
        this(grant, refresh, issued, expires, new AtomicInteger());
    }
}
