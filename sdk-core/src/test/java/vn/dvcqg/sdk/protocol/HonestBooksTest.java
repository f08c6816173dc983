package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** What is said of a call is true of the whole call, not only of its last request. */
class HonestBooksTest {

    private static final Dossier DOSSIER = Samples.dossier().build();

    private final ScriptedTransport wire = new ScriptedTransport();

    private ProgressReport report(Portal portal, int steps) {
        return portal.dossiers().report(Collections.nCopies(steps, Samples.step()));
    }

    @Test
    void submit_createLostThenUpdateThrottled_isUnknown() {
        Portal portal = Portal.connect(Classic.config(wire)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build());
        wire.fail(Kind.BROKEN, true)
                .code("3", "Mã hồ sơ đã tồn tại")
                .reply((request, call) -> WireAnswer.of(429, Map.of("Retry-After", List.of("2492")), new byte[0]));

        assertThatThrownBy(() -> portal.dossiers().submit(DOSSIER)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void submit_onlyThrottled_hasNotHappened() {
        Portal portal = Classic.portal(wire);
        wire.reply((request, call) -> WireAnswer.of(429, Map.of("Retry-After", List.of("2492")), new byte[0]));

        assertThatThrownBy(() -> portal.dossiers().submit(DOSSIER)).isInstanceOf(TryLaterException.class);
    }

    @Test
    void report_refusedOnAnOlderSession_isUnknownAndForgetsTheSession() {
        Portal portal = Classic.portal(wire);
        wire.ok().code("-1", "Phiên không hợp lệ").ok();
        portal.dossiers().submit(DOSSIER);

        ProgressReport first = report(portal, 1);
        ProgressReport second = report(portal, 1);

        assertThat(first.unknown()).hasSize(1);
        assertThat(first.cause()).isInstanceOf(InvalidRequestException.class);
        assertThat(second.isComplete()).isTrue();
        assertThat(wire.logins()).isEqualTo(2);
    }

    @Test
    void report_refusedOnAFreshSession_isRejectedAndKeepsTheSession() {
        Portal portal = Classic.portal(wire);
        wire.code("-1", "Hồ sơ không tồn tại").ok();

        assertThat(report(portal, 1).rejected()).hasSize(1);
        assertThat(report(portal, 1).isComplete()).isTrue();
        assertThat(wire.logins()).isEqualTo(1);
    }

    @Test
    void report_transportFailsUnexpectedly_keepsTheBooks() {
        Portal portal = Classic.portal(wire);
        wire.ok().reply((request, call) -> {
            throw new IllegalStateException("a bug of the transport");
        });

        ProgressReport report = report(portal, 25);

        assertThat(report.acknowledged()).hasSize(10);
        assertThat(report.unknown()).hasSize(10);
        assertThat(report.unsent()).hasSize(5);
        assertThat(report.cause()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void submitAll_transportFailsUnexpectedly_keepsTheResultsOfTheOthers() {
        Portal portal = Classic.portal(wire);
        wire.ok()
                .reply((request, call) -> {
                    throw new IllegalStateException("a bug of the transport");
                })
                .ok();

        List<BatchResult> results = portal.dossiers().submitAll(List.of(dossier(1), dossier(2), dossier(3)));

        assertThat(results.get(0)).isInstanceOf(BatchResult.Submitted.class);
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        BatchResult.Failed.class,
                        failed -> assertThat(failed.cause()).isInstanceOf(OutcomeUnknownException.class));
        assertThat(results.get(2)).isInstanceOf(BatchResult.Submitted.class);
    }

    private static Dossier dossier(int number) {
        return Samples.dossier()
                .localId(LocalDossierId.of("HS-" + number))
                .code(DossierCode.of("000.00.99.H99-250310-000" + number))
                .build();
    }

    @Test
    void read_throttledInThePortalsOwnForm_isTriedLater() {
        Portal portal = Classic.portal(wire);
        byte[] own = "{\"error_code\":\"-5\",\"message\":\"Quá tải\"}".getBytes(StandardCharsets.UTF_8);
        wire.reply((request, call) -> WireAnswer.of(503, Map.of("Retry-After", List.of("30")), own));

        assertThatThrownBy(() -> portal.catalog().fields()).isInstanceOf(TryLaterException.class);
    }

    @Test
    void read_serverErrorWhereTheStatusMatters_isTriedLater() {
        Portal portal = Classic.portal(wire, profile -> profile.httpStatusMatters(true));
        wire.answer(502, "{\"error_code\":\"0\",\"message\":\"thành công\"}");

        assertThatThrownBy(() -> portal.catalog().fields()).isInstanceOf(TryLaterException.class);
    }

    @Test
    void report_ofNothing_namesThePlace() {
        Portal portal = Classic.portal(wire);

        assertThatThrownBy(() -> portal.dossiers().report(Collections.singletonList(null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("steps[0]");
    }

    @Test
    void anything_afterClose_saysThatItWasClosed() {
        Portal portal = Portal.connect(PortalConfig.builder()
                .endpoint(URI.create(Classic.BASE))
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("demo-password")))
                .build());
        portal.close();

        assertThatThrownBy(() -> portal.catalog().fields())
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("closed");
    }
}
