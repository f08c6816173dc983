package vn.dvcqg.sdk.protocol.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.transport.GatewayAccess;
import vn.dvcqg.sdk.transport.LgspKey;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A gateway before a portal that has a token of its own in the header that the gateway wants too. */
class GatewayProfileTest {

    private final List<WireRequest> portalGot = new ArrayList<>();

    /** Both token endpoints give one; the portal refuses everything else in the words that a gateway uses too. */
    private final Transport wire = new Transport() {
        @Override
        public WireAnswer send(WireRequest request, CallContext call) {
            if (request.uri().getHost().equals("lgsp.example.test")) {
                return answer(200, Map.of(), "{\"access_token\":\"of-the-gateway\",\"expires_in\":300}");
            }
            portalGot.add(request);
            return request.name().equals("token")
                    ? answer(200, Map.of(), "{\"access_token\":\"of-the-portal\",\"expires_in\":300}")
                    : answer(401, Map.of("WWW-Authenticate", List.of("Bearer realm=\"portal\"")), "{}");
        }

        @Override
        public void close() {}
    };

    private static WireAnswer answer(int status, Map<String, List<String>> headers, String body) {
        return WireAnswer.of(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private void submitThrough(GatewayAccess access) {
        Portal portal = Portal.connect(PortalConfig.builder()
                .endpoint(URI.create("https://portal.example.test/"))
                .profile(new TokenProfile())
                .agency(AgencyCode.of("G99.20"))
                .credentials(Credentials.client("demo-client", Secret.of("demo-secret")))
                .retry(RetryPolicy.NONE)
                .transport(wire)
                .gateway(access)
                .build());
        FileContent bytes = FileContent.of("don.pdf", "application/pdf", "pdf".getBytes(StandardCharsets.UTF_8));
        portal.dossiers()
                .submit(Samples.dossier()
                        .code(null)
                        .submittedFiles(List.of(
                                SubmittedFile.builder("don.pdf").content(bytes).build()))
                        .build());
    }

    @Test
    void submit_profileAndGatewayBothWantAuthorization_isRefusedBeforeTheRequestIsSent() {
        GatewayAccess access = GatewayAccess.builder()
                .clientCredentials(
                        URI.create("https://lgsp.example.test/token"), "consumer-1", Secret.of("consumer-secret-1"))
                .build();

        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, () -> submitThrough(access));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("gateway-authorization");
            assertThat(problem.field()).isEqualTo("gateway.clientCredentials");
        });
        assertThat(portalGot).extracting(WireRequest::name).containsExactly("token");
        assertThat(refused).hasMessageNotContaining("of-the-portal").hasMessageNotContaining("of-the-gateway");
    }

    @Test
    void submit_gatewayWithTheKeyOnly_leavesAuthorizationAndItsRefusalToTheProfile() {
        GatewayAccess access = GatewayAccess.builder()
                .lgspAccessToken(new LgspKey("a", Secret.of("s"), "", "", ""))
                .build();

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> submitThrough(access));

        assertThat(refused).hasMessageContaining("401");
        assertThat(portalGot).extracting(WireRequest::name).containsExactly("token", "files");
        assertThat(portalGot.get(1).headers())
                .containsEntry("Authorization", "Bearer of-the-portal")
                .containsKey("lgspaccesstoken");
    }
}
