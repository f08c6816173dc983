package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.PortalBornUpdateBuilder;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.RoutingCode;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** Each setting of the profile is seen at the wire or in an outcome: a setting that is ignored fails its test. */
class ProfileSettingsTest {

    private static final String ROWS = "{\"error_code\": 0, \"message\": \"\", \"result\": []}";

    /** What each setting does, by its name. */
    private static final Map<String, Consumer<ScriptedTransport>> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("authPath", wire -> {
            read(wire, profile -> profile.authPath("auth/v2"));
            assertThat(wire.requests().get(0).uri()).hasToString(Classic.BASE + "auth/v2");
        });
        SETTINGS.put("integrationPath", wire -> {
            submit(wire, profile -> profile.integrationPath("one/two"), dossier());
            assertThat(wire.requests().get(1).uri()).hasToString(Classic.BASE + "one/two");
        });
        SETTINGS.put("sharePath", wire -> {
            read(wire, profile -> profile.sharePath("shared"));
            assertThat(wire.requests().get(1).uri()).hasToString(Classic.BASE + "shared");
        });
        SETTINGS.put("routingCode", wire -> {
            read(wire, profile -> profile.routingCode(RoutingCode.of("VN:GOV:000.00.99.H99:mau")));
            assertThat(wire.requests().get(1).headers()).containsEntry("dstcode", "VN:GOV:000.00.99.H99:mau");
        });
        SETTINGS.put("routingPlace", wire -> {
            read(wire, profile -> profile.routingPlace(RoutingPlace.QUERY));
            assertThat(wire.requests().get(1).headers()).doesNotContainKey("dstcode");
            assertThat(wire.requests().get(1).uri().getQuery())
                    .isEqualTo("dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider");
        });
        SETTINGS.put("providerUrl", wire -> {
            read(wire, profile -> profile.providerUrl(URI.create("https://backend.example.test/a")));
            assertThat(wire.requests().get(1).uri().getQuery()).isEqualTo("providerurl=https://backend.example.test/a");
        });
        SETTINGS.put("sessionAge", ProfileSettingsTest::sessionAge);
        SETTINGS.put("generation", wire -> {
            submit(wire, profile -> profile.generation(PayloadGeneration.QCVN120_2019), dossier());
            assertThat(Classic.lastItem(wire)).hasSize(27);
        });
        SETTINGS.put("submitStrategy", wire -> {
            submit(wire, profile -> profile.submitStrategy(SubmitStrategy.UPDATE_ONLY), dossier());
            assertThat(Classic.tree(wire.lastBody()).get("isUpdating").textValue())
                    .isEqualTo("True");
        });
        SETTINGS.put("dossiersPerCall", wire -> {
            wire.ok();
            Classic.portal(wire, profile -> profile.dossiersPerCall(2))
                    .dossiers()
                    .submitAll(List.of(dossier(), other()));
            assertThat(Classic.tree(wire.lastBody()).get("data")).hasSize(2);
        });
        SETTINGS.put("stepsPerCall", wire -> {
            wire.ok().ok();
            Classic.portal(wire, profile -> profile.stepsPerCall(1))
                    .dossiers()
                    .report(List.of(Samples.step(), Samples.step()));
            assertThat(wire.operations()).hasSize(2);
        });
        SETTINGS.put("successCodes", wire -> {
            wire.login(twoHundred()).login(twoHundred());
            wire.code("200", "");
            Portal portal = Classic.portal(wire, profile -> profile.successCodes(Set.of("200")));
            assertThat(portal.dossiers().submit(dossier()).outcome()).isEqualTo(SubmitOutcome.CREATED);
            // twice, because the session has been used
            refused(wire.code("0", "").code("0", ""), portal);
        });
        SETTINGS.put("successTextRequired", wire -> {
            Portal portal = Classic.portal(wire, profile -> profile.successTextRequired(true));
            refused(wire.code("0", "Đã nhận"), portal);
            wire.code("0", "ĐỒNG BỘ THÀNH CÔNG");
            assertThat(portal.dossiers().submit(dossier()).outcome()).isEqualTo(SubmitOutcome.CREATED);
            // the text is for writes; a read has none
            wire.answer(ROWS);
            assertThat(portal.catalog().agencies()).isEmpty();
        });
        SETTINGS.put("successText", wire -> {
            Portal portal = Classic.portal(
                    wire, profile -> profile.successTextRequired(true).successText("đã nhận"));
            wire.code("0", "Đã nhận hồ sơ");
            assertThat(portal.dossiers().submit(dossier()).outcome()).isEqualTo(SubmitOutcome.CREATED);
        });
        SETTINGS.put("failureTexts", wire -> {
            Portal portal = Classic.portal(wire, profile -> profile.failureTexts(List.of("từ chối")));
            refused(wire.code("0", "Cổng TỪ CHỐI hồ sơ"), portal);
            wire.code("0", "Đồng bộ không thành công");
            assertThat(portal.dossiers().submit(dossier()).outcome()).isEqualTo(SubmitOutcome.CREATED);
        });
        SETTINGS.put("notFoundAnswers", wire -> {
            Portal portal = Classic.portal(wire, profile -> profile.notFoundAnswers(List.of(AnswerPattern.code("44"))));
            for (int i = 0; i < 2; i++) {
                wire.code("44", "Không có").code("44", "Không có").code("44", "Không có");
                assertThat(portal.dossiers()
                                .lookUp(DossierCode.of("000.00.99.H99-250310-0008"))
                                .exists())
                        .isFalse();
                assertThat(portal.accounts().find(PersonalId.of("000090000001")))
                        .isEmpty();
                assertThat(portal.catalog().findProcedure(ProcedureCode.of("1.000001")))
                        .isEmpty();
            }
            // on a session that had been used already, and yet there was no second try
            assertThat(wire.operations()).hasSize(6);
            assertThat(wire.logins()).isEqualTo(1);
        });
        SETTINGS.put("alreadyExistsAnswers", wire -> {
            wire.code("17", "Trùng").ok();
            submit(wire, profile -> profile.alreadyExistsAnswers(List.of(AnswerPattern.code("17"))), null);
            assertThat(wire.operations()).hasSize(2);
            assertThat(Classic.tree(wire.lastBody()).get("isUpdating").textValue())
                    .isEqualTo("True");
        });
        SETTINGS.put("deadSessionAnswers", wire -> {
            wire.code("-5", "Phiên hết hạn").ok();
            Classic.portal(wire, profile -> profile.deadSessionAnswers(List.of(AnswerPattern.code("-5"))))
                    .dossiers()
                    .report(List.of(Samples.step()));
            assertThat(wire.names()).containsExactly("login", "CapNhatTienDoHoSoMC", "login", "CapNhatTienDoHoSoMC");
        });
        SETTINGS.put("httpStatusMatters", wire -> {
            Portal portal = Classic.portal(wire, profile -> profile.httpStatusMatters(true));
            refused(wire.answer(400, "{\"error_code\": 0, \"message\": \"\"}"), portal);
            wire.answer(201, "{\"error_code\": 0, \"message\": \"\"}");
            assertThat(portal.dossiers().submit(dossier()).outcome()).isEqualTo(SubmitOutcome.CREATED);
        });
        SETTINGS.put("applicantReference", wire -> {
            Dossier atTheCounter = Samples.dossier().channel(Channel.IN_PERSON).build();
            assertThat(applicant(wire, ApplicantReference.TECH_ID_WHEN_ONLINE, dossier()))
                    .isEqualTo("demo-tech-id");
            assertThat(applicant(wire, ApplicantReference.TECH_ID_WHEN_ONLINE, atTheCounter))
                    .isEmpty();
            assertThat(applicant(wire, ApplicantReference.TECH_ID, atTheCounter))
                    .isEqualTo("demo-tech-id");
            assertThat(applicant(wire, ApplicantReference.IDENTITY_NUMBER, dossier()))
                    .isEqualTo("000090000001");
        });
        SETTINGS.put("requiredFields", wire -> {
            Dossier withoutNote = Samples.dossier()
                    .dueAt(null)
                    .procedure(dossier().procedure(), null)
                    .build();
            Portal portal = Classic.portal(
                    wire, profile -> profile.requiredFields(Set.of(DossierField.CODE, DossierField.DUE_AT)));
            assertThat(portal.dossiers().check(withoutNote)).extracting("field").containsExactly("dueAt");
        });
        SETTINGS.put("textLimits", wire -> {
            Portal portal =
                    Classic.portal(wire, profile -> profile.textLimits(new TextLimits(10, 2000, 50, 4000, 2000, 50)));
            assertThat(portal.dossiers().check(dossier())).extracting("field").containsExactly("summary");
        });
        SETTINGS.put("portalBornType", wire -> {
            wire.ok();
            Classic.portal(wire, profile -> profile.portalBornType("3"))
                    .dossiers()
                    .updatePortalBorn(portalBorn().build());
            assertThat(Classic.tree(wire.lastBody()).get("type").textValue()).isEqualTo("3");
        });
        SETTINGS.put("portalBornRepeatable", ProfileSettingsTest::portalBornRepeatable);
        SETTINGS.put("statusElevenAllowed", wire -> {
            wire.ok();
            Classic.portal(wire, profile -> profile.statusElevenAllowed(true))
                    .dossiers()
                    .updatePortalBorn(
                            portalBorn().status(PortalBornStatus.REFUSED).build());
            assertThat(Classic.lastItem(wire).get("TrangThai").textValue()).isEqualTo("11");
        });
        SETTINGS.put("disputedPaymentMark", wire -> {
            Dossier disputed =
                    Samples.dossier().onlinePayment(OnlinePayment.other("3")).build();
            assertThat(Classic.portal(wire).dossiers().check(disputed))
                    .extracting("field")
                    .containsExactly("onlinePayment");
            submit(wire, profile -> profile.disputedPaymentMark(true), disputed);
            assertThat(Classic.lastItem(wire).get("DuocThanhToanTrucTuyen").textValue())
                    .isEqualTo("3");
        });
        SETTINGS.put("dateForm", wire -> {
            submit(wire, profile -> profile.dateForm("dd/MM/yyyy HH:mm"), dossier());
            assertThat(wire.lastBody()).contains("\"NgayTiepNhan\":\"10/03/2025 09:00\"");
        });
        SETTINGS.put("codes", wire -> {
            submit(wire, profile -> profile.codes(Map.of(Channel.ONLINE, "ON")), dossier());
            assertThat(wire.lastBody()).contains("\"KenhThucHien\":\"ON\"", "\"LoaiDoiTuong\":\"1\"");
        });
        SETTINGS.put("spelling", wire -> {
            submit(wire, profile -> profile.spelling(Map.of("MaHoSo", "maHoSo", "madonvi", "MaDonVi")), dossier());
            assertThat(wire.lastBody())
                    .contains("\"maHoSo\":\"000.00.99.H99", "\"MaDonVi\":\"000.00.99.H99\"")
                    .doesNotContain("\"MaHoSo\"", "\"madonvi\"");
        });
        SETTINGS.put("supplementDateForm", wire -> {
            Dossier supplemented = Samples.dossier()
                    .addSupplementRound(SupplementRound.builder(1)
                            .requestedAt(VietnamTime.at(2025, 3, 11, 13, 5))
                            .build())
                    .build();
            submit(wire, profile -> profile.supplementDateForm("dd/MM/yyyy HH:mm"), supplemented);
            assertThat(Classic.lastItem(wire)
                            .at("/DanhSachHoSoBoSung/0/NgayBoSung")
                            .textValue())
                    .isEqualTo("11/03/2025 13:05");
        });
        SETTINGS.put("accountProvider", wire -> {
            wire.answer(ROWS);
            Classic.portal(wire, profile -> profile.accountProvider("vneid"))
                    .accounts()
                    .find(PersonalId.of("000090000001"));
            assertThat(Classic.tree(wire.lastBody()).get("provider").textValue())
                    .isEqualTo("vneid");
        });
    }

    @TestFactory
    Stream<DynamicTest> setting_changed_changesWhatHappens() {
        return SETTINGS.entrySet().stream()
                .map(setting -> DynamicTest.dynamicTest(
                        setting.getKey(), () -> setting.getValue().accept(new ScriptedTransport())));
    }

    @Test
    void settings_ofTheBuilder_areAllTested() {
        assertThat(fields()).containsExactlyInAnyOrderElementsOf(SETTINGS.keySet());
    }

    @Test
    void describe_default_namesEverySetting() {
        String told = ClassicProfile.builder().build().describe();

        assertThat(fields()).allSatisfy(field -> assertThat(told).contains(field + "="));
    }

    private static List<String> fields() {
        return Arrays.stream(ClassicSettings.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(field -> field.getName())
                .toList();
    }

    @Test
    void toBuilder_ofAProfile_keepsEverySettingAndLeavesTheProfileAlone() {
        ClassicProfile changed = ClassicProfile.builder()
                .authPath("a")
                .integrationPath("b")
                .sharePath("c")
                .routingCode(RoutingCode.of("VN:GOV:000.00.99.H99:mau"))
                .routingPlace(RoutingPlace.QUERY)
                .providerUrl(URI.create("https://backend.example.test/"))
                .sessionAge(Duration.ofMinutes(3))
                .generation(PayloadGeneration.QCVN120_2019)
                .submitStrategy(SubmitStrategy.CREATE_ONLY)
                .dossiersPerCall(7)
                .stepsPerCall(3)
                .successCodes(Set.of("1"))
                .successTextRequired(true)
                .successText("x")
                .failureTexts(List.of("w"))
                .notFoundAnswers(List.of(AnswerPattern.code("44")))
                .alreadyExistsAnswers(List.of(AnswerPattern.code("5")))
                .deadSessionAnswers(List.of(AnswerPattern.text("y")))
                .httpStatusMatters(true)
                .applicantReference(ApplicantReference.TECH_ID)
                .requiredFields(Set.of(DossierField.CODE))
                .textLimits(new TextLimits(1, 2, 3, 4, 5, 6))
                .portalBornType("9")
                .portalBornRepeatable(false)
                .statusElevenAllowed(true)
                .disputedPaymentMark(true)
                .dateForm("yyyyMMddHHmm")
                .codes(Map.of(Channel.ONLINE, "ON"))
                .spelling(Map.of("a", "b"))
                .supplementDateForm("yyyyMMdd")
                .accountProvider("z")
                .build();

        changed.toBuilder().authPath("other");

        assertThat(changed.toBuilder().build().describe()).isEqualTo(changed.describe());
        // so every one of them was really changed
        ClassicProfile usual = ClassicProfile.builder().build();
        assertThat(fields())
                .allSatisfy(field -> assertThat(told(changed, field)).isNotEqualTo(told(usual, field)));
    }

    /** What the description of a profile says of one setting. */
    private static String told(ClassicProfile profile, String field) {
        String next = String.join("|", fields());
        return profile.describe().replaceFirst(".*[{ ]" + field + "=(.*?)(?:, (?:" + next + ")=.*|}$)", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VV", "yyyy-MM-dd'T'HH:mm:ssXXX", "b", " ", ""})
    void supplementDateForm_thatCannotBeUsed_isRefusedAtOnce(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassicProfile.builder().supplementDateForm(pattern))
                .withMessageContaining("supplementDateForm");
    }

    private static ScriptedTransport.Reply twoHundred() {
        return (request, call) -> ScriptedTransport.json(200, "{\"error_code\": 200, \"session\": \"s\"}");
    }

    private static void sessionAge(ScriptedTransport wire) {
        wire.always((request, call) -> ScriptedTransport.json(200, ROWS));
        MovableClock clock = new MovableClock();
        Portal portal = Portal.connect(Classic.config(wire)
                .clock(clock)
                .sessions(SessionSettings.builder().refreshAhead(1).build())
                .profile(ClassicProfile.builder()
                        .sessionAge(Duration.ofMinutes(3))
                        .build())
                .build());
        portal.catalog().agencies();
        clock.move(Duration.ofMinutes(3).minusMillis(1));
        portal.catalog().agencies();
        assertThat(wire.logins()).isEqualTo(1);
        clock.move(Duration.ofMillis(1));
        portal.catalog().agencies();
        assertThat(wire.logins()).isEqualTo(2);
    }

    private static void portalBornRepeatable(ScriptedTransport wire) {
        wire.fail(TransportFailure.Kind.BROKEN, true).code("-1", "Lỗi").code("-1", "Lỗi");
        Portal portal = Classic.portal(wire, profile -> profile.portalBornRepeatable(false));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(
                        () -> portal.dossiers().updatePortalBorn(portalBorn().build()));
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> portal.dossiers().updatePortalBorn(portalBorn().build()));
        assertThat(wire.operations()).as("nothing was repeated").hasSize(2);
        assertThat(wire.logins()).isEqualTo(1);
    }

    private static void read(ScriptedTransport wire, UnaryOperator<ClassicProfileBuilder> change) {
        wire.answer(ROWS);
        Classic.portal(wire, change).catalog().agencies();
    }

    private static void submit(ScriptedTransport wire, UnaryOperator<ClassicProfileBuilder> change, Dossier dossier) {
        if (dossier != null) {
            wire.ok();
        }
        Classic.portal(wire, change).dossiers().submit(dossier == null ? dossier() : dossier);
    }

    private static void refused(ScriptedTransport wire, Portal portal) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> portal.dossiers().submit(dossier()));
    }

    private static String applicant(ScriptedTransport wire, ApplicantReference reference, Dossier dossier) {
        submit(wire, profile -> profile.applicantReference(reference), dossier);
        return Classic.lastItem(wire).get("MaDoiTuong").textValue();
    }

    private static Dossier dossier() {
        return Samples.dossier().build();
    }

    private static Dossier other() {
        return Samples.dossier()
                .localId(LocalDossierId.of("HS-8"))
                .code(DossierCode.of("000.00.99.H99-250310-0008"))
                .build();
    }

    private static PortalBornUpdateBuilder portalBorn() {
        return PortalBornUpdate.builder()
                .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                .status(PortalBornStatus.RECEIVED);
    }
}
