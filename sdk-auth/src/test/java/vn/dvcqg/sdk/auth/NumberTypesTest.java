package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.TaxCode;

/** A number of JSON has lost the zeros it began with; what is left may be the valid number of somebody else. */
class NumberTypesTest {

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
    void oldNumber_asAnInt_isDropped() {
        userinfo.put("SoCMND", 123456789);

        assertThat(identity().oldIdentityNumber()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1090000001L, 100000000001L})
    void taxCode_asAnIntThatMayHaveBeenLonger_isDropped(long told) {
        userinfo.put("MaSoThue", told);
        userinfo.put("MaSoDoanhNghiep", told);

        assertThat(identity().taxCode()).isNull();
        assertThat(identity().enterpriseCode()).isNull();
    }

    @Test
    void personalId_asAnIntOfTwelveDigits_isRead() {
        userinfo.put("SoDinhDanh", 100090000001L);
        assertThat(identity().personalId()).isEqualTo(PersonalId.of("100090000001"));

        userinfo.put("SoDinhDanh", 90000001);
        assertThat(identity().personalId()).isNull();
    }

    @Test
    void numbers_asTexts_areRead() {
        userinfo.put("MaSoThue", "9900000016");

        assertThat(identity().taxCode()).isEqualTo(TaxCode.of("9900000016"));
        assertThat(identity().personalId()).isEqualTo(PersonalId.of("000090000001"));
    }
}
