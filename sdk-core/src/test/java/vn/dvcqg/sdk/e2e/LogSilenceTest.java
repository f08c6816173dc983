package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.CapturedLog;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.MockSettings;

/** Everything that the SDK logs at TRACE during a whole run: no secret, no person, and on each line the call with its deadline. */
class LogSilenceTest {

    private static final String PORTAL_BORN = "G22.99.01-250301-0001";
    private static final Pattern SESSION = Pattern.compile("\"session\"\\s*:\\s*\"([^\"]+)\"");

    private static final List<String> PERSONAL = List.of(
            "Nguyễn Văn Mẫu",
            "Trần Thị Mẫu",
            "mau@example.test",
            "0900000000",
            "000090000001",
            "demo-tech-id",
            "don.pdf",
            "files.example.test",
            "Đề nghị giải quyết");

    private MockPortal mock;
    private CapturedLog log;
    private Portal portal;

    @BeforeEach
    void start() {
        mock = MockPortal.start(MockSettings.builder().portalBorn(PORTAL_BORN).build());
        log = CapturedLog.begin();
        portal = Portal.connect(
                MockedPortal.config(mock).correlationIds(() -> "work-7").build());
    }

    @AfterEach
    void stop() {
        portal.close();
        log.close();
        mock.close();
    }

    private void everyVerb() {
        portal.dossiers().submit(Samples.dossier().build());
        portal.dossiers().submit(Samples.dossier().build());
        portal.dossiers().report(List.of(Samples.step()));
        portal.dossiers().lookUp(Samples.CODE);
        portal.dossiers()
                .updatePortalBorn(PortalBornUpdate.builder()
                        .portalCode(DossierCode.of(PORTAL_BORN))
                        .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                        .applicantAccount(Samples.dossier().build().owner().account())
                        .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                        .status(PortalBornStatus.RECEIVED)
                        .build());
        portal.accounts().find(PersonalId.of("000090000001"));
        portal.catalog().procedures();
        portal.catalog().findProcedure(ProcedureCode.of("1.000001"));
        portal.catalog().agencies();
        portal.catalog().fields();
        portal.catalog().services();
    }

    private void assertSilentAndTraced() {
        List<String> lines = log.lines().stream()
                .filter(line -> line.contains(" vn.dvcqg.sdk.") && !line.contains(" vn.dvcqg.sdk.mock."))
                .toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .containsPattern("[a-zA-Z]+ request=[0-9a-f]{16} correlation=work-7 remaining=-?\\d+ms: "));
        String told = String.join("\n", lines).toLowerCase(Locale.ROOT);
        List<String> never = new ArrayList<>(PERSONAL);
        never.add(mock.password());
        never.addAll(sessions());
        assertThat(never).noneMatch(value -> told.contains(value.toLowerCase(Locale.ROOT)));
    }

    private Set<String> sessions() {
        Set<String> sessions = new HashSet<>();
        for (Exchange exchange : mock.requests()) {
            Matcher session = SESSION.matcher(exchange.body());
            while (session.find()) {
                sessions.add(session.group(1));
            }
        }
        return sessions;
    }

    @Test
    void everyVerb_healthyPortal_isLoggedInFullAndSilent() {
        everyVerb();

        assertSilentAndTraced();
        assertThat(sessions()).isNotEmpty();
        assertThat(log.of("vn.dvcqg.sdk.call"))
                .filteredOn(line -> line.endsWith(": begins"))
                .hasSize(11);
        assertThat(log.of("vn.dvcqg.sdk.call"))
                .filteredOn(line -> line.contains(": ended DONE after 1 attempts in "))
                .hasSize(10);
        assertThat(log.of("vn.dvcqg.sdk.http"))
                .anyMatch(line -> line.contains(" TRACE ") && line.contains("\"ChuHoSo\":***"))
                .anyMatch(line -> line.contains("login sends") && line.contains("\"password\":***"))
                .anyMatch(line -> line.contains("login got") && line.contains("\"session\":***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead-session",
                "reply-lost",
                "http-500",
                "firewall-html",
                "not-json",
                "empty-body",
                "double-encoded",
                "unknown-code",
                "drifted-types",
                "redirect",
                "wrong-content-type"
            })
    void submit_faultOnTheWay_isSilent(String fault) {
        everyVerb();
        mock.faults().add(Fault.named(fault).on("DongBoHoSoMC"));

        try {
            portal.dossiers().submit(Samples.dossier().build());
        } catch (PortalException e) {
            assertThat(e.correlationId()).isEqualTo("work-7");
        }

        assertSilentAndTraced();
        assertThat(log.of("vn.dvcqg.sdk.call")).hasSizeGreaterThan(22);
    }

    @Test
    void refusals_ofDataAndOfTheLogin_areSilent() {
        assertThatThrownBy(() ->
                        portal.dossiers().submit(Samples.dossier().code(null).build()))
                .isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> portal.forAgency(
                                portal.config().agency(),
                                Credentials.password(mock.username(), Secret.of("wrong-password")))
                        .dossiers()
                        .lookUp(Samples.CODE))
                .isInstanceOf(SetupProblemException.class);

        assertSilentAndTraced();
        assertThat(log.text())
                .contains("ended INVALID_REQUEST after 0 attempts", "ended SETUP_PROBLEM after 0 attempts")
                .doesNotContain("wrong-password");
    }
}
