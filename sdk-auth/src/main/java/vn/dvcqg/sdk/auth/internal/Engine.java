package vn.dvcqg.sdk.auth.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.TokenState;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** How one kind of provider is spoken to. Safe for use by several threads. */
public interface Engine extends AutoCloseable {

    /** Where to send the browser; may ask the provider for its addresses first. */
    URI authorize(Attempt attempt);

    /** Exchanges what the browser brought and checks all that this provider can be checked for; refuses otherwise. */
    Verified verify(Attempt attempt, RawQuery answer, CallContext call);

    /** Where to send the browser for logging out; null when the provider has no such place. */
    @Nullable
    URI logout(@Nullable String idToken, URI back, String state);

    /** Whether the provider can be asked about access tokens at all. */
    default boolean hasTokenServices() {
        return false;
    }

    /** Gives an access token back; false where there is no place for it. */
    default boolean revoke(String accessToken, CallContext call) {
        return false;
    }

    /** Asks about an access token. */
    default TokenState introspect(String accessToken, CallContext call) {
        return TokenState.UNKNOWN;
    }

    @Override
    default void close() {}
}
