package vn.dvcqg.sdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CapturedLog;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.transport.internal.RawServer;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class BackChannelTest {

    private static final RetryPolicy QUICK = new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2));

    private static BackChannelBuilder settings() {
        return BackChannel.to("idp").allowPlainHttp(true).retry(QUICK);
    }

    private static WireRequest request(RawServer server, Effect effect) {
        return WireRequest.of(
                "token",
                "POST",
                URI.create("http://127.0.0.1:" + server.port() + "/token?secret=query-secret"),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Authorization", "Bearer header-secret"),
                "code=body-secret&client_secret=also-secret".getBytes(StandardCharsets.UTF_8),
                effect);
    }

    @Test
    void send_busyOnce_isRepeatedWhereThatIsSafe() throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.answering(
                        line -> line.answer(count.getAndIncrement() == 0 ? 503 : 200, "{\"ok\":true}"));
                BackChannel channel = settings().build()) {
            WireAnswer answer = channel.call("login", call -> channel.send(request(server, Effect.NONE), call));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void send_onceOnly_isNeverRepeatedAndSaysThatItMayHaveTakenEffect() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(502, "<html>"));
                BackChannel channel = settings().build()) {
            assertThatThrownBy(() -> channel.call("login", call -> channel.send(request(server, Effect.ONCE), call)))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void call_endsWithinItsDeadline_whateverTheServerDoes() throws Exception {
        RecordedCalls heard = new RecordedCalls();
        try (RawServer server = RawServer.start(line -> line.readRequest());
                BackChannel channel = settings()
                        .deadline(Duration.ofMillis(300))
                        .attemptTimeout(Duration.ofMillis(100))
                        .listener(heard)
                        .build()) {
            assertThatThrownBy(() -> channel.call("login", call -> channel.send(request(server, Effect.NONE), call)))
                    .isInstanceOf(TryLaterException.class);
        }
        assertThat(heard.events(CallEvent.Ended.class)).singleElement().satisfies(end -> {
            assertThat(end.call().operation()).isEqualTo("login");
            assertThat(end.call().agency()).isEqualTo("idp");
            assertThat(end.outcome()).isEqualTo(CallOutcome.TRY_LATER);
        });
    }

    @Test
    void log_atEveryLevel_holdsNoSecretOfAForm() throws Exception {
        try (CapturedLog log = CapturedLog.begin();
                RawServer server =
                        RawServer.answering(line -> line.answer(200, "{\"access_token\":\"answer-secret\"}"));
                BackChannel channel = settings().build()) {
            channel.call("login", call -> channel.send(request(server, Effect.ONCE), call));

            assertThat(log.text()).contains("/token").doesNotContain("secret");
        }
    }

    @Test
    void build_faults_areToldTogether() {
        assertThatThrownBy(() -> BackChannel.to(" ")
                        .deadline(Duration.ZERO)
                        .attemptTimeout(Duration.ofDays(1))
                        .maxAnswerBytes(1)
                        .build())
                .isInstanceOfSatisfying(
                        SetupProblemException.class,
                        e -> assertThat(e.problems()).hasSize(4));
    }

    @Test
    void send_plainHttpWithoutPermission_isRefused() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, "{}"));
                BackChannel channel = BackChannel.to("idp").build()) {
            assertThatThrownBy(() -> channel.call("login", call -> channel.send(request(server, Effect.NONE), call)))
                    .isInstanceOf(SetupProblemException.class);
            assertThat(server.requests()).isZero();
        }
    }
}
