package vn.dvcqg.sdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;

class ConnectionSettingsTest {

    @Test
    void default_isAsDocumented() {
        ConnectionSettings settings = ConnectionSettings.DEFAULT;

        assertThat(settings.proxy()).isEqualTo(ProxySettings.auto());
        assertThat(settings.http2()).isTrue();
        assertThat(settings.idleConnections()).isEqualTo(32);
        assertThat(settings.idleTime()).isEqualTo(Duration.ofSeconds(4));
        assertThat(settings.slowestUpload()).isEqualTo(65_536);
    }

    @Test
    void toBuilder_everySetting_isKept() {
        ConnectionSettings settings = ConnectionSettings.builder()
                .proxy(ProxySettings.http("proxy.example", 3128))
                .http2(false)
                .idleConnections(0)
                .idleTime(Duration.ofMillis(1))
                .slowestUpload(1024)
                .build();

        assertThat(settings.toBuilder().build()).hasToString(settings.toString());
        assertThat(settings)
                .hasToString("ConnectionSettings{proxy=http://proxy.example:3128, http2=false, idleConnections=0,"
                        + " idleTime=PT0.001S, slowestUpload=1024}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void idleConnections_outOfRange_isRefused(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionSettings.builder().idleConnections(number))
                .withMessageContaining("but was " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT10M0.001S"})
    void idleTime_outOfRange_isRefused(Duration time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionSettings.builder().idleTime(time))
                .withMessageContaining("but was " + time);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1023})
    void slowestUpload_outOfRange_isRefused(int rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionSettings.builder().slowestUpload(rate))
                .withMessageContaining("but was " + rate);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "http://user:pw@p.example, 1",
        "p.example/x, 1",
        "user@p.example, 1",
        "p.example, 0",
        "p.example, 65536"
    })
    void http_noHostAndPort_isRefusedWithoutTheHost(String host, int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxySettings.http(host, port))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("pw", "p.example"));
    }

    @Test
    void credentials_arePrintedWithoutThePassword() {
        ProxySettings settings = ProxySettings.http("p.example", 3128)
                .credentials("clerk", Secret.of("hunter2"))
                .except("*.example");

        assertThat(settings).hasToString("http://p.example:3128 as clerk except [*.example]");
        assertThat(settings.except()).isEqualTo(settings).hasSameHashCodeAs(settings);
        assertThat(settings).isNotEqualTo(settings.credentials("clerk", Secret.of("other")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "a\nb"})
    void credentials_nameThatBasicCannotCarry_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxySettings.auto().credentials(name, Secret.of("x")));
    }

    @Test
    void credentials_withoutAProxy_areAContradiction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxySettings.none().credentials("clerk", Secret.of("x")))
                .withMessageContaining("none()");
    }
}
