package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.transport.ProxySettings;

class ProxiesTest {

    private static final URI PORTAL = URI.create("https://adapter.example/mapi/login");

    @AfterEach
    void clear() {
        List.of("https.proxyHost", "https.proxyPort", "http.nonProxyHosts").forEach(System::clearProperty);
    }

    private static String chosen(ProxySettings settings, Map<String, String> environment) {
        Proxy proxy = Proxies.of(settings, environment).select(PORTAL).get(0);
        return proxy.type() == Proxy.Type.DIRECT ? "direct" : ProxyFailures.name(proxy);
    }

    @Test
    void select_auto_takesThePropertiesBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("HTTPS_PROXY", "http://environment.example:1");
        assertThat(chosen(ProxySettings.auto(), environment)).isEqualTo("environment.example:1");

        System.setProperty("https.proxyHost", "property.example");
        System.setProperty("https.proxyPort", "8080");
        assertThat(chosen(ProxySettings.auto(), environment)).isEqualTo("property.example:8080");
        assertThat(chosen(ProxySettings.environment(), environment)).isEqualTo("environment.example:1");
        assertThat(chosen(ProxySettings.none(), environment)).isEqualTo("direct");
    }

    /** Who sets the properties has said everything: a host that they except is not for the proxy of the environment. */
    @Test
    void select_hostThatThePropertiesExcept_isDirect() {
        System.setProperty("https.proxyHost", "property.example");
        System.setProperty("http.nonProxyHosts", "*.example");

        assertThat(chosen(ProxySettings.auto(), Map.of("HTTPS_PROXY", "http://environment.example:1")))
                .isEqualTo("direct");
        assertThat(chosen(ProxySettings.system(), Map.of())).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS_PROXY, http://p.example:3128, p.example:3128",
        "https_proxy, http://p.example:3128/, p.example:3128",
        "HTTPS_PROXY, p.example:3128, p.example:3128",
        "HTTPS_PROXY, http://p.example, p.example:80",
        "HTTPS_PROXY, '  ', direct",
        "HTTP_PROXY, http://p.example:3128, direct"
    })
    void select_environment_isRead(String variable, String value, String expected) {
        assertThat(chosen(ProxySettings.environment(), Map.of(variable, value))).isEqualTo(expected);
    }

    @Test
    void login_ofTheEnvironment_isDecodedAndYieldsToTheSettings() {
        Map<String, String> environment = Map.of("https_proxy", "http://cl%40erk:s%3Aec+ret@p.example:3128");

        assertThat(Proxies.of(ProxySettings.environment(), environment).login())
                .isEqualTo(new ProxyLogin("cl@erk", Secret.of("s:ec+ret")));
        assertThat(Proxies.of(ProxySettings.environment().credentials("other", Secret.of("x")), environment)
                        .login())
                .isEqualTo(new ProxyLogin("other", Secret.of("x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://hunter2@p.example:1080",
                "https://user:hunter2@p.example",
                "http://user:hunter2 @p.example:1",
                "http://user:hunt%zz@p.example:1",
                "http://hunter2@p.example:1",
                "http://user:hunter2@p.example:99999",
                "http://"
            })
    void environment_unusable_isToldByItsVariableWithoutItsValue(String value) {
        SetupProblemException refused = catchThrowableOfType(
                SetupProblemException.class, () -> Proxies.of(ProxySettings.auto(), Map.of("HTTPS_PROXY", value)));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("HTTPS_PROXY");
            assertThat(problem.code()).isEqualTo("setup-proxy-variable");
        });
        assertThat(refused).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "*, https://adapter.example/, true",
        "adapter.example, https://adapter.example/, true",
        "ADAPTER.example, https://Adapter.Example/, true",
        "adapter.example, https://my.adapter.example/, true",
        ".example, https://adapter.example/, true",
        "*.example, https://adapter.example/, true",
        "apter.example, https://adapter.example/, false",
        "adapter.example:443, https://adapter.example/, true",
        "adapter.example:8443, https://adapter.example/, false",
        "adapter.example:8443, https://adapter.example:8443/, true",
        "10.1.2.3, https://10.1.2.3/, true",
        "10.0.0.0/8, https://10.1.2.3/, true",
        "10.1.2.0/30, https://10.1.2.3/, true",
        "10.1.2.0/31, https://10.1.2.3/, false",
        "10.0.0.0/8, https://adapter.example/, false",
        "0.0.0.0/0, https://10.1.2.3/, true",
        "fd00::/8, https://[fd00::1]/, true",
        "::1, https://[0:0:0:0:0:0:0:1]/, true",
        "[::1]:8443, https://[::1]:8443/, true",
        "[::1]:8443, https://[::1]/, false",
        "10.0.0.0/999, https://11.0.0.0/, false",
        "a/b, https://adapter.example/, false",
        ", https://adapter.example/, false"
    })
    void noProxy_each_coversWhatItSays(String entry, URI address, boolean covered) {
        assertThat(NoProxy.of(List.of(entry == null ? "" : entry)).covers(address))
                .isEqualTo(covered);
    }

    @Test
    void noProxy_ofTheEnvironment_isAddedToTheExceptions() {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "p.example:1", "no_proxy", "one.example, two.example three.example");
        Proxies proxies = Proxies.of(ProxySettings.environment().except("four.example"), environment);

        for (String host : List.of("one", "two", "three", "four")) {
            assertThat(proxies.select(URI.create("https://" + host + ".example/")))
                    .containsExactly(Proxy.NO_PROXY);
        }
        assertThat(proxies.select(PORTAL)).doesNotContain(Proxy.NO_PROXY);
    }
}
