package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.CapturedLog;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.CheckingGateway.Tokens;
import vn.dvcqg.sdk.mock.MockPortal;

/** Whole portals behind a gateway that checks what it is sent, over real sockets. */
@Timeout(120)
class GatewayPortalTest {

    private MockPortal mock;
    private CheckingGateway gateway;
    private CapturedLog log;
    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        mock = MockPortal.start();
        gateway = new CheckingGateway(mock.endpoint());
        log = CapturedLog.begin();
        portal = Portal.connect(BadLine.unguarded(MockedPortal.config(mock))
                .endpoint(gateway.endpoint())
                .gateway(gateway.access())
                .build());
    }

    @AfterEach
    void stop() {
        portal.close();
        log.close();
        gateway.close();
        mock.close();
        assertSilent();
    }

    /** Whatever happened, no secret is in the log, in the clear or as it goes into a header. */
    private void assertSilent() {
        List<String> never = new ArrayList<>(gateway.issued());
        never.add(CheckingGateway.SECRET_KEY);
        never.add(CheckingGateway.CONSUMER_SECRET);
        never.add(Base64.getEncoder()
                .encodeToString(("consumer-1:" + CheckingGateway.CONSUMER_SECRET).getBytes(StandardCharsets.UTF_8)));
        never.add(Base64.getEncoder()
                .encodeToString("{\"AccessKey\":\"access-1\"".getBytes(StandardCharsets.UTF_8))
                .substring(0, 20));
        assertThat(log.text()).contains("request=");
        assertThat(never).noneMatch(log.text()::contains);
    }

    private SubmitOutcome submit() {
        return portal.dossiers().submit(Samples.dossier().build()).outcome();
    }

    private PortalException failure(Duration deadline) {
        Portal hurried = portal.with(CallOptions.builder().deadline(deadline).build());
        return catchThrowableOfType(
                PortalException.class,
                () -> hurried.dossiers().submit(Samples.dossier().build()));
    }

    @Test
    void everyKindOfCall_bearsKeyAndToken_andPassesAtOnce() {
        assertThat(submit()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(portal.dossiers().report(List.of(Samples.step())).isComplete())
                .isTrue();
        assertThat(portal.dossiers().lookUp(Samples.CODE).exists()).isTrue();

        assertThat(gateway.tokenRequests()).isOne();
        assertThat(gateway.denied()).isZero();
        // the login and three calls
        assertThat(gateway.passed()).isEqualTo(4);
        assertThat(mock.findings()).isEmpty();
    }

    @Test
    void fiftyThreads_withoutToken_fetchOne() throws Exception {
        Together.run(Collections.nCopies(50, () -> portal.dossiers().lookUp(Samples.CODE)));

        assertThat(gateway.tokenRequests()).isOne();
        assertThat(mock.received("login")).isOne();
        assertThat(mock.received("TraCuuHoSo")).isEqualTo(50);
    }

    @Test
    void fiftyThreads_tokenRevoked_fetchOneMoreAndEverythingPasses() throws Exception {
        submit();
        gateway.revoke();

        Together.run(Collections.nCopies(50, () -> portal.dossiers().lookUp(Samples.CODE)));

        assertThat(gateway.tokenRequests()).isEqualTo(2);
    }

    @Test
    void report_tokenRevoked_isSentAgainAsTheGatewayLetNothingThrough() {
        submit();
        gateway.revoke();

        assertThat(portal.dossiers().report(List.of(Samples.step())).isComplete())
                .isTrue();
        assertThat(mock.dossier(Samples.CODE.value()).orElseThrow().progress()).hasSize(1);
        assertThat(gateway.denied()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, TryLaterException",
        "CUT, TryLaterException",
        "PAGE, PortalFaultException",
        "BUSY_PAGE, TryLaterException"
    })
    void submit_noToken_saysSoAndRecoversWithTheEndpoint(Tokens how, String told) {
        gateway.tokens(how);

        PortalException failure = failure(Duration.ofSeconds(1));

        assertThat(failure.getClass().getSimpleName()).as(failure.toString()).isEqualTo(told);
        assertThat(mock.requests()).isEmpty();
        gateway.tokens(Tokens.GRANT);
        // the next login is held back for a moment, and its call says so
        await().ignoreExceptionsInstanceOf(TryLaterException.class)
                .untilAsserted(() -> assertThat(submit()).isEqualTo(SubmitOutcome.CREATED));
    }

    @Test
    void submit_consumerRefused_isASetupProblemAndIsNotAskedAgain() throws Exception {
        gateway.tokens(Tokens.REFUSE);

        Together.run(Collections.nCopies(
                50, () -> assertThat(failure(Duration.ofSeconds(60))).isInstanceOf(SetupProblemException.class)));

        assertThat(gateway.tokenRequests()).isOne();
        assertThat(mock.requests()).isEmpty();
        gateway.tokens(Tokens.GRANT);
        portal.allowLogin();
        assertThat(submit()).isEqualTo(SubmitOutcome.CREATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "CUT", "BUSY_PAGE"})
    void fiftyThreads_endpointForTokensIsDown_areFailedByAFewRequests(Tokens how) throws Exception {
        gateway.tokens(how);

        Together.run(Collections.nCopies(
                50, () -> assertThat(failure(Duration.ofSeconds(2))).isInstanceOf(TryLaterException.class)));

        assertThat(gateway.tokenRequests()).isLessThan(50);
        assertThat(mock.requests()).isEmpty();
    }
}
