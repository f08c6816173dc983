package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ProxySettings;

class ConnectionPropertiesTest {

    private static final String ADDRESS = "http://proxy.example:3128";
    private static final ProxySettings PROXY = ProxySettings.http("proxy.example", 3128);

    @TempDir
    Path folder;

    private static PortalConfigBuilder complete() {
        return PortalConfig.builder()
                .endpoint(URI.create("https://adapter.example/forward"))
                .agency(AgencyCode.of("H40.16"))
                .credentials(Credentials.password("demo", Secret.of("demo")));
    }

    private static PortalConfigBuilder with(Map<String, String> texts) {
        Properties properties = new Properties();
        properties.putAll(texts);
        return complete().properties(properties);
    }

    private static List<String> faults(PortalConfigBuilder builder) {
        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, builder::build);
        assertThat(refused).as("a fault").isNotNull();
        assertThat(refused.getMessage()).doesNotContain("hunter2");
        return refused.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    @Test
    void proxy_passwordFromThePlaceOfSecrets_joinsTheRest() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
        Map<String, String> texts = Map.of("dvcqg.proxy", ADDRESS, "dvcqg.proxy-username", "clerk");
        ProxySettings expected = PROXY.credentials("clerk", Secret.of("hunter2"));

        assertThat(with(texts)
                        .environment(Map.of("DVCQG_PROXY_PASSWORD", "hunter2"))
                        .build()
                        .connections()
                        .proxy())
                .isEqualTo(expected);
        PortalConfig config = with(texts)
                .environment(Map.of("DVCQG_PROXY_PASSWORD_FILE", file.toString()))
                .build();
        assertThat(config.connections().proxy()).isEqualTo(expected);
        Files.delete(file);
        assertThat(config.toBuilder().build().connections().proxy()).isEqualTo(expected);
        assertThat(config.describe()).contains("proxy=" + ADDRESS + " as clerk").doesNotContain("hunter2");
    }

    @Test
    void proxyPassword_blanksAtItsEnds_belongToIt() {
        Map<String, String> texts = new HashMap<>(Map.of("dvcqg.proxy", ADDRESS, "dvcqg.proxy-username", "clerk"));
        texts.put("dvcqg.proxy-password", " hunter2 ");

        assertThat(with(texts).build().connections().proxy())
                .isEqualTo(PROXY.credentials("clerk", Secret.of(" hunter2 ")));
    }

    @Test
    void connections_whole_replacesThePartsBefore() {
        PortalConfig config = with(Map.of("dvcqg.http2", "false", "dvcqg.proxy-username", "clerk"))
                .connections(ConnectionSettings.DEFAULT)
                .build();

        assertThat(config.connections()).hasToString(ConnectionSettings.DEFAULT.toString());
    }

    @Test
    void build_builderUsedOn_leavesTheConnectionsAlone() {
        PortalConfigBuilder builder = complete();
        PortalConfig config = builder.build();
        builder.connections.settings().http2(false);

        assertThat(config.connections().http2()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direct",
                "proxy.example:3128",
                "http://proxy.example",
                "https://proxy.example:3128",
                "socks5://proxy.example:1080",
                "http://clerk:hunter2@proxy.example:3128",
                "http://proxy.example:3128/path",
                "http://proxy.example:3128?a=b",
                "http://proxy.example:99999",
                "http://hunter2 hunter2:1"
            })
    void proxy_noProxy_isToldWithoutItsValue(String text) {
        assertThat(faults(with(Map.of("dvcqg.proxy", text)))).containsExactly("dvcqg.proxy setup-value");
    }

    @ParameterizedTest
    @CsvSource({
        "idle-connections, -1",
        "idle-connections, many",
        "idle-time, 0s",
        "idle-time, 1d",
        "slowest-upload, 1",
        "http2, maybe"
    })
    void setting_unusable_isTold(String name, String text) {
        assertThat(faults(with(Map.of("dvcqg." + name, text)))).containsExactly("dvcqg." + name + " setup-value");
    }

    @Test
    void login_halfOrTwice_isTold() {
        assertThat(faults(with(Map.of("dvcqg.proxy-username", "clerk")))).containsExactly("proxy setup-credentials");
        assertThat(faults(with(Map.of("dvcqg.proxy-password", "hunter2")))).containsExactly("proxy setup-credentials");
        assertThat(faults(with(Map.of(
                        "dvcqg.proxy-username", "clerk",
                        "dvcqg.proxy-password", "hunter2",
                        "dvcqg.proxy-password-file", "hunter2"))))
                .containsExactly("proxy setup-credentials");
        assertThat(faults(with(Map.of("dvcqg.proxy-username", "clerk", "dvcqg.proxy-password-file", "missing"))))
                .containsExactly("dvcqg.proxy-password-file secret-file");
    }

    @Test
    void login_withoutAProxy_isAContradiction() {
        assertThat(faults(with(Map.of(
                        "dvcqg.proxy", "none",
                        "dvcqg.proxy-username", "clerk",
                        "dvcqg.proxy-password", "hunter2"))))
                .containsExactly("proxy setup-value");
    }
}
