package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.internal.RawLine;
import vn.dvcqg.sdk.transport.internal.RawServer;

/** A portal, an adapter or a firewall at its worst, as the vendor meets it: the exception, and how often something was sent. */
class HostileServerTest {

    private static final String LOGIN = "mapi/login";
    private static final String SESSION = "{\"error_code\":\"0\",\"session\":\"s-77-secret\"}";
    private static final String DONE = "{\"error_code\":\"0\",\"message\":\"Thành công\"}";
    private static final RawServer.Talk CUT = line -> {
        throw new IOException("cut");
    };

    private static Arguments row(
            String name,
            RawServer.Talk answer,
            Class<? extends PortalException> submit,
            int submits,
            Class<? extends PortalException> report) {
        return Arguments.of(name, answer, submit, submits, report);
    }

    /** What the server does, what a submission (an upsert) gets after how many requests, and what a step (an append) gets after one. */
    static Stream<Arguments> evils() {
        String page = "<html><title>Chặn CCCD 000 090 000 001</title>s-77-secret pw-secret</html>";
        return Stream.of(
                row("page", line -> line.answer(200, page), PortalFaultException.class, 1, PortalFaultException.class),
                row("empty", line -> line.answer(200, ""), PortalFaultException.class, 1, PortalFaultException.class),
                row(
                        "no content",
                        line -> line.say("HTTP/1.1 204 None\r\n\r\n"),
                        PortalFaultException.class,
                        1,
                        PortalFaultException.class),
                row(
                        "redirect",
                        line -> line.answer(302, "", "Location: https://elsewhere.example/"),
                        SetupProblemException.class,
                        1,
                        SetupProblemException.class),
                row(
                        "denied",
                        line -> line.answer(403, page),
                        SetupProblemException.class,
                        1,
                        SetupProblemException.class),
                row(
                        "proxy",
                        line -> line.answer(407, page),
                        SetupProblemException.class,
                        1,
                        SetupProblemException.class),
                row(
                        "no such path",
                        line -> line.answer(404, page),
                        SetupProblemException.class,
                        1,
                        SetupProblemException.class),
                row(
                        "too large",
                        line -> line.pour("HTTP/1.1 200 OK\r\nContent-Length: 209715200\r\n\r\n"),
                        PortalFaultException.class,
                        1,
                        PortalFaultException.class),
                row(
                        "endless",
                        line -> line.pour("HTTP/1.1 200 OK\r\n\r\n"),
                        PortalFaultException.class,
                        1,
                        PortalFaultException.class),
                row("too many", line -> line.answer(429, page), TryLaterException.class, 3, TryLaterException.class),
                row(
                        "come back now",
                        line -> line.answer(503, "", "Retry-After: 0"),
                        TryLaterException.class,
                        3,
                        OutcomeUnknownException.class),
                row(
                        "unavailable",
                        line -> line.answer(503, page),
                        OutcomeUnknownException.class,
                        3,
                        OutcomeUnknownException.class),
                row(
                        "bad gateway",
                        line -> line.answer(502, page),
                        OutcomeUnknownException.class,
                        3,
                        OutcomeUnknownException.class),
                row(
                        "gateway time-out",
                        line -> line.answer(504, page),
                        OutcomeUnknownException.class,
                        3,
                        OutcomeUnknownException.class),
                row(
                        "broken",
                        line -> line.answer(500, ""),
                        OutcomeUnknownException.class,
                        3,
                        OutcomeUnknownException.class),
                row("cut", CUT, OutcomeUnknownException.class, 3, OutcomeUnknownException.class),
                row("reset", RawLine::reset, OutcomeUnknownException.class, 3, OutcomeUnknownException.class),
                row(
                        "not HTTP",
                        line -> line.say("SSH-2.0-x\r\n\r\n"),
                        OutcomeUnknownException.class,
                        3,
                        OutcomeUnknownException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evils")
    void call_hostileAnswer_isAClearErrorAfterTheRightNumberOfRequests(
            String name,
            RawServer.Talk answer,
            Class<? extends PortalException> submit,
            int submits,
            Class<? extends PortalException> report)
            throws Exception {
        try (RawServer server = portalWith(answer);
                Portal portal = connect(server.port())) {
            PortalException told = catchThrowableOfType(
                    PortalException.class,
                    () -> portal.dossiers().submit(Samples.dossier().build()));
            assertClear(told, submit);
            assertThat(told.attempts()).isEqualTo(submits);
            assertThat(server.requests()).isEqualTo(submits + 1);

            PortalException toldOfStep = faultOfReport(portal);
            assertClear(toldOfStep, report);
            assertThat(toldOfStep.attempts()).isEqualTo(1);
            assertThat(server.requests()).isEqualTo(submits + 2);
        }
    }

    /** The wish holds the other calls of the agency back too: they are told so at once, and nothing of them is sent. */
    @Test
    void call_portalAsksToComeBackNextYear_isAClearErrorForTheNextCallToo() throws Exception {
        try (RawServer server = portalWith(line -> line.answer(503, "", "Retry-After: 31536000"));
                Portal portal = connect(server.port())) {
            PortalException told = catchThrowableOfType(
                    PortalException.class,
                    () -> portal.dossiers().submit(Samples.dossier().build()));
            assertClear(told, TryLaterException.class);
            assertThat(server.requests()).isEqualTo(2);

            PortalException toldOfStep = faultOfReport(portal);
            assertClear(toldOfStep, TryLaterException.class);
            assertThat(toldOfStep).hasMessageContaining("nothing was sent: ").hasMessageContaining("try again at");
            assertThat(toldOfStep.attempts()).isZero();
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    /** Thrown where nothing has taken effect, a value where something may have. */
    private static PortalException faultOfReport(Portal portal) {
        try {
            return portal.dossiers().report(List.of(Samples.step())).cause();
        } catch (PortalException e) {
            return e;
        }
    }

    private static void assertClear(PortalException told, Class<? extends PortalException> type) {
        assertThat(told).isInstanceOf(type);
        assertThat(told.getMessage())
                .contains("/mapi/integration")
                .doesNotContain("secret")
                .doesNotContain("000 090");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evils")
    void call_hostileLogin_isAnErrorAboutTheLoginAndNothingElseWasSent(String name, RawServer.Talk answer)
            throws Exception {
        try (RawServer server = RawServer.answering(answer);
                Portal portal = connect(server.port())) {
            PortalException told = catchThrowableOfType(
                    PortalException.class,
                    () -> portal.dossiers().submit(Samples.dossier().build()));

            // a login changes nothing on the other side, so that its outcome is never unknown
            assertThat(told).isNotNull().isNotInstanceOf(OutcomeUnknownException.class);
            assertThat(told.getMessage())
                    .contains("/mapi/login")
                    .doesNotContain("secret")
                    .doesNotContain("000 090");
            assertThat(told.attempts()).isZero();
            assertThat(server.requests()).isBetween(1, 3);
        }
    }

    /** Silent or slow servers: the deadline of the call rules login, attempts and waits together. */
    @Test
    void submit_serverThatNeverAnswers_endsWithTheDeadline() throws Exception {
        AtomicInteger operations = new AtomicInteger();
        try (RawServer server = portalWith(line -> {
                    if (operations.incrementAndGet() == 1) {
                        // the first call of a program takes its time; it must not be part of what is measured here
                        line.answer(200, DONE);
                    } else {
                        line.hold();
                    }
                });
                Portal portal = Portal.connect(config(server.port()).toBuilder()
                        .deadline(Duration.ofSeconds(2))
                        .attemptTimeout(Duration.ofHours(1))
                        .build());
                Portal first = connect(server.port())) {
            first.dossiers().submit(Samples.dossier().build());
            PortalException told = catchThrowableOfType(
                    PortalException.class,
                    () -> portal.dossiers().submit(Samples.dossier().build()));

            assertThat(told).isInstanceOf(OutcomeUnknownException.class);
            server.awaitEnd();
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    /** Common servers end idle connections after a few seconds, just when the next step is due. */
    @Test
    void report_serverClosedTheIdleConnection_isAcknowledgedAtOnce() throws Exception {
        try (RawServer server = RawServer.start(line -> {
                    line.readRequest();
                    line.answer(200, line.isFor(LOGIN) ? SESSION : DONE);
                });
                Portal portal = connect(server.port())) {
            for (int i = 0; i < 5; i++) {
                ProgressReport done = portal.dossiers().report(List.of(Samples.step()));

                assertThat(done.isComplete()).isTrue();
                assertThat(done.attempts()).isEqualTo(1);
                server.awaitEnd();
            }
            assertThat(server.requests()).isEqualTo(6);
        }
    }

    @Test
    void submit_nobodyListens_canBeMadeAgain() throws Exception {
        int port;
        try (RawServer gone = RawServer.start(RawLine::hold)) {
            port = gone.port();
        }
        try (Portal portal = connect(port)) {
            PortalException told = catchThrowableOfType(
                    PortalException.class,
                    () -> portal.dossiers().submit(Samples.dossier().build()));

            assertThat(told).isInstanceOf(TryLaterException.class).hasMessageContaining("nobody answers");
        }
    }

    private static RawServer portalWith(RawServer.Talk answer) throws IOException {
        return RawServer.answering(line -> {
            if (line.isFor(LOGIN)) {
                line.answer(200, SESSION);
            } else {
                answer.on(line);
            }
        });
    }

    private static Portal connect(int port) {
        return Portal.connect(config(port));
    }

    private static PortalConfig config(int port) {
        return PortalConfig.builder()
                .endpoint(URI.create("http://127.0.0.1:" + port + "/"))
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("pw-secret")))
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build();
    }
}
