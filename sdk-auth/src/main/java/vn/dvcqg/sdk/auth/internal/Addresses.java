package vn.dvcqg.sdk.auth.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** How long a provider that did not answer is left alone where an old document serves. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Read(OidcEndpoints endpoints, boolean issuerNamed, Instant at) {}

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

    /** Whether every callback names its issuer, as far as the document says so. */
    boolean isIssuerNamed() {
        Read last = read.get();
        return last != null && last.issuerNamed();
    }

    /** One thread reads the document; the others take the old one, or wait where there is none as long as their deadline allows. */
    private OidcEndpoints renewed(URI metadata, CallContext call) {
        Read old = read.get();
        if (!Waits.locked(reading, old != null ? Duration.ZERO : call.remaining())) {
            if (old == null) {
                throw new Refused(LoginReason.PROVIDER_DOWN);
            }
            return old.endpoints();
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
            Read fresh = fetch(metadata, last == null ? call : Shortened.of(call));
            read.set(fresh);
            return fresh.endpoints();
        } catch (PortalException | Refused e) {
            if (last == null) {
                throw e;
            }
            // whoever comes next need not find out again that it is down
            Instant at = clock.instant().minus(AGE).plus(PAUSE);
            read.set(new Read(last.endpoints(), last.issuerNamed(), at));
            return last.endpoints();
        }
    }

    /** The addresses, with a call of their own where the provider must be asked. */
    OidcEndpoints now() {
        if (settings.endpoints().metadata() == null) {
            return settings.endpoints();
        }
        Read last = read.get();
        return last != null && isYoung(last) ? last.endpoints() : wire.channel().call("discovery", this::now);
    }

    private Read fetch(URI metadata, CallContext call) {
        WireAnswer answer = wire.get(call, "metadata", metadata, null);
        if (!answer.isSuccessful()) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Claims told = Claims.of(answer.body());
        if (!settings.issuer().equals(told.text("issuer"))) {
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
        Document document = new Document(told, Checks.isLoopback(metadata));
        OidcEndpoints endpoints = OidcEndpoints.of(
                        document.needed("authorization_endpoint"), document.needed("token_endpoint"))
                .withUserinfo(document.address("userinfo_endpoint"))
                .withKeys(document.needed("jwks_uri"))
                .withLogout(document.address("end_session_endpoint"))
                .withTokenServices(document.address("revocation_endpoint"), document.address("introspection_endpoint"));
        boolean issuerNamed = "true".equals(told.text("authorization_response_iss_parameter_supported"));
        return new Read(endpoints, issuerNamed, clock.instant());
    }

    /** What a provider tells of itself. If it is another machine, its addresses must not be those of programs on this one. */
    private record Document(Claims told, boolean local) {

        URI needed(String name) {
            URI uri = address(name);
            if (uri == null) {
                throw new Refused(LoginReason.PROVIDER_ANSWER);
            }
            return uri;
        }

        @Nullable
        URI address(String name) {
            String text = told.text(name);
            if (text == null) {
                return null;
            }
            try {
                URI uri = URI.create(text);
                if (Checks.isHttps(uri) && (local || !Checks.isLoopback(uri))) {
                    return uri;
                }
            } catch (IllegalArgumentException e) {
                // no address at all
            }
            throw new Refused(LoginReason.PROVIDER_ANSWER);
        }
    }
}
