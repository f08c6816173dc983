package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.AgencyLevel;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.CollectionTime;
import vn.dvcqg.sdk.dossier.DatabaseMark;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierBuilder;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Fee;
import vn.dvcqg.sdk.dossier.FeeBuilder;
import vn.dvcqg.sdk.dossier.FeeCategory;
import vn.dvcqg.sdk.dossier.FilingPlace;
import vn.dvcqg.sdk.dossier.Handover;
import vn.dvcqg.sdk.dossier.OnlinePayment;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.dossier.Reuse;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.dossier.SubmittedFileBuilder;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Every value of every code list of statuses.json that the classic interface has. */
class CodeListsTest {

    private static final JsonNode LISTS =
            Classic.tree(Classic.resource("statuses.json")).get("codeLists");

    /** Lists of other profiles and messages, and those that are tested with catalogue and envelope. */
    private static final Set<String> ELSEWHERE =
            Set.of("payment LoaiPhiLePhi", "catalogue MAPHILEPHI", "LoaiBan", "TrangThaiThanhToan", "LoaiTaiKhoan");

    private static final Map<String, SubmitStrategy> STRATEGIES =
            Map.of("False", SubmitStrategy.CREATE_ONLY, "True", SubmitStrategy.UPDATE_ONLY);
    private static final Map<String, AgencyLevel> LEVELS = Map.of(
            "0", AgencyLevel.MINISTRY,
            "1", AgencyLevel.PROVINCE,
            "2", AgencyLevel.DISTRICT,
            "3", AgencyLevel.COMMUNE);
    private static final Map<String, Channel> CHANNELS =
            Map.of("1", Channel.IN_PERSON, "2", Channel.ONLINE, "3", Channel.PUBLIC_POST);

    private final ScriptedTransport transport = new ScriptedTransport();

    /**
     * A value on the wire.
     *
     * @param list the code list
     * @param code the code
     * @param dossier the dossier that holds the value
     * @param place where the code stands in the packet, as a JSON pointer
     */
    record Value(String list, String code, Dossier dossier, String place) {
        @Override
        public String toString() {
            return list + " " + code;
        }
    }

    static List<Value> values() {
        List<Value> all = new ArrayList<>();
        add(all, "LoaiDoiTuong", Map.of("1", ApplicantType.CITIZEN, "2", ApplicantType.BUSINESS), CodeListsTest::owner);
        add(
                all,
                "LoaiDoiTuong",
                Map.of("3", ApplicantType.STATE_AGENCY, "4", ApplicantType.ORGANISATION),
                CodeListsTest::owner);
        add(all, "HinhThuc", Map.of("0", Handover.AT_COUNTER, "1", Handover.BY_POST), it -> base().handover(it));
        add(
                all,
                "KenhThucHien",
                Map.of("1", Channel.IN_PERSON, "2", Channel.ONLINE, "3", Channel.PUBLIC_POST),
                it -> base().channel(it));
        add(
                all,
                "NoiNopHoSo",
                Map.of("1", FilingPlace.NATIONAL_PORTAL, "2", FilingPlace.LOCAL_SYSTEM),
                it -> base().filingPlace(it));
        add(
                all,
                "DuocThanhToanTrucTuyen",
                Map.of(
                        "0", OnlinePayment.NOT_ONLINE,
                        "1", OnlinePayment.ON_NATIONAL_PORTAL,
                        "2", OnlinePayment.ON_LOCAL_GATEWAY,
                        "3", OnlinePayment.other("3")),
                it -> base().onlinePayment(it));
        add(
                all,
                "TaiKhoanDuocXacThucVoiVNeID",
                Map.of("0", false, "1", true),
                it -> base().owner(Owner.citizen("Nguyễn Văn Mẫu")
                        .accountVerifiedByVneid(it)
                        .build()));
        add(all, "HoSoCoThanhPhanSoHoa", Map.of("0", false, "1", true), it -> base().digitisedComponent(it));
        add(
                all,
                "LoaiDinhDanh",
                "/DinhDanhCHS/0/LoaiDinhDanh",
                Map.of(
                        "1", OwnerIdentity.of(PersonalId.of("000090000001")),
                        "2", OwnerIdentity.of(OldIdentityNumber.of("012345678"))),
                it -> base().owner(
                                Owner.citizen("Nguyễn Văn Mẫu").addIdentity(it).build()));
        add(all, "DuocSoHoa", "/TaiLieuNop/0/DuocSoHoa", Map.of("1", true), it -> file(file().digitised(it)));
        add(
                all,
                "DuocTaiSuDung",
                "/TaiLieuNop/0/DuocTaiSuDung",
                Map.of("0", Reuse.NONE, "1", Reuse.REUSED, "2", Reuse.REUSED_THROUGH_RESULT),
                it -> file(file().reuse(it)));
        add(
                all,
                "DuocLayTuKhoDMQG",
                "/TaiLieuNop/0/DuocLayTuKhoDMQG",
                Map.of("0", false, "1", true),
                it -> file(file().fromNationalStore(it)));
        add(
                all,
                "IsDeleted",
                "/TaiLieuNop/0/IsDeleted",
                Map.of("False", false, "True", true),
                it -> file(file().deleted(it)));
        add(
                all,
                "MaCSDL",
                "/DSKetNoiCSDL/0/MaCSDL",
                Map.of("1", DatabaseMark.POPULATION, "7", new DatabaseMark("7")),
                it -> base().databases(List.of(it)));
        add(
                all,
                "HinhThucThu",
                "/DanhSachLePhi/0/HinhThucThu",
                Map.of(
                        "1", CollectionTime.ON_RECEPTION,
                        "2", CollectionTime.ON_SUPPLEMENT,
                        "4", CollectionTime.ON_RESULT),
                it -> fee(fee().collectionTime(it)));
        add(
                all,
                "dossier LoaiPhiLePhi",
                "/DanhSachLePhi/0/LoaiPhiLePhi",
                Map.of("1", FeeCategory.ORDINARY, "2", FeeCategory.APPRAISAL, "3", FeeCategory.EXTENSION),
                it -> fee(fee().category(it)));
        return all;
    }

    private static DossierBuilder base() {
        return Samples.dossier();
    }

    private static DossierBuilder owner(ApplicantType type) {
        return base().owner(Owner.of(type).name("Nguyễn Văn Mẫu").build());
    }

    private static SubmittedFileBuilder file() {
        return SubmittedFile.builder("don.pdf");
    }

    private static DossierBuilder file(SubmittedFileBuilder file) {
        return base().submittedFiles(List.of(file.build()));
    }

    private static FeeBuilder fee() {
        return Fee.builder("Lệ phí mẫu", Vnd.of(30_000));
    }

    private static DossierBuilder fee(FeeBuilder fee) {
        return base().fees(List.of(fee.build()));
    }

    private static <T> void add(List<Value> all, String list, Map<String, T> codes, Function<T, DossierBuilder> with) {
        add(all, list, "/" + list, codes, with);
    }

    private static <T> void add(
            List<Value> all, String list, String place, Map<String, T> codes, Function<T, DossierBuilder> with) {
        codes.forEach(
                (code, value) -> all.add(new Value(list, code, with.apply(value).build(), place)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void submit_knownValue_isWrittenAsItsCode(Value value) {
        transport.ok();

        Classic.portal(transport, profile -> profile.disputedPaymentMark(true))
                .dossiers()
                .submit(value.dossier());

        assertThat(Classic.lastItem(transport).at(value.place())).hasToString("\"" + value.code() + "\"");
    }

    @Test
    void lists_everyCodeOfTheClassicInterface_isTested() {
        Map<String, Set<String>> tested = new HashMap<>();
        values().forEach(value ->
                tested.computeIfAbsent(value.list(), list -> new HashSet<>()).add(value.code()));
        tested.put("CAPTHUCHIEN", LEVELS.keySet());
        tested.put("KENH", CHANNELS.keySet());
        tested.put("isUpdating", STRATEGIES.keySet());

        Map<String, Set<String>> expected = new HashMap<>();
        LISTS.properties().forEach(list -> {
            if (!ELSEWHERE.contains(list.getKey())) {
                JsonNode codes = Stream.of("values", "QCVN120_2019 and EXT766_2022", "outbound dossier packet")
                        .map(list.getValue()::path)
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElseThrow();
                Set<String> names = new HashSet<>();
                codes.fieldNames().forEachRemaining(names::add);
                expected.put(list.getKey(), names);
            }
        });
        assertThat(tested).isEqualTo(expected);
    }

    @Test
    void submit_unknownValue_passesWithItsRawText() {
        transport.ok();
        Dossier dossier = base().handover(Handover.other("7"))
                .channel(Channel.other("8"))
                .filingPlace(FilingPlace.other("9"))
                .onlinePayment(OnlinePayment.other("4"))
                .submittedFiles(List.of(file().reuse(Reuse.other("5")).build()))
                .fees(List.of(fee().collectionTime(CollectionTime.other("3"))
                        .category(FeeCategory.other("6"))
                        .build()))
                .build();

        Classic.portal(transport).dossiers().submit(dossier);

        assertThat(transport.lastBody())
                .contains("\"HinhThuc\":\"7\"", "\"KenhThucHien\":\"8\"", "\"NoiNopHoSo\":\"9\"")
                .contains("\"DuocThanhToanTrucTuyen\":\"4\"", "\"DuocTaiSuDung\":\"5\"")
                .contains("\"HinhThucThu\":\"3\"", "\"LoaiPhiLePhi\":\"6\"");
    }

    /** A constant without a code would travel as an empty text; the list of the applicant is the one that has such a constant. */
    @Test
    void constants_ofEveryList_areAsManyAsTheCodesTested() {
        Map<String, Integer> constants = Map.of(
                "HinhThuc", Handover.values().size(),
                "KenhThucHien", Channel.values().size(),
                "NoiNopHoSo", FilingPlace.values().size(),
                // and the disputed 3, which has no constant
                "DuocThanhToanTrucTuyen", OnlinePayment.values().size() + 1,
                "DuocTaiSuDung", Reuse.values().size(),
                "HinhThucThu", CollectionTime.values().size(),
                "dossier LoaiPhiLePhi", FeeCategory.values().size(),
                // but the household business, which this interface does not know
                "LoaiDoiTuong", ApplicantType.values().size() - 1);

        constants.forEach((list, number) -> assertThat(
                        values().stream().filter(value -> value.list().equals(list)))
                .as(list)
                .hasSize(number));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void submit_strategy_isWrittenAsAWord(Map.Entry<String, SubmitStrategy> strategy) {
        transport.ok();

        Classic.portal(transport).dossiers().submit(base().build(), strategy.getValue());

        assertThat(Classic.tree(transport.lastBody()).get("isUpdating")).hasToString("\"" + strategy.getKey() + "\"");
    }

    static Set<Map.Entry<String, SubmitStrategy>> strategies() {
        return STRATEGIES.entrySet();
    }

    @Test
    void procedure_levelsAndChannels_areReadFromTheirCodes() {
        List<String> codes = List.of("0", "1", "2", "3", "9");
        transport.answer("{\"error_code\": 0, \"message\": \"\", \"result\": [{\"MATTHC\": \"1.000001\","
                + "\"CAPTHUCHIEN\": [" + rows("CAPTHUCHIEN", codes) + "],"
                + "\"CACHTHUCTHUCHIEN\": [" + rows("KENH", codes) + "]}]}");

        Procedure procedure = Classic.portal(transport).catalog().procedure(ProcedureCode.of("1.000001"));

        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            assertThat(procedure.levels().get(i).level()).isEqualTo(LEVELS.getOrDefault(code, AgencyLevel.other(code)));
            assertThat(procedure.filingMethods().get(i).channel())
                    .isEqualTo(CHANNELS.getOrDefault(code, Channel.other(code)));
        }
    }

    private static String rows(String name, List<String> codes) {
        return codes.stream()
                .map(code -> "{\"" + name + "\": \"" + code + "\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void status_everyNationalCode_isWrittenAndRead() {
        for (JsonNode state : Classic.tree(Classic.resource("statuses.json")).at("/dossierStates/states")) {
            DossierStatus status = DossierStatus.of(state.get("code").asText());
            transport.ok();

            Classic.portal(transport).dossiers().submit(base().status(status).build());

            assertThat(Classic.lastItem(transport).get("TrangThaiHoSo"))
                    .hasToString("\"" + state.get("code").asText() + "\"");
            assertThat(status.isKnown()).isTrue();
            assertThat(status.name()).isEqualTo(state.get("constant").asText());
        }
    }
}
