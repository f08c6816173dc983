package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.id.EnterpriseCode;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

class IdentityTest {

    private static final String TECH_ID = "3b0d0a55-0000-4000-8000-000000000001";

    private final PortalFixture portal = new PortalFixture();
    private final Map<String, Object> userinfo = portal.provider.userinfo;

    @AfterEach
    void close() {
        portal.close();
    }

    private ApplicantIdentity identity() {
        return Objects.requireNonNull(portal.login().applicant());
    }

    @Test
    void vneidThroughThePortal_nineClaims_areEnough() {
        userinfo.clear();
        userinfo.putAll(Map.of(
                "sub", StubProvider.SUBJECT,
                "TechID", TECH_ID,
                "LoaiTaiKhoan", "1",
                "HoVaTen", "NGUYEN VAN MAU",
                "SoDinhDanh", "000090000001",
                "NgayThangNamSinh", "19900101",
                "loginIdp", "BCA",
                "userProfileUri", "https://idp.example.test/view-info?token_id=REDACTED",
                "logoutUri", "https://idp.example.test/logout?token_id=REDACTED"));

        ApplicantIdentity identity = identity();

        assertThat(identity.isViaVneid()).isTrue();
        assertThat(identity.account()).isEqualTo(PortalAccountId.of(TECH_ID));
        assertThat(identity.birthDate()).isEqualTo(new BirthDate(1990, 1, 1));
        assertThat(identity.unverifiedEmail()).isNull();
        assertThat(identity.unverifiedPhone()).isNull();
        assertThat(identity.oldIdentityNumber()).isNull();
    }

    @Test
    void claims_notInThePolicy_areDropped() {
        userinfo.put("ThuDienTu", "mau@example.test");
        userinfo.put("SoDienThoai", "0900000000");

        assertThat(identity().unverifiedEmail()).isNull();
        try (LoginFlow wide = portal.flow(portal.profile().build())
                        .claims(ClaimPolicy.LOGIN.plus(Claim.EMAIL))
                        .build();
                LoginFlow narrow = portal.flow(portal.profile().build())
                        .claims(ClaimPolicy.of())
                        .build()) {
            ApplicantIdentity more =
                    Objects.requireNonNull(wide.complete(portal.callback(portal.begin(wide, LoginOptions.NONE)))
                            .applicant());
            ApplicantIdentity less =
                    Objects.requireNonNull(narrow.complete(portal.callback(portal.begin(narrow, LoginOptions.NONE)))
                            .applicant());

            assertThat(more.unverifiedEmail()).isEqualTo("mau@example.test");
            assertThat(more.personalId()).isNull();
            assertThat(more.unverifiedPhone()).isNull();
            assertThat(less.name()).isNull();
            assertThat(less.account()).isNotNull();
        }
    }

    @Test
    void claims_ofTheWrongKind_areMissingAndNeverGuessed() {
        userinfo.put("SoDinhDanh", "12345");
        userinfo.put("SoCMND", "000000000");
        userinfo.put("NgayThangNamSinh", "19901399");
        userinfo.put("HoVaTen", List.of("a"));
        userinfo.put("MaSoThue", Map.of("a", "b"));

        ApplicantIdentity identity = identity();

        assertThat(identity.personalId()).isNull();
        assertThat(identity.oldIdentityNumber()).isNull();
        assertThat(identity.birthDate()).isNull();
        assertThat(identity.name()).isNull();
        assertThat(identity.taxCode()).isNull();
    }

    @Test
    void key_missing_isAFaultOfTheProvider() {
        userinfo.remove("TechID");

        assertThat(portal.login().reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void accountType_missing_isAFaultOfTheProvider() {
        userinfo.remove("LoaiTaiKhoan");

        assertThat(portal.login().reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void accountType_unknown_keepsItsText() {
        userinfo.put("LoaiTaiKhoan", 7);

        ApplicantIdentity identity = identity();

        assertThat(identity.type()).isEqualTo(AccountType.other("7"));
        assertThat(identity.owner().build().type()).isEqualTo(ApplicantType.other("7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3B0D0A55-0000-4000-8000-000000000001", TECH_ID})
    void linkKey_guidInAnyCase_isTheSame(String techId) {
        userinfo.put("TechID", techId);

        assertThat(identity().linkKey())
                .isEqualTo(new LinkKey(LinkKey.Realm.APPLICANT, portal.provider.issuer(), TECH_ID));
    }

    @Test
    void linkKey_bothNumbersThere_isNeitherOfThem() {
        userinfo.put("SoCMND", "000000002");

        assertThat(identity().linkKey().subject()).isEqualTo(TECH_ID);
    }

    @Test
    void owner_citizen_holdsWhatWasProved() {
        userinfo.put("loginIdp", "BCA");

        Owner owner = identity().owner().build();

        assertThat(owner.type()).isEqualTo(ApplicantType.CITIZEN);
        assertThat(owner.name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(owner.account()).isEqualTo(PortalAccountId.of(TECH_ID));
        assertThat(owner.identities()).containsExactly(OwnerIdentity.of(PersonalId.of("000090000001")));
        assertThat(owner.accountVerifiedByVneid()).isTrue();
        assertThat(owner.email()).isNull();
    }

    @Test
    void owner_citizenWithTheOldNumberOnly_hasThat() {
        userinfo.remove("SoDinhDanh");
        userinfo.put("SoCMND", "000000002");

        Owner owner = identity().owner().build();

        assertThat(owner.identities()).containsExactly(OwnerIdentity.of(OldIdentityNumber.of("000000002")));
        assertThat(owner.accountVerifiedByVneid()).isFalse();
    }

    @Test
    void owner_business_hasItsNameAndTaxCode() {
        userinfo.put("LoaiTaiKhoan", "2");
        userinfo.put("MaSoThue", "9900000016");
        userinfo.put("MaSoDoanhNghiep", "9900000016");
        userinfo.put("TenDoanhNghiep", "CONG TY MAU");

        ApplicantIdentity identity = identity();
        Owner owner = identity.owner().build();

        assertThat(identity.taxCode()).isEqualTo(TaxCode.of("9900000016"));
        assertThat(identity.enterpriseCode()).isEqualTo(EnterpriseCode.of("9900000016"));
        assertThat(owner.type()).isEqualTo(ApplicantType.BUSINESS);
        assertThat(owner.name()).isEqualTo("CONG TY MAU");
        assertThat(owner.identityNumber()).isEqualTo("9900000016");
        assertThat(owner.identities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19900203", "1990-02-03", "03/02/1990", "3/2/1990", "1990-02-03T00:00:00"})
    void birthDate_everyForm_isTheSameDay(String text) {
        assertThat(BirthDate.read(text)).contains(new BirthDate(1990, 2, 3));
    }

    @Test
    void birthDate_lessThanADay_isKeptAsSuch() {
        assertThat(BirthDate.read("1990")).map(BirthDate::precision).contains(BirthDate.Precision.YEAR);
        assertThat(BirthDate.read("19900000")).map(BirthDate::precision).contains(BirthDate.Precision.YEAR);
        assertThat(BirthDate.read("199002")).map(BirthDate::precision).contains(BirthDate.Precision.MONTH);
        assertThat(BirthDate.read("02/1990")).contains(new BirthDate(1990, 2, 0));
        assertThat(BirthDate.read("1990").flatMap(BirthDate::date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19900230", "00000000", "1990-00-01", "ngay", "31121990x", "17000101"})
    void birthDate_noDate_isEmpty(String text) {
        assertThat(BirthDate.read(text)).isEmpty();
    }
}
