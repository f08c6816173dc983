package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.transport.RetryQuota;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** How the quota ends repetitions, and never a first attempt. */
class RetryQuotaExchangeTest {

    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));

    private final HandTime time = HandTime.ofOneThread();
    private final StubTransport transport = new StubTransport(time);

    private RetryingExchange exchange = exchange(new RetryQuota(20, 5, 10, 1));

    private RetryingExchange exchange(RetryQuota quota) {
        return new RetryingExchange(
                new ObservedTransport(transport, time::now), POLICY, time.system(), new RetryStores(quota, time::now));
    }

    @AfterEach
    void lowerTheFlag() {
        Thread.interrupted();
    }

    private int send(String operation, Effect effect) {
        return exchange.send(
                        Wires.post(URI.create("https://adapter.example/mapi/share"), effect),
                        answer -> answer.status() >= 429,
                        new Call(operation, "req-1", "work-7", Duration.ofSeconds(60), time::now))
                .status();
    }

    private PortalException failure(String operation, Effect effect) {
        PortalException told = catchThrowableOfType(PortalException.class, () -> send(operation, effect));
        assertThat(told).as("an exception").isNotNull();
        return told;
    }

    @Test
    void send_quotaUsedUp_endsTheCallAndSaysSo() {
        transport.fails(Kind.UNREACHABLE);
        failure("submit", Effect.NONE);

        PortalException told = failure("submit", Effect.NONE);

        // three repetitions of the first call, one of the second
        assertThat(transport.sent()).isEqualTo(4 + 2);
        assertThat(told)
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("the retry quota of submit is used up")
                .hasMessageContaining("no luck");
        assertThat(told.getSuppressed()).hasSize(1);
        assertThat(told.attempts()).isEqualTo(2);
        assertThat(((TryLaterException) told).retryAt()).isAfter(HandTime.START);
    }

    @Test
    void send_quotaUsedUp_firstAttemptsStillGo() {
        transport.fails(Kind.UNREACHABLE);
        failure("submit", Effect.NONE);
        failure("submit", Effect.NONE);

        for (int i = 0; i < 10; i++) {
            assertThat(failure("submit", Effect.ONCE).attempts()).isEqualTo(1);
        }
        transport.answers(200);
        assertThat(send("submit", Effect.ONCE)).isEqualTo(200);
    }

    @Test
    void send_timeouts_costMore() {
        transport.fails(Kind.TIMEOUT);

        assertThat(failure("submit", Effect.NONE).attempts()).isEqualTo(3);
    }

    @Test
    void send_upsertThatMayHaveLeft_staysUnknownWhenTheQuotaEndsIt() {
        transport.fails(Kind.TIMEOUT);
        failure("submit", Effect.REPEATABLE);

        assertThat(failure("submit", Effect.REPEATABLE))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the retry quota of submit is used up")
                .hasMessageContaining("may have taken effect");
    }

    @Test
    void send_busyAnswers_takeTokensToo() {
        transport.answers(503);
        failure("submit", Effect.NONE);

        assertThat(failure("submit", Effect.NONE))
                .hasMessageContaining("HTTP 503")
                .hasMessageContaining("the retry quota of submit is used up");
    }

    @Test
    void send_otherOperation_hasTokensOfItsOwn() {
        transport.fails(Kind.UNREACHABLE);
        failure("submit", Effect.NONE);
        failure("submit", Effect.NONE);

        assertThat(failure("procedures", Effect.NONE).attempts()).isEqualTo(4);
    }

    @Test
    void send_attemptsUsedUp_saysNothingOfTheQuota() {
        transport.fails(Kind.UNREACHABLE);

        assertThat(failure("submit", Effect.NONE)).hasMessageNotContaining("quota");
    }

    @Test
    void send_successAfterARepetition_costsNothing() {
        for (int i = 0; i < 50; i++) {
            int[] tries = {0};
            transport.does((request, call) -> StubTransport.answer(tries[0]++ == 0 ? 503 : 200));
            assertThat(send("submit", Effect.NONE)).isEqualTo(200);
        }
    }

    @Test
    void send_interruptedBeforeTheRepetition_putsItsTokensBack() {
        transport.fails(Kind.UNREACHABLE);
        for (int i = 0; i < 10; i++) {
            Thread.currentThread().interrupt();
            failure("submit", Effect.NONE);
            Thread.interrupted();
        }

        assertThat(failure("submit", Effect.NONE).attempts()).isEqualTo(4);
    }

    @Test
    void send_quotaOff_neverEndsACall() {
        exchange = exchange(RetryQuota.OFF);
        transport.fails(Kind.TIMEOUT);
        for (int i = 0; i < 200; i++) {
            assertThat(failure("submit", Effect.NONE).attempts()).isEqualTo(4);
        }
    }
}
