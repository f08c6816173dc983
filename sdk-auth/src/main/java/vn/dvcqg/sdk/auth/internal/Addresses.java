package vn.dvcqg.sdk.auth.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.auth.LoginReason;
import vn.dvcqg.sdk.auth.OidcEndpoints;
import vn.dvcqg.sdk.auth.OidcSettings;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** The addresses of a provider: those that were given, or those of its metadata, an hour old at most unless it is down. */
final class Addresses {

    private static final Duration AGE = Duration.ofHours(1);

    private record Read(OidcEndpoints endpoints, Instant at) {}

    private final OidcSettings settings;
    private final Wire wire;
    private final Clock clock;
    private final AtomicReference<@Nullable Read> read = new AtomicReference<>();
    private final ReentrantLock reading = new ReentrantLock();

    Addresses(OidcSettings settings, Wire wire, Clock clock) {
        this.settings = settings;
        this.wire = wire;
        this.clock = clock;
    }

    /** The addresses, for a call that has a deadline already. */
    OidcEndpoints now(CallContext call) {
        URI metadata = settings.endpoints().metadata();
        if (metadata == null) {
            return settings.endpoints();
        }
        Read last = read.get();
        return last != null && isYoung(last) ? last.endpoints() : renewed(metadata, call);
    }

    private boolean isYoung(Read last) {
        return clock.instant().isBefore(last.at().plus(AGE));
    }

    /** One thread reads the document, the others wait for it as long as their deadline allows. */
    private OidcEndpoints renewed(URI metadata, CallContext call) {
        if (!locked(call)) {
            throw new Refused(LoginReason.PROVIDER_DOWN);
        }
        try {
            Read last = read.get();
            if (last != null && isYoung(last)) {
                return last.endpoints();
            }
            return fetchedOrOld(metadata, call, last);
        } finally {
            reading.unlock();
        }
    }

    private OidcEndpoints fetchedOrOld(URI metadata, CallContext call, @Nullable Read last) {
        try {
            Read fresh = new Read(fetch(metadata, call), clock.instant());
            read.set(fresh);
            return fresh.endpoints();
        } catch (PortalException | Refused e) {
            if (last == null) {
                throw e;
            }
            return last.endpoints();
        }
    }

    private boolean locked(CallContext call) {
        try {
            return reading.tryLock(call.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The addresses, with a call of their own where the provider must be asked. */
    OidcEndpoints now() {
        return settings.endpoints().metadata() == null
                ? settings.endpoints()
                : wire.channel().call("discovery", this::now);
    }

    private OidcEndpoints fetch(URI metadata, CallContext call) {
        WireAnswer answer = wire.get(call, "metadata", metadata, null);
        if (!answer.isSuccessful()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Claims told = Claims.of(answer.body());
        if (!settings.issuer().equals(told.text("issuer"))) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return OidcEndpoints.of(needed(told, "authorization_endpoint"), needed(told, "token_endpoint"))
                .withUserinfo(address(told, "userinfo_endpoint"))
                .withKeys(needed(told, "jwks_uri"))
                .withLogout(address(told, "end_session_endpoint"))
                .withTokenServices(address(told, "revocation_endpoint"), address(told, "introspection_endpoint"));
    }

    private static URI needed(Claims told, String name) {
        URI uri = address(told, name);
        if (uri == null) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        return uri;
    }

    private static @Nullable URI address(Claims told, String name) {
        String text = told.text(name);
        if (text == null) {
            return null;
        }
        try {
            URI uri = URI.create(text);
            if (Checks.isHttps(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // no address at all
        }
        throw new Refused(LoginReason.PROVIDER_ANSWER);
    }
}
