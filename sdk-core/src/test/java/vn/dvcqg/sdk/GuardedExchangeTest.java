package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.internal.HandTime;
import vn.dvcqg.sdk.transport.internal.StubTransport;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Which guards the agencies of a portal share, and that the settings reach them. */
class GuardedExchangeTest {

    private static final WireRequest REQUEST = WireRequest.of(
            "LayThuTuc", "POST", URI.create("https://adapter.example/mapi/share"), Map.of(), null, Effect.NONE);

    private final HandTime time = HandTime.ofOneThread();
    private final StubTransport transport = new StubTransport(time);

    private PortalConfigBuilder config() {
        return PortalConfig.builder()
                .endpoint(URI.create("https://adapter.example/"))
                .agency(AgencyCode.of("H40.16"))
                .credentials(Credentials.password("demo", Secret.of("hunter2")))
                .transport(transport);
    }

    private PortalException send(SharedParts shared, PortalConfig config) {
        return catchThrowableOfType(
                PortalException.class,
                () -> shared.exchangeOf(config)
                        .send(REQUEST, answer -> answer.status() >= 429, time.call(Duration.ofSeconds(60))));
    }

    private static PortalConfig other(PortalConfig config) {
        return config.toBuilder().agency(AgencyCode.of("H56.20")).build();
    }

    @Test
    void exchangeOf_rateLimit_isTheAgencysOwnAndItsAccountsShareIt() {
        PortalConfig config = config().rateLimit(
                        RateLimit.builder().perSecond(0.01).burst(1).build())
                .build();
        PortalConfig account = config.toBuilder()
                .credentials(Credentials.password("second", Secret.of("hunter3")))
                .build();
        SharedParts shared = new SharedParts(config, time.system());

        assertThat(send(shared, config)).isNull();
        assertThat(send(shared, account))
                .isInstanceOf(TryLaterException.class)
                .hasMessageStartingWith("nothing was sent: https://adapter.example/mapi/share has no turn for H40.16")
                .hasMessageContaining("try again at 2025-03-10T02:01:40Z");
        assertThat(send(shared, other(config))).isNull();
    }

    @Test
    void exchangeOf_breaker_isSharedByAllAgencies() {
        PortalConfig config = config().retry(RetryPolicy.NONE)
                .breaker(Breaker.builder().failures(2).build())
                .build();
        SharedParts shared = new SharedParts(config, time.system());
        transport.fails(Kind.UNREACHABLE);
        send(shared, config);
        time.pass(Duration.ofSeconds(1));
        send(shared, config);

        assertThat(send(shared, other(config))).hasMessageStartingWith("nothing was sent: ");
        assertThat(transport.sent()).isEqualTo(2);
    }

    @Test
    void exchangeOf_retryQuota_isTheAgencysOwn() {
        PortalConfig config = config().retryQuota(new RetryQuota(1, 1, 1, 0))
                .breaker(Breaker.OFF)
                .build();
        SharedParts shared = new SharedParts(config, time.system());
        transport.fails(Kind.UNREACHABLE);
        send(shared, config);

        assertThat(send(shared, config).attempts()).isEqualTo(1);
        assertThat(send(shared, other(config)).attempts()).isEqualTo(2);
    }

    @Test
    void exchangeOf_everythingOff_holdsNothingBack() {
        PortalConfig config = config().retryQuota(RetryQuota.OFF)
                .rateLimit(RateLimit.OFF)
                .breaker(Breaker.OFF)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build();
        SharedParts shared = new SharedParts(config, time.system());
        transport.answers(503, "0");
        for (int i = 0; i < 300; i++) {
            send(shared, config);
            time.pass(Duration.ofMillis(100));
        }

        assertThat(transport.sent()).isEqualTo(600);
        assertThat(time.waits()).allMatch(wait -> wait.compareTo(Duration.ofMillis(1)) <= 0);
    }
}
