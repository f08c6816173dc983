package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.transport.BackChannel;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

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

    /** A document from elsewhere must not send the secret of the client to a program of this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/oauth2/token",
                "http://localhost/oauth2/token",
                "https://127.0.0.1/oauth2/token",
                "https://[::1]/oauth2/token"
            })
    void begin_metadataOfAnotherHostThatLeadsHere_isAFault(String address) {
        String told = metadata().replace(provider.url().toString(), "https://sso.example.test");
        String good = told.replace("\"issuer\":\"https://sso.example.test", "\"issuer\":\"" + provider.url());
        String bad = good.replace(
                "\"token_endpoint\":\"https://sso.example.test/oauth2/token", "\"token_endpoint\":\"" + address);
        try (LoginFlow flow = elsewhere(good)) {
            assertThat(flow.begin(ReturnTo.HOME).redirect().uri().getHost()).isEqualTo("sso.example.test");
        }
        try (LoginFlow flow = elsewhere(bad)) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).isInstanceOf(PortalFaultException.class);
        }
    }

    /** A flow whose metadata comes from another machine, as far as it can tell. */
    private LoginFlow elsewhere(String document) {
        BackChannel far = BackChannel.to("portal").transport(new Far(document)).build();
        return portal.flow(portal.profile()
                        .endpoints(OidcEndpoints.discovered(URI.create("https://sso.example.test" + PATH)))
                        .build())
                .backChannel(far)
                .build();
    }

    @Test
    void complete_issuerPromisedAndNotThere_isTamperedAndNotExchanged() {
        provider.answers.put(
                PATH,
                new StubProvider.Answer(
                        200,
                        metadata()
                                .replace(
                                        "{\"issuer",
                                        "{\"authorization_response_iss_parameter_supported\":true,\"issuer")));
        try (LoginFlow flow = flow()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)))
                            .reason())
                    .isEqualTo(LoginReason.CALLBACK_ISSUER);
            assertThat(provider.received("/oauth2/token")).isZero();

            String state = portal.begin(flow, LoginOptions.NONE).get("state");
            String query = "code=demo-code&state=" + state + "&iss="
                    + URLEncoder.encode(provider.issuer(), StandardCharsets.UTF_8);
            assertThat(flow.complete(CallbackRequest.of(query, portal.browser.cookies())))
                    .isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void begin_metadataNonsense_tellsWhatLedToIt() {
        provider.answers.put(PATH, new StubProvider.Answer(404, ""));
        try (LoginFlow flow = flow()) {
            assertThatThrownBy(() -> flow.begin(ReturnTo.HOME)).hasCauseInstanceOf(RuntimeException.class);
        }
    }

    private record Far(String document) implements Transport {

        @Override
        public WireAnswer send(WireRequest request, CallContext call) {
            return WireAnswer.of(200, Map.of(), document.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
