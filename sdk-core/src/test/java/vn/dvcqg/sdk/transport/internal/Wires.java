package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Requests and limits that the tests of the transport share. */
final class Wires {

    /** No test waits for these. */
    static final TransportLimits LIMITS =
            new TransportLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 64 * 1024, true);

    /** Long enough to get a request out on a busy machine, short enough to wait for. */
    static final Duration SOON = Duration.ofSeconds(1);

    private Wires() {}

    static TransportLimits attemptsOf(Duration attemptTimeout) {
        return new TransportLimits(
                LIMITS.connectTimeout(), attemptTimeout, LIMITS.maxAnswerBytes(), LIMITS.plainHttpAllowed());
    }

    static WireRequest post(URI uri) {
        return post(uri, Effect.REPEATABLE);
    }

    static WireRequest post(URI uri, Effect effect) {
        return WireRequest.of(
                "DongBoHoSoMC",
                "POST",
                uri,
                Map.of("Content-Type", "application/json", "dstcode", "VN:GOV:000.00.00.G22:vpcpdvcprovider"),
                "{\"session\":\"s-1\"}".getBytes(StandardCharsets.UTF_8),
                effect);
    }

    static TransportFailure failureOf(Transport transport, WireRequest request) {
        TransportFailure failure =
                catchThrowableOfType(TransportFailure.class, () -> transport.send(request, FakeCall.unhurried()));
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
