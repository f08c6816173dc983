package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/**
 * Fetches a key set over the back channel, which repeats and limits as it does for everything. While other keys are at hand it takes only a
 * part of a login's time.
 */
final class FetchedKeys implements JWKSetSource<Asking> {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);

    private final Wire wire;
    private final Function<CallContext, URI> address;
    private final boolean pinned;
    private final long outage;
    private volatile long oldUntil = Long.MIN_VALUE;
    private volatile @Nullable RuntimeException trouble;

    FetchedKeys(Wire wire, Function<CallContext, URI> address, boolean pinned, Duration outage) {
        this.wire = wire;
        this.address = address;
        this.pinned = pinned;
        this.outage = outage.toMillis();
    }

    /** Whether a set that was fetched before may still serve. */
    boolean hasOld(long now) {
        return now < oldUntil;
    }

    /** Why the set could not be had when it was last asked for, so that nobody knows what it holds now; null if it could. */
    @Nullable
    RuntimeException trouble() {
        return trouble;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable Asking asking)
            throws KeySourceException {
        boolean brief = (pinned || hasOld(now)) && (asking == null || !asking.urgent());
        try {
            boolean within = asking != null && asking.thread() == Thread.currentThread();
            JWKSet set = within && asking != null
                    ? fetch(asking.call(), brief)
                    : wire.channel().call("keys", call -> fetch(call, brief));
            oldUntil = now + outage;
            return set;
        } catch (PortalException | Refused e) {
            throw new JWKSetUnavailableException("the keys of the provider cannot be fetched", e);
        } catch (Unreadable e) {
            throw new JWKSetParseException("the keys of the provider cannot be read", e);
        }
    }

    private JWKSet fetch(CallContext call, boolean brief) {
        CallContext with = brief ? Shortened.of(call) : call;
        URI from = address.apply(with);
        try {
            JWKSet set = read(wire.get(with, "keys", from, null));
            trouble = null;
            return set;
        } catch (RuntimeException e) {
            trouble = e;
            throw e;
        }
    }

    /** An empty set is a fault of the provider and no word about its keys. */
    private static JWKSet read(WireAnswer answer) {
        if (!answer.isSuccessful()) {
            throw new Refused(LoginReason.KEYS_UNAVAILABLE);
        }
        try {
            List<JWK> told = JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8))
                    .getKeys();
            List<JWK> strong = told.stream().filter(Checks::isStrong).toList();
            if (strong.size() < told.size()) {
                LOG.warn("the provider publishes RSA keys of less than {} bits; they are not taken", Checks.LEAST_BITS);
            }
            if (strong.isEmpty()) {
                throw new Refused(LoginReason.KEYS_UNAVAILABLE);
            }
            return new JWKSet(strong);
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
