package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.BatchResult;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.PortalBornReceipt;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** No text that the client makes holds a secret or a person, even when the portal repeats them. */
class SilenceTest {

    private static final List<String> SECRET_OR_PERSONAL = List.of(
            "demo-password",
            "demo-session",
            "Nguyễn Văn Mẫu",
            "Trần Thị Mẫu",
            "mau@example.test",
            "0900000000",
            "0900 000 000",
            "0900.000.000",
            "000090000001",
            "0000 9000 0001",
            "demo-tech-id");

    private static final List<String> FIELDS = List.of(
            "session",
            "password",
            "ChuHoSo",
            "NguoiXuLy",
            "MaDoiTuong",
            "Email",
            "SoDienThoai",
            "SoGiayToChuHoSo",
            "SoDinhDanh",
            "mstorcmnd");

    /** What the portal repeats: what the request said of people, in several forms, and what it knows besides. */
    private static String echo(WireRequest request) {
        JsonNode body = Classic.tree(ScriptedTransport.body(request));
        List<String> texts = new ArrayList<>(List.of("Sai:", "demo-password", "0900 000 000", "0900.000.000"));
        texts.addAll(List.of("0000 9000 0001", "của Trần Thị Mẫu"));
        for (String field : FIELDS) {
            for (String text : body.findValuesAsText(field)) {
                texts.add(text);
                texts.add(text.toLowerCase(Locale.ROOT));
                texts.add(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return String.join(" ", texts);
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static ScriptedTransport.Reply echoing(String code) {
        return (request, call) -> ScriptedTransport.json(
                200, "{\"error_code\": \"" + code + "\", \"message\": " + quoted(echo(request)) + "}");
    }

    private static ScriptedTransport.Reply echoingCode() {
        return (request, call) -> ScriptedTransport.json(
                200, "{\"error_code\": " + quoted(echo(request)) + ", \"message\": " + quoted(echo(request)) + "}");
    }

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Portal.connect(Classic.config(transport)
            .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
            .build());

    @BeforeEach
    void catchTheLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseTheLog() {
        System.setErr(usual);
        assertSilent(log.toString(StandardCharsets.UTF_8));
    }

    private static void assertSilent(String text) {
        String comparable = comparable(text);
        assertThat(SECRET_OR_PERSONAL)
                .noneSatisfy(value -> assertThat(comparable).contains(comparable(value)));
    }

    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Everything that an exception tells, with its causes and the suppressed ones. */
    private static void assertSilent(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        if (thrown instanceof InvalidRequestException refused) {
            refused.violations()
                    .forEach(violation -> text.append(violation.vi()).append(violation.en()));
            text.append(refused.portalCode());
        }
        assertSilent(text.toString());
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                operation(
                        "submit",
                        portal -> portal.dossiers().submit(Samples.dossier().build())),
                operation("updatePortalBorn", portal -> portal.dossiers().updatePortalBorn(portalBorn())),
                operation("lookUp", portal -> portal.dossiers().lookUp(Samples.CODE)),
                operation("findAccount", portal -> portal.accounts().find(PersonalId.of("000090000001"))),
                operation("procedure", portal -> portal.catalog().findProcedure(ProcedureCode.of("1.000001"))),
                operation("agencies", portal -> portal.catalog().agencies()),
                operation(
                        "report",
                        portal -> portal.dossiers()
                                .report(List.of(Samples.step(), Samples.step()))
                                .orThrow()));
    }

    /** A call that may fail. */
    interface Operation {
        Object call(Portal portal);
    }

    private static Arguments operation(String name, Operation operation) {
        return Arguments.of(name, operation);
    }

    private static PortalBornUpdate portalBorn() {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .applicantAccount(Samples.dossier().build().owner().account())
                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                .status(PortalBornStatus.RECEIVED)
                .build();
    }

    private Throwable failure(Callable<?> call) {
        Throwable thrown = catchThrowable(call::call);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusal_thatRepeatsEverything_tellsNothingOfIt(String name, Operation operation) {
        transport.reply(echoing("-1"));

        assertSilent(failure(() -> operation.call(portal)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusal_withAPersonAsItsCode_tellsNothingOfIt(String name, Operation operation) {
        transport.reply(echoingCode());

        assertSilent(failure(() -> operation.call(portal)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nonsense_thatRepeatsEverything_tellsNothingOfIt(String name, Operation operation) {
        transport.reply((request, call) -> ScriptedTransport.json(
                200, "<html><title>0900 000 000 mau@example.test</title>" + echo(request) + "</html>"));

        assertSilent(failure(() -> operation.call(portal)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void transportFailure_anyOperation_tellsNothing(String name, Operation operation) {
        transport.fail(TransportFailure.Kind.UNREACHABLE, false).fail(TransportFailure.Kind.UNREACHABLE, false);

        assertSilent(failure(() -> operation.call(portal)));
        assertThat(log.toString(StandardCharsets.UTF_8))
                .as("the log was caught")
                .contains("attempt 1 failed");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void loginRefusal_thatRepeatsEverything_tellsNothingOfIt(String name, Operation operation) {
        transport.login(echoingCode());

        assertSilent(failure(() -> operation.call(portal)));
    }

    @Test
    void renewal_inTheLog_tellsNothing() {
        transport.answer("{\"error_code\": 0}").reply(echoingCode()).reply(echoing("0"));
        portal.catalog().agencies();

        portal.dossiers().submit(Samples.dossier().build());

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("repeating once with another session");
    }

    @Test
    void success_thatRepeatsEverything_tellsNothingOfIt() {
        transport.reply(echoing("0")).reply(echoing("0")).reply(echoing("0"));

        Submission submission = portal.dossiers().submit(Samples.dossier().build());
        PortalBornReceipt receipt = portal.dossiers().updatePortalBorn(portalBorn());
        List<BatchResult> batch =
                portal.dossiers().submitAll(List.of(Samples.dossier().build()));

        assertSilent(submission + submission.portalMessage() + receipt + receipt.portalMessage() + batch);
        assertThat(submission.portalMessage()).startsWith("Sai:").contains("***");
    }

    @Test
    void report_refusedStep_reasonAndReportTellNothing() {
        transport.reply(echoing("-1"));

        ProgressReport report = portal.dossiers().report(List.of(Samples.step()));

        assertSilent(report + report.steps().toString() + report.steps().get(0).reason());
    }

    @Test
    void values_ofTheSample_printNothing() {
        Dossier dossier = Samples.dossier().build();
        transport.answer("{\"error_code\": 0, \"result\": [{\"ChuHoSo\": \"Nguyễn Văn Mẫu\"}]}");

        assertSilent(dossier + " " + dossier.toBuilder() + dossier.owner()
                + dossier.owner().identities() + dossier.owner().account() + Samples.step() + portalBorn()
                + dossier.submittedFiles() + dossier.fees());
        assertSilent(portal + " " + portal.config() + portal.config().describe()
                + portal.config().credentials());
        assertSilent(portal.dossiers().lookUp(Samples.CODE).toString());
        assertSilent(transport.requests().toString());
    }

    @Test
    void refusal_ofOrdinaryText_isToldInFull() {
        transport.code("-1", "Mã thủ tục 1.0 không thuộc Sở Tư pháp, xem trường MaTTHC");

        assertThat(failure(() -> portal.catalog().agencies()))
                .hasMessageContaining("Mã thủ tục 1.0 không thuộc Sở Tư pháp, xem trường MaTTHC");
    }
}
