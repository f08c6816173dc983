package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.Exchange;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** The batch of a night in which the portal stalls: all guards together, at their defaults. */
class NightlyBatchTest {

    private final HandTime time = HandTime.ofOneThread();
    private final StubTransport portal = new StubTransport(time);
    private final Guards guards =
            new Guards(RetryQuota.DEFAULT, RateLimit.DEFAULT, Breaker.DEFAULT, Duration.ofSeconds(30), time.system());
    private final Exchange exchange = exchange("H40.16");

    private Exchange exchange(String agency) {
        return new RetryingExchange(
                guards.pacing(guards.breaking(new ObservedTransport(portal, time::now)), agency),
                RetryPolicy.DEFAULT,
                time.system(),
                guards.retriesOf(agency));
    }

    private PortalException submit(Exchange by, Effect effect, CallContext call) {
        return catchThrowableOfType(
                PortalException.class,
                () -> by.send(
                        Wires.post(URI.create("https://adapter.example/mapi/integration"), effect),
                        answer -> answer.status() >= 500 || answer.status() == 429,
                        call));
    }

    private PortalException submit() {
        return submit(exchange, Effect.REPEATABLE, time.call(Duration.ofSeconds(60)));
    }

    /** Calls until the breaker answers in place of the portal. */
    private int callsUntilOpen() {
        for (int calls = 1; ; calls++) {
            long began = time.now();
            submit();
            if (time.now() == began) {
                return calls - 1;
            }
            assertThat(calls).isLessThan(10);
        }
    }

    @Test
    void batch_portalStalls_failsFastAfterAFewCalls() {
        portal.failsAfter(Duration.ofSeconds(30), Kind.TIMEOUT);

        assertThat(callsUntilOpen()).isLessThanOrEqualTo(5);

        int sent = portal.sent();
        long began = time.now();
        for (int i = 0; i < 1000; i++) {
            PortalException told = submit();
            assertThat(told)
                    .isInstanceOf(TryLaterException.class)
                    .hasMessageStartingWith("nothing was sent: https://adapter.example/mapi/integration failed again")
                    .hasMessageContaining("try again at 2025-03-10T")
                    .hasMessageContaining("nothing has taken effect, the call may be made again");
            assertThat(told.attempts()).isZero();
            assertThat(((TryLaterException) told).retryAt())
                    .isAfter(time.system().clock().instant());
        }
        assertThat(time.now()).as("no time passed at all").isEqualTo(began);
        assertThat(portal.sent()).isEqualTo(sent);
    }

    @Test
    void batch_portalRecovers_nextCallsGoThroughWithinHalfAMinute() {
        portal.failsAfter(Duration.ofSeconds(30), Kind.TIMEOUT);
        callsUntilOpen();
        // a dossier every second for an hour
        long end = time.now() + Duration.ofHours(1).toNanos();
        int before = portal.sent();
        while (time.now() < end) {
            submit();
            time.pass(Duration.ofSeconds(1));
        }
        // only probes, each of which took 30 s and was followed by up to 30 s of rest
        assertThat(portal.sent() - before).isBetween(55, 70);

        portal.answers(200);
        long recovered = time.now();
        while (submit() != null) {
            time.pass(Duration.ofMillis(100));
        }
        assertThat(Duration.ofNanos(time.now() - recovered)).isLessThanOrEqualTo(Duration.ofSeconds(30));
        long began = time.now();
        for (int i = 0; i < 1000; i++) {
            assertThat(submit()).isNull();
        }
        assertThat(time.now()).as("nobody waits after the recovery").isEqualTo(began);
    }

    @Test
    void batch_otherAgencyOfThePortal_needNotFindOutByItself() {
        portal.failsAfter(Duration.ofSeconds(30), Kind.TIMEOUT);
        callsUntilOpen();
        int sent = portal.sent();

        assertThat(submit(exchange("H56.20"), Effect.ONCE, time.call(Duration.ofSeconds(60))))
                .isInstanceOf(TryLaterException.class);
        assertThat(portal.sent()).isEqualTo(sent);
    }

    @Test
    void call_breakerOpensDuringIt_tellsWhatItDidBefore() {
        portal.failsAfter(Duration.ofSeconds(16), Kind.TIMEOUT);
        PortalException told = submit();
        while (told.getSuppressed().length == 0 || !told.getMessage().startsWith("not sent again: ")) {
            told = submit();
            assertThat(portal.sent()).isLessThan(20);
        }

        assertThat(told)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("failed again and again a moment ago; try again at 2025-03-10T")
                .hasMessageContaining("Z; a request of this call (submit) may have taken effect");
    }

    @Test
    void call_personWhoWantsToKnow_isSentAndClosesTheBreakerForAll() {
        portal.failsAfter(Duration.ofSeconds(30), Kind.TIMEOUT);
        callsUntilOpen();
        portal.answers(200);
        CallContext wish = new WishingCall(time.call(Duration.ofSeconds(60)));

        assertThat(submit(exchange, Effect.NONE, wish)).isNull();

        assertThat(submit()).isNull();
    }

    @Test
    void calls_tenMinutesApart_haveAllTheirAttempts() {
        portal.fails(Kind.UNREACHABLE);
        for (int i = 0; i < 50; i++) {
            assertThat(submit().attempts()).isEqualTo(4);
            time.pass(Duration.ofMinutes(10));
        }
    }

    /** A call whose caller wants to pass the breaker. */
    private record WishingCall(CallContext inner) implements CallContext {

        @Override
        public String operation() {
            return inner.operation();
        }

        @Override
        public Duration remaining() {
            return inner.remaining();
        }

        @Override
        public void countAttempt() {
            inner.countAttempt();
        }

        @Override
        public void noteLost() {
            inner.noteLost();
        }

        @Override
        public boolean mayHaveTakenEffect() {
            return inner.mayHaveTakenEffect();
        }

        @Override
        public vn.dvcqg.sdk.CallFacts facts() {
            return inner.facts();
        }

        @Override
        public CallOptions options() {
            return CallOptions.builder().pastBreaker().build();
        }
    }
}
