package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.session.SessionSettings;

/** What the client makes of a failure that may be a dead session. */
class DeadSessionTest {

    private static final String OK =
            "{\"error_code\": 0, \"message\": \"thành công\", \"result\": [{\"MATTHC\": \"1.000001\"}]}";

    private final MovableClock clock = new MovableClock();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = portal(ClassicProfile.builder());

    private Portal portal(ClassicProfileBuilder profile) {
        return Portal.connect(Classic.config(transport)
                .clock(clock)
                .sessions(SessionSettings.builder().refreshAhead(1).build())
                .profile(profile.build())
                .build());
    }

    /** Uses the session once, so that it is not fresh any more. */
    private void useSession(Portal of) {
        transport.answer(OK);
        of.catalog().agencies();
    }

    private static Stream<Consumer<Portal>> repeatable() {
        return Stream.of(
                portal -> portal.catalog().procedures(),
                portal -> portal.catalog().procedure(ProcedureCode.of("1.000001")),
                portal -> portal.dossiers().lookUp(Samples.CODE),
                portal -> portal.dossiers().submit(Samples.dossier().build()),
                portal -> portal.dossiers().submit(Samples.dossier().build(), SubmitStrategy.UPDATE_ONLY),
                portal -> portal.dossiers()
                        .updatePortalBorn(PortalBornUpdate.builder()
                                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                                .status(PortalBornStatus.RECEIVED)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void failure_onAUsedSession_isRepeatedOnceAfterOneLogin(Consumer<Portal> operation) {
        useSession(portal);
        transport.code("-1", "Lỗi").answer(OK);

        operation.accept(portal);

        assertThat(transport.logins()).isEqualTo(2);
        assertThat(transport.operations()).hasSize(3);
        String first = ScriptedTransport.body(transport.operations().get(1));
        String second = ScriptedTransport.body(transport.operations().get(2));
        assertThat(first).startsWith("{\"session\":\"demo-session-1\"");
        assertThat(second).isEqualTo(first.replace("demo-session-1", "demo-session-2"));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void failure_onAFreshSession_isTheWordOfThePortal(Consumer<Portal> operation) {
        transport.code("-1", "Lỗi");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> operation.accept(portal))
                .satisfies(refused -> assertThat(refused.portalCode()).isEqualTo("-1"));
        assertThat(transport.logins()).isEqualTo(1);
        assertThat(transport.operations()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void failure_againAfterTheNewLogin_isTheWordOfThePortal(Consumer<Portal> operation) {
        useSession(portal);
        transport.code("-1", "Lỗi").code("-2", "Vẫn lỗi");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> operation.accept(portal))
                .satisfies(refused -> assertThat(refused.portalCode()).isEqualTo("-2"));
        assertThat(transport.logins()).isEqualTo(2);
        assertThat(transport.operations()).hasSize(3);
    }

    @Test
    void report_failureOnAUsedSession_isNotRepeated() {
        useSession(portal);
        transport.code("-1", "Lỗi");

        ProgressReport report = portal.dossiers().report(List.of(Samples.step()));

        assertThat(report.unknown()).hasSize(1);
        assertThat(transport.logins()).isEqualTo(1);
        assertThat(transport.operations()).hasSize(2);
    }

    @Test
    void createOnly_failureOnAUsedSession_isNotRepeated() {
        useSession(portal);
        transport.code("-1", "Lỗi");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(Samples.dossier().build(), SubmitStrategy.CREATE_ONLY));
        assertThat(transport.logins()).isEqualTo(1);
    }

    private Portal knowing(AnswerPattern... dead) {
        return portal(ClassicProfile.builder().deadSessionAnswers(List.of(dead)));
    }

    @Test
    void report_answerDeclaredAsDeadSession_isRepeatedAfterALogin() {
        Portal knowing = knowing(AnswerPattern.text("phiên làm việc"));
        useSession(knowing);
        transport.code("-1", "PHIÊN LÀM VIỆC đã hết hạn").ok();

        ProgressReport report = knowing.dossiers().report(List.of(Samples.step()));

        assertThat(report.isComplete()).isTrue();
        assertThat(transport.names().subList(2, 5))
                .containsExactly("CapNhatTienDoHoSoMC", "login", "CapNhatTienDoHoSoMC");
    }

    @Test
    void report_answerDeclaredAsDeadSessionOnAFreshOne_isRepeatedOnceOnly() {
        Portal knowing = knowing(AnswerPattern.code("-5"));
        transport.code("-5", "").code("-5", "");

        ProgressReport report = knowing.dossiers().report(List.of(Samples.step()));

        assertThat(report.rejected()).hasSize(1);
        assertThat(transport.logins()).isEqualTo(2);
        assertThat(transport.operations()).hasSize(2);
    }

    @Test
    void report_answerThatFitsOnlyHalfOfAPattern_isNotRepeated() {
        Portal knowing = knowing(new AnswerPattern("-5", "phiên"));
        useSession(knowing);
        transport.code("-5", "Lỗi khác");

        assertThat(knowing.dossiers().report(List.of(Samples.step())).unknown()).hasSize(1);
        assertThat(transport.logins()).isEqualTo(1);
    }

    @Test
    void session_underTheAgeLimit_isKeptAndRenewedAtTheLimit() {
        useSession(portal);
        clock.move(Duration.ofMinutes(10).minusSeconds(1));
        useSession(portal);
        assertThat(transport.logins()).isEqualTo(1);

        clock.move(Duration.ofSeconds(1));
        useSession(portal);

        assertThat(transport.logins()).isEqualTo(2);
        assertThat(transport.lastBody()).startsWith("{\"session\":\"demo-session-2\"");
    }

    @Test
    void session_age_countsFromTheMomentOfTheLoginRequest() {
        transport.login((request, call) -> {
            clock.move(Duration.ofMinutes(4));
            return ScriptedTransport.json(200, Classic.sample("login-response"));
        });
        useSession(portal);

        clock.move(Duration.ofMinutes(6));
        useSession(portal);

        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void session_clockSetBack_isNotTrustedAnyMore() {
        useSession(portal);

        clock.move(Duration.ofDays(-1));
        useSession(portal);

        assertThat(transport.logins()).isEqualTo(2);
    }

    @Test
    void report_elevenStepsAcrossTheAgeLimit_logInBetweenTheChunks() {
        transport.reply((request, call) -> {
            clock.move(Duration.ofMinutes(11));
            return ScriptedTransport.json(200, OK);
        });
        transport.answer(OK);

        ProgressReport report = portal.dossiers().report(Collections.nCopies(11, Samples.step()));

        assertThat(report.isComplete()).isTrue();
        assertThat(transport.names()).containsExactly("login", "CapNhatTienDoHoSoMC", "login", "CapNhatTienDoHoSoMC");
    }

    @Test
    void close_afterCalls_sendsNoLogout() {
        useSession(portal);

        portal.close();

        assertThat(transport.names()).containsExactly("login", "LayDanhMucCoQuan");
    }
}
