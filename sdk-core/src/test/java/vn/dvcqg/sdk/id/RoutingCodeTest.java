package vn.dvcqg.sdk.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VN:GOV:000.00.00.G22:vpcpdvcprovider\r\nx-more: 1",
                "VN:GOV:000.00.00.G22:vpcp dvc",
                "VN:GOV:000.00.00.G22:địa chỉ",
                "VN:GOV:000.00.00.G22:vpcp\u0000",
                "VN:GOV:000.00.00.G22:a:b",
                "VN:GOV::vpcpdvcprovider",
                "VN:ORG:000.00.00.G22:vpcpdvcprovider",
                "vn:gov:000.00.00.G22:vpcpdvcprovider"
            })
    void of_textThatCouldBreakAHeader_isRefused(String text) {
        assertThat(RoutingCode.isValid(text)).isFalse();
    }

    @Test
    void of_lineEnd_showsItEscaped() {
        assertThatThrownBy(() -> RoutingCode.of("VN:GOV:a:b\r\nx: 1"))
                .hasMessageContaining("but was \"VN:GOV:a:b\\u{d}\\u{a}x: 1\"");
    }
}
