package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.ProcedureCode;

class PortalDeepLinkTest {

    @Test
    void query_ofThePortal_isRead() {
        PortalDeepLink link =
                PortalDeepLink.of("vnconnect=1&MaTTHCDP=1.005129&MaDVC=1.005129.01&MaCoQuanThucHien=000.00.99.H99");

        assertThat(link.isLoggedInAtPortal()).isTrue();
        assertThat(link.procedure()).isEqualTo(ProcedureCode.of("1.005129"));
        assertThat(link.service()).isNotNull();
        assertThat(link.agency()).isEqualTo(AgencyCode.of("000.00.99.H99"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "vnconnect=0",
                "vnconnect=1&vnconnect=1",
                "vnconnect=%",
                "MaCoQuanThucHien=%3Cscript%3E&MaTTHCDP=%00&MaDVC="
            })
    void query_ofAnybody_isEmpty(String query) {
        PortalDeepLink link = PortalDeepLink.of(query);

        assertThat(link.isLoggedInAtPortal()).isFalse();
        assertThat(link.procedure()).isNull();
        assertThat(link.service()).isNull();
        assertThat(link.agency()).isNull();
    }

    @Test
    void returnTo_page_keepsTheCodesAndBeginsNoLogin() {
        PortalDeepLink link = PortalDeepLink.of("vnconnect=1&MaTTHCDP=1.005129&MaCoQuanThucHien=000.00.99.H99&x=y");

        assertThat(link.returnTo("/ho-so/moi"))
                .isEqualTo(ReturnTo.path("/ho-so/moi?MaTTHCDP=1.005129&MaCoQuanThucHien=000.00.99.H99"));
        assertThat(PortalDeepLink.of(null).returnTo("/ho-so/moi")).isEqualTo(ReturnTo.path("/ho-so/moi"));
    }
}
