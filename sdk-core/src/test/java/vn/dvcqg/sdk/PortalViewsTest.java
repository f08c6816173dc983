package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.internal.RawServer;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Portals with other options and portals of other agencies. */
@Timeout(60)
class PortalViewsTest {

    private static final AgencyCode OTHER = AgencyCode.of("000.00.98.H99");
    private static final String DONE =
            "{\"error_code\": 0, \"message\": \"thành công\", \"session\": \"demo-session-1\"}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final RecordedCalls heard = new RecordedCalls();
    private final Portal portal = Portal.connect(Classic.config(transport)
            .listener(heard)
            .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)))
            .build());

    private static void submit(Portal portal) {
        portal.dossiers().submit(Samples.dossier().build());
    }

    @Test
    void with_deadline_holdsForEachCall() {
        transport.ok();

        submit(portal.with(CallOptions.deadline(Duration.ofSeconds(5))));

        assertThat(heard.events(CallEvent.Began.class))
                .extracting(CallEvent.Began::deadline)
                .containsExactly(Duration.ofSeconds(5));
        assertThat(heard.events(CallEvent.Attempt.class))
                .allSatisfy(attempt -> assertThat(attempt.remaining()).isLessThanOrEqualTo(Duration.ofSeconds(5)));
    }

    @Test
    void with_retry_replacesTheConfigured() {
        transport.fail(Kind.UNREACHABLE, false);
        Portal once = portal.with(CallOptions.builder().retry(RetryPolicy.NONE).build());

        TryLaterException failure = catchThrowableOfType(TryLaterException.class, () -> submit(once));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void with_headers_reachLoginAndOperation() {
        transport.ok();

        submit(portal.with(CallOptions.builder().header("X-Trace", "7").build()));

        assertThat(transport.names()).containsExactly("login", "DongBoHoSoMC");
        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("X-Trace", "7"));
    }

    @Test
    void with_headerOfTheProfile_isRefusedBeforeAnything() {
        Portal wrong = portal.with(CallOptions.builder().header("DSTCODE", "7").build());

        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, () -> submit(wrong));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("setup-header-taken");
            assertThat(problem.field()).isEqualTo("headers");
        });
        assertThat(refused.requestId()).isNotEmpty();
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void with_correlationId_standsInExceptionsAndEvents() {
        transport.code("-1", "sai");
        Portal traced = portal.with(CallOptions.correlationId("work 7\n"));

        assertThatThrownBy(() -> submit(traced))
                .isInstanceOfSatisfying(
                        PortalException.class,
                        failure -> assertThat(failure.correlationId()).isEqualTo("work_7_"));
        assertThat(heard.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.call().correlationId()).isEqualTo("work_7_"));
    }

    @Test
    void with_twice_optionsAddUp() {
        transport.ok();

        submit(portal.with(CallOptions.deadline(Duration.ofSeconds(5))).with(CallOptions.correlationId("work-7")));

        CallEvent.Began began = heard.events(CallEvent.Began.class).get(0);
        assertThat(began.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(began.call().correlationId()).isEqualTo("work-7");
    }

    @Test
    void with_view_sharesSessionAndCopies() {
        transport.answer(Classic.sample("laydanhmuccoquan-response"));
        Portal copying = Portal.connect(
                Classic.config(transport).catalog(CatalogSettings.DEFAULT).build());
        copying.with(CallOptions.deadline(Duration.ofSeconds(5))).catalog().agencies();

        assertThat(copying.catalog().agencies()).isNotEmpty();
        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan");
        copying.close();
    }

    @Test
    void forAgency_eachAgencyAndAccount_hasItsOwnSession() {
        transport.ok().ok().ok();
        submit(portal);
        submit(portal.forAgency(OTHER));
        submit(portal.forAgency(OTHER, Credentials.password("other-account", Secret.of("demo-password-2"))));

        assertThat(transport.logins()).isEqualTo(3);
        assertThat(transport.operations())
                .extracting(request -> Classic.tree(ScriptedTransport.body(request))
                        .get("madonvi")
                        .asText())
                .containsExactly("000.00.99.H99", OTHER.value(), OTHER.value());
        assertThat(heard.events(CallEvent.Ended.class))
                .extracting(end -> end.call().agency())
                .containsExactly("000.00.99.H99", OTHER.value(), OTHER.value());
    }

    @Test
    void forAgency_sameAgencyTwice_logsInOnce() {
        transport.ok().ok().ok();
        submit(portal.forAgency(OTHER));
        submit(portal.forAgency(OTHER));
        submit(portal.forAgency(OTHER, portal.config().credentials()));

        assertThat(transport.logins()).isEqualTo(1);
        assertThat(portal.forAgency(OTHER).config().agency()).isEqualTo(OTHER);
        assertThat(portal.forAgency(portal.config().agency()).config()).isSameAs(portal.config());
    }

    @Test
    void forAgency_ofAView_keepsItsOptions() {
        transport.ok();

        submit(portal.with(CallOptions.correlationId("work-7")).forAgency(OTHER));

        assertThat(heard.events())
                .allMatch(event -> event.call().correlationId().equals("work-7"));
    }

    @Test
    void forAgency_severalAgencies_shareOnePool() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, DONE, "Content-Type: application/json"))) {
            Portal root = Portal.connect(own(server));
            List<String> agencies = List.of("000.00.97.H99", "000.00.98.H99", "000.00.96.H99");
            agencies.forEach(code -> submit(root.forAgency(AgencyCode.of(code))));

            assertThat(server.requests()).isEqualTo(6);
            assertThat(server.connections()).isEqualTo(1);
            root.close();
        }
    }

    @Test
    void close_ofAView_leavesThePortalOpenAndCloseOfTheRootEndsAll() throws Exception {
        try (RawServer server = RawServer.answering(line -> line.answer(200, DONE, "Content-Type: application/json"))) {
            Portal root = Portal.connect(own(server));
            Portal view = root.forAgency(OTHER);
            submit(view);

            view.close();
            root.with(CallOptions.NONE).close();
            submit(view);
            submit(root);
            root.close();

            assertThatThrownBy(() -> submit(view)).isInstanceOf(PortalException.class);
            assertThatThrownBy(() -> submit(root)).isInstanceOf(PortalException.class);
            server.awaitEnd();
        }
    }

    @Test
    void download_leadersOwnOptionsFail_othersAskForThemselves() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        transport.reply((request, call) -> {
            asked.countDown();
            try {
                mayFail.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new TransportFailure(Kind.UNREACHABLE, false, "down", null);
        });
        transport.answer(Classic.sample("laydanhmuccoquan-response"));
        Portal copying = Portal.connect(Classic.config(transport)
                .catalog(CatalogSettings.DEFAULT)
                .listener(event -> {
                    if (event instanceof CallEvent.Began began
                            && began.deadline().equals(Duration.ofSeconds(60))) {
                        mayFail.countDown();
                    }
                })
                .build());
        Thread leader = new Thread(() -> {
            try {
                copying.with(CallOptions.deadline(Duration.ofSeconds(7)))
                        .catalog()
                        .agencies();
            } catch (TryLaterException e) {
                // as scripted
            }
        });
        leader.start();
        asked.await();

        assertThat(copying.catalog().agencies()).isNotEmpty();
        leader.join();
        copying.close();
    }

    private static PortalConfig own(RawServer server) {
        return PortalConfig.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo-agency", Secret.of("demo-password")))
                .retry(RetryPolicy.NONE)
                .build();
    }
}
