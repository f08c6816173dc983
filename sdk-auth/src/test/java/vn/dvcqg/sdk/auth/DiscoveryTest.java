package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;

class DiscoveryTest {

    private static final String PATH = "/oauth2/token/.well-known/openid-configuration";

    private final PortalFixture portal = new PortalFixture();
    private final StubProvider provider = portal.provider;

    @AfterEach
    void close() {
        portal.close();
    }

    private LoginFlow flow() {
        return portal.flow(portal.profile()
                        .endpoints(OidcEndpoints.discovered(URI.create(provider.url() + PATH)))
                        .build())
                .build();
    }

    private String metadata() {
        String host = provider.url().toString();
        return "{\"issuer\":\"" + provider.issuer() + "\",\"authorization_endpoint\":\"" + host
                + "/oauth2/authorize\",\"token_endpoint\":\"" + host + "/oauth2/token\",\"userinfo_endpoint\":\"" + host
                + "/oauth2/userinfo\",\"jwks_uri\":\"" + host + "/oauth2/jwks\"}";
    }

    @Test
    void login_addressesFromMetadata_areReadOnceInAnHour() {
        provider.answers.put(PATH, new StubProvider.Answer(200, metadata()));
        try (LoginFlow flow = flow()) {
            LoginResult result = flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));

            assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(provider.received(PATH)).isEqualTo(1);

            portal.clock.forward(Duration.ofHours(1));
            provider.answers.put(PATH, new StubProvider.Answer(404, ""));
            assertThat(portal.begin(flow, LoginOptions.NONE)).containsKey("state");
            assertThat(provider.received(PATH)).isEqualTo(2);
        }
    }

    @Test
    void begin_metadataOfAnotherIssuer_isAFault() {
        provider.answers.put(
                PATH, new StubProvider.Answer(200, metadata().replace("/oauth2/token\",\"auth", "/x\",\"auth")));
        try (LoginFlow flow = flow()) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).isInstanceOf(PortalFaultException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example.test", "javascript:alert(1)", "not an address"})
    void begin_metadataThatLeadsElsewhere_isAFault(String address) {
        String bad = metadata().replace(provider.url() + "/oauth2/jwks", address);
        provider.answers.put(PATH, new StubProvider.Answer(200, bad));
        try (LoginFlow flow = flow()) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).isInstanceOf(PortalFaultException.class);
        }
    }

    @Test
    void begin_metadataNotThere_isAnExceptionOfTheSdk() {
        provider.answers.put(PATH, new StubProvider.Answer(503, ""));
        try (LoginFlow flow = flow()) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).isInstanceOf(PortalException.class);
        }
    }
}
