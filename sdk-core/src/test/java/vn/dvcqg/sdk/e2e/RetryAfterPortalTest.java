package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.internal.RawServer;

/** {@code Retry-After} in every form, as a vendor meets it: the exception, its time, and what becomes of his other calls. */
@Timeout(120)
class RetryAfterPortalTest {

    private static final String DONE = "{\"error_code\":\"0\",\"message\":\"Thành công\"}";

    /** How the portal answers a submission. */
    private final AtomicReference<RawServer.Talk> answer = new AtomicReference<>();

    private RawServer server() throws IOException {
        return RawServer.answering(line -> {
            if (line.isFor("mapi/login")) {
                line.answer(200, "{\"error_code\":\"0\",\"session\":\"s-1\"}");
            } else {
                answer.get().on(line);
            }
        });
    }

    private void busy(int status, String wish) {
        answer.set(line -> line.answer(status, "", "Retry-After: " + wish));
    }

    private static PortalConfigBuilder config(RawServer server) {
        return PortalConfig.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("pw-secret")))
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    private static SubmitOutcome submit(Portal portal) {
        return portal.dossiers().submit(Samples.dossier().build()).outcome();
    }

    /** Nothing is slept through: the wish lies beyond the deadline, so the call ends at once and says when to come back. */
    @ParameterizedTest
    @CsvSource({"429", "503"})
    void submit_toldToComeBackIn2492Seconds_endsAtOnceWithTheTime(int status) throws Exception {
        try (RawServer server = server();
                Portal portal = Portal.connect(config(server).build())) {
            busy(status, "2492");
            Instant before = Instant.now();

            TryLaterException told = catchThrowableOfType(TryLaterException.class, () -> submit(portal));

            assertThat(told.retryAt())
                    .isBetween(before.plusSeconds(2492), Instant.now().plusSeconds(2492));
            assertThat(told.attempts()).isOne();
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"429", "503"})
    void submit_toldToComeBackAtADate_endsAtOnceWithTheDate(int status) throws Exception {
        try (RawServer server = server();
                Portal portal = Portal.connect(config(server).build())) {
            busy(status, "Wed, 21 Oct 2099 07:28:00 GMT");

            TryLaterException told = catchThrowableOfType(TryLaterException.class, () -> submit(portal));

            assertThat(told.retryAt())
                    .isBetween(Instant.parse("2099-10-21T07:27:59Z"), Instant.parse("2099-10-21T07:28:01Z"));
            assertThat(told.attempts()).isOne();
        }
    }

    /** A date that has passed, zero seconds, and what nobody can read: repeated with the SDK's own waits. */
    @ParameterizedTest
    @CsvSource({
        "429, '0', true",
        "429, '-5', true",
        "429, 'soon', true",
        "429, '', true",
        "429, '1e3', true",
        "429, 'Wed, 99 Oct 2099 07:28:00 GMT', true",
        "429, 'Wed, 21 Oct 2015 07:28:00 GMT', true",
        "503, '0', true",
        "503, 'Wed, 21 Oct 2015 07:28:00 GMT', true",
        "503, '-5', false",
        "503, 'soon', false"
    })
    void submit_wishThatIsFulfilledOrNone_isRepeated(int status, String wish, boolean refused) throws Exception {
        try (RawServer server = server();
                Portal portal =
                        Portal.connect(config(server).rateLimit(RateLimit.OFF).build())) {
            busy(status, wish);

            PortalException told = catchThrowableOfType(PortalException.class, () -> submit(portal));

            // without a wish a 503 may come from something behind which the portal has done the work
            assertThat(told).isInstanceOf(refused ? TryLaterException.class : OutcomeUnknownException.class);
            assertThat(told.attempts()).isEqualTo(3);
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    /** The agency that was told to wait waits, but no longer than the limit; another agency does not wait at all. */
    @Test
    void submit_wishOfManyMinutes_holdsOtherCallsBackUpToTheLimitOnly() throws Exception {
        Duration most = Duration.ofMillis(300);
        try (RawServer server = server();
                Portal portal = Portal.connect(config(server)
                        .rateLimit(RateLimit.builder().maxPause(most).build())
                        .build())) {
            busy(429, "2492");
            assertThat(catchThrowableOfType(TryLaterException.class, () -> submit(portal)))
                    .isNotNull();
            answer.set(line -> line.answer(200, DONE));

            assertThat(submit(portal.forAgency(AgencyCode.of("000.00.98.H99")))).isEqualTo(SubmitOutcome.CREATED);
            assertThat(submit(portal)).isEqualTo(SubmitOutcome.CREATED);
        }
    }
}
