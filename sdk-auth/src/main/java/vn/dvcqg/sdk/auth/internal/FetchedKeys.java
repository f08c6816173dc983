package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** Fetches a key set over the back channel, which repeats and limits as it does for everything. */
final class FetchedKeys implements JWKSetSource<Asking> {

    private final Wire wire;
    private final Function<CallContext, URI> address;

    FetchedKeys(Wire wire, Function<CallContext, URI> address) {
        this.wire = wire;
        this.address = address;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable Asking asking)
            throws KeySourceException {
        try {
            boolean within = asking != null && asking.thread() == Thread.currentThread();
            return within && asking != null
                    ? fetch(asking.call())
                    : wire.channel().call("keys", this::fetch);
        } catch (PortalException | Refused e) {
            throw new JWKSetUnavailableException("the keys of the provider cannot be fetched", e);
        } catch (Unreadable e) {
            throw new JWKSetParseException("the keys of the provider cannot be read", e);
        }
    }

    private JWKSet fetch(CallContext call) {
        WireAnswer answer = wire.get(call, "keys", address.apply(call), null);
        if (!answer.isSuccessful()) {
            throw new Refused(LoginReason.KEYS_UNAVAILABLE);
        }
        try {
            return JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public void close() {}

    /** Carries a checked exception out of a lambda. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("unreadable keys", cause, false, false);
        }
    }
}
