package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** What is sent again, and which exception tells what is not. */
class RetryingExchangeTest {

    private static final URI URL = URI.create("https://adapter.example/mapi/integration?dstcode=secret");
    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(5));

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CallContext call = transport.call(Duration.ofSeconds(60));

    @AfterEach
    void lowerTheFlag() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void send_answerThatIsNotBusy_isGivenBack(Effect effect) {
        transport.answers(404);

        assertThat(send(effect).status()).isEqualTo(404);
        assertThat(call.facts().attempts()).isEqualTo(1);
        assertThat(transport.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE, BROKEN", "NONE, TIMEOUT", "REPEATABLE, BROKEN", "REPEATABLE, TIMEOUT"})
    void send_repeatableThatMayHaveLeft_isSentAgain(Effect effect, Kind kind) {
        transport.fails(kind, true).answers(200);

        assertThat(send(effect).status()).isEqualTo(200);
        assertThat(transport.requests()).isEqualTo(2);
        assertThat(call.facts().attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNREACHABLE", "BROKEN", "TIMEOUT"})
    void send_appendThatCannotHaveLeft_isSentAgain(Kind kind) {
        transport.fails(kind, false).answers(200);

        assertThat(send(Effect.ONCE).status()).isEqualTo(200);
        assertThat(transport.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNREACHABLE", "BROKEN", "TIMEOUT", "INTERRUPTED", "CLOSED"})
    void send_appendThatMayHaveLeft_isNeverSentAgain(Kind kind) {
        transport.fails(kind, true);

        PortalException told = failure(Effect.ONCE);

        assertThat(told).isInstanceOf(OutcomeUnknownException.class);
        assertThat(told).hasMessageContaining("DongBoHoSoMC").hasMessageContaining("may have taken effect");
        assertThat(told.attempts()).isEqualTo(1);
        assertThat(transport.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "500, X-None, OUTCOME",
        "502, X-None, OUTCOME",
        "502, Retry-After, OUTCOME",
        "504, X-None, OUTCOME",
        "503, X-None, OUTCOME",
        "408, X-None, OUTCOME",
        // no proof that it was not taken: a broken adapter can say so after the work
        "503, Retry-After, OUTCOME",
        // this one says that nobody took it on
        "429, X-None, LATER",
        "429, Retry-After, LATER"
    })
    void send_appendThatIsAnsweredBusy_isNeverSentAgain(int status, String header, String told) {
        transport.answers(status, header, "3");

        assertThat(failure(Effect.ONCE))
                .isInstanceOf(told.equals("LATER") ? TryLaterException.class : OutcomeUnknownException.class)
                .hasMessageContaining("HTTP " + status);
        assertThat(transport.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TLS", "FORBIDDEN", "INTERRUPTED", "CLOSED", "TOO_LARGE"})
    void send_failureThatRepeatingCannotCure_isNotRepeated(Kind kind) {
        transport.fails(kind, false);

        PortalException told = failure(Effect.NONE);

        assertThat(transport.requests()).isEqualTo(1);
        assertThat(told.getCause()).hasMessage("failure 1");
    }

    @ParameterizedTest
    @CsvSource({"TLS, setup-tls", "FORBIDDEN, setup-plain-http"})
    void send_wrongSetUp_namesTheEndpointWithoutItsQuery(Kind kind, String code) {
        transport.fails(kind, false);

        PortalException told = failure(Effect.ONCE);

        assertThat(told).isInstanceOf(SetupProblemException.class);
        assertThat(((SetupProblemException) told).problems())
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("endpoint", code));
        assertThat(told.getMessage())
                .contains("https://adapter.example/mapi/integration")
                .doesNotContain("secret");
    }

    @Test
    void send_answerTooLarge_isAFaultOfThePortal() {
        transport.fails(Kind.TOO_LARGE, true);

        assertThat(failure(Effect.NONE))
                .isInstanceOf(PortalFaultException.class)
                .hasMessageContaining("failure 1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_upsertWhoseEarlierAttemptMayHaveLeft_outcomeStaysUnknown(Kind last) {
        transport.fails(Kind.TIMEOUT, true);
        for (int i = 0; i < 3; i++) {
            transport.fails(last, false);
        }

        PortalException told = failure(Effect.REPEATABLE);

        if (last == Kind.TOO_LARGE) {
            assertThat(told).isInstanceOf(PortalFaultException.class);
        } else {
            assertThat(told).isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(told.getSuppressed()[0]).hasMessage("failure 1");
    }

    @Test
    void send_readThatKeepsFailing_canBeMadeAgain() {
        transport
                .fails(Kind.TIMEOUT, true)
                .fails(Kind.BROKEN, true)
                .fails(Kind.TIMEOUT, true)
                .fails(Kind.BROKEN, true);

        PortalException told = failure(Effect.NONE);

        assertThat(told).isInstanceOf(TryLaterException.class).hasMessageContaining("failure 4");
        assertThat(told.getCause()).hasMessage("failure 4");
        assertThat(told.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("failure 1", "failure 2", "failure 3");
        assertThat(told.attempts()).isEqualTo(4);
        assertThat(transport.requests()).isEqualTo(4);
    }

    @Test
    void send_upsertThatKeepsFailing_outcomeIsUnknown() {
        for (int i = 0; i < 4; i++) {
            transport.fails(Kind.TIMEOUT, true);
        }

        assertThat(failure(Effect.REPEATABLE)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(transport.requests()).isEqualTo(4);
    }

    @Test
    void send_upsertThatNeverLeft_canBeMadeAgain() {
        for (int i = 0; i < 4; i++) {
            transport.fails(Kind.UNREACHABLE, false);
        }

        assertThat(failure(Effect.REPEATABLE)).isInstanceOf(TryLaterException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void send_upsertRefusedThroughout_canBeMadeAgain(int status) {
        for (int i = 0; i < 4; i++) {
            transport.answers(status, "Retry-After", "1");
        }

        assertThat(failure(Effect.REPEATABLE)).isInstanceOf(TryLaterException.class);
        assertThat(transport.requests()).isEqualTo(4);
    }

    @Test
    void send_login_isNotCountedAsAnAttempt() {
        transport.fails(Kind.BROKEN, true).answers(200);

        exchange(POLICY).send(request(Effect.NONE).uncounted(), RetryingExchangeTest::isBusy, call);

        assertThat(transport.requests()).isEqualTo(2);
        assertThat(call.facts().attempts()).isZero();
    }

    @Test
    void send_noRepeating_isSentOnce() {
        transport.fails(Kind.UNREACHABLE, false);

        PortalException told = catchThrowableOfType(
                PortalException.class,
                () -> exchange(RetryPolicy.NONE).send(request(Effect.NONE), RetryingExchangeTest::isBusy, call));

        assertThat(told).isInstanceOf(TryLaterException.class);
        assertThat(told.getSuppressed()).isEmpty();
        assertThat(transport.requests()).isEqualTo(1);
    }

    @Test
    void send_interruptedWhileWaiting_raisesTheFlagAndTellsWhatWentBefore() {
        transport.fails(Kind.UNREACHABLE, false).interruptingWaits();

        PortalException told = failure(Effect.ONCE);

        assertThat(told).isInstanceOf(TryLaterException.class);
        assertThat(told.getSuppressed()).extracting(Throwable::getMessage).containsExactly("failure 1");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(transport.requests()).isEqualTo(1);
    }

    @Test
    void send_interruptedWhileWaitingAfterABusyAnswer_tellsWhichItWas() {
        transport.answers(503, "Retry-After", "1").interruptingWaits();

        assertThat(failure(Effect.REPEATABLE))
                .isInstanceOf(TryLaterException.class)
                .hasMessageContaining("HTTP 503");
    }

    @Test
    void send_interruptedWhileWaitingAfterALostAnswer_outcomeIsUnknown() {
        transport.fails(Kind.TIMEOUT, true).interruptingWaits();

        assertThat(failure(Effect.REPEATABLE)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private WireAnswer send(Effect effect) {
        return exchange(POLICY).send(request(effect), RetryingExchangeTest::isBusy, call);
    }

    private PortalException failure(Effect effect) {
        PortalException told = catchThrowableOfType(PortalException.class, () -> send(effect));
        assertThat(told).as("an exception").isNotNull();
        assertThat(told.requestId()).isEqualTo("req-1");
        assertThat(told.correlationId()).isEqualTo("work-7");
        return told;
    }

    private RetryingExchange exchange(RetryPolicy policy) {
        return new RetryingExchange(new ObservedTransport(transport, () -> 0), policy, transport.time());
    }

    private static WireRequest request(Effect effect) {
        return Wires.post(URL, effect);
    }

    private static boolean isBusy(WireAnswer answer) {
        return answer.status() == 429 || answer.status() == 408 || answer.status() >= 500;
    }
}
