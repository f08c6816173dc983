package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/**
 * Where to send the browser, with status 302 or 303. Its query holds values that belong to one browser: put it into the {@code Location}
 * header and nowhere else. It prints without its query. Immutable.
 */
public final class Redirect {

    private final URI uri;

    Redirect(URI uri) {
        this.uri = uri;
    }

    /**
     * The value of the {@code Location} header.
     *
     * @return an absolute address in ASCII
     */
    public String location() {
        return uri.toASCIIString();
    }

    /**
     * The address.
     *
     * @return the address, absolute
     */
    public URI uri() {
        return uri;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Redirect that && uri.equals(that.uri);
    }

    @Override
    public int hashCode() {
        return Objects.hash(uri);
    }

    /** Scheme, host and path. */
    @Override
    public String toString() {
        return "Redirect(" + WireRequest.hop(uri) + ")";
    }
}
