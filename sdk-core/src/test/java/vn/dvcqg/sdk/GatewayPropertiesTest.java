package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.transport.ClientCredentials;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.LgspKey;

/** The access to a gateway as properties and by program. */
class GatewayPropertiesTest {

    @TempDir
    Path folder;

    private static PortalConfig config(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "dvcqg.endpoint", "https://adapter.example/forward",
                "dvcqg.agency", "H40.16",
                "dvcqg.username", "demo",
                "dvcqg.password", "hunter2"));
        all.putAll(more);
        Properties properties = new Properties();
        properties.putAll(all);
        return PortalConfig.fromProperties(properties);
    }

    @Test
    void properties_none_isNoGateway() {
        assertThat(config(Map.of()).gateway()).isNull();
    }

    @Test
    void properties_all_areTakenOverAndHidden() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "lgsp-hidden\n");
        PortalConfig config = config(Map.of(
                "dvcqg.gateway-token-endpoint", "https://lgsp.example/token",
                "dvcqg.gateway-consumer-key", "key-1",
                "dvcqg.gateway-consumer-secret", "token-hidden",
                "dvcqg.lgsp-access-key", "access-1",
                "dvcqg.lgsp-secret-key-file", file.toString(),
                "dvcqg.lgsp-app-name", "app",
                "dvcqg.lgsp-partner-code", "H40",
                "dvcqg.lgsp-partner-code-cus", "H40.16"));

        GatewayAccess gateway = Objects.requireNonNull(config.gateway());
        assertThat(gateway.clientCredentials())
                .isEqualTo(new ClientCredentials(
                        URI.create("https://lgsp.example/token"), "key-1", Secret.of("token-hidden")));
        assertThat(gateway.lgspKey())
                .isEqualTo(new LgspKey("access-1", Secret.of("lgsp-hidden"), "app", "H40", "H40.16"));
        assertThat(config + " " + gateway.lgspKey() + gateway.clientCredentials())
                .contains("lgsp.example")
                .doesNotContain("hidden");
        assertThat(config.toBuilder().build().gateway().lgspKey()).isEqualTo(gateway.lgspKey());
    }

    @ParameterizedTest
    @CsvSource({
        "gateway-token-endpoint, https://lgsp.example/token, gateway-consumer-key",
        "gateway-consumer-key, key-1, gateway-token-endpoint",
        "lgsp-access-key, access-1, lgsp-secret-key",
        "lgsp-app-name, app, lgsp-access-key"
    })
    void properties_notComplete_nameWhatBelongsTogether(String name, String value, String missing) {
        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> config(Map.of("dvcqg." + name, value)))
                .withMessageContaining(missing);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://lgsp.example/token, key, begins with https",
        "https:///token, key, must name a host",
        "https://user@lgsp.example/token, key, user name or a password",
        "https://lgsp.example/token, a:b, colon"
    })
    void clientCredentials_thatCannotBeUsed_areRefused(String endpoint, String key, String sentence) {
        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> GatewayAccess.builder()
                        .clientCredentials(URI.create(endpoint), key, Secret.of("s"))
                        .build())
                .withMessageContaining(sentence);
    }

    @Test
    void build_withNothing_isRefused() {
        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> GatewayAccess.builder().build())
                .withMessageContaining("asks for nothing");
    }
}
