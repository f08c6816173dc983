package vn.dvcqg.sdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.CallOptions;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.dossier.ProgressReport;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A portal behind a gateway that wants a token, a header, or both. */
@Timeout(60)
class GatewayTest {

    private static final URI TOKEN = URI.create("https://lgsp.example.test/token");
    private static final String FAULT = "{\"fault\":{\"code\":900901,\"message\":\"Invalid Credentials\"}}";

    private final MovableClock clock = new MovableClock();
    private final ScriptedTransport portal = new ScriptedTransport();
    private final List<WireRequest> tokenRequests = new ArrayList<>();
    private final List<WireRequest> passed = new ArrayList<>();
    private final Deque<ScriptedTransport.Reply> tokens = new ArrayDeque<>();
    private final Deque<WireAnswer> denials = new ArrayDeque<>();
    private final AtomicInteger issued = new AtomicInteger();
    private long expiresIn = 3600;
    private Portal client;

    /** The gateway: issues tokens, denies by script, and passes on what bears the newest token. */
    private final Transport gateway = new Transport() {
        @Override
        public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
            if (request.name().equals("token")) {
                tokenRequests.add(request);
                ScriptedTransport.Reply scripted = tokens.poll();
                return scripted != null ? scripted.to(request, call) : token();
            }
            passed.add(request);
            WireAnswer denial = denials.poll();
            return denial != null ? denial : portal.send(request, call);
        }

        @Override
        public void close() {
            throw new AssertionError("a transport that was given must not be closed");
        }
    };

    private WireAnswer token() {
        return ScriptedTransport.json(
                200,
                "{\"access_token\":\"gateway-token-" + issued.incrementAndGet()
                        + "\",\"scope\":\"default\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}");
    }

    private static WireAnswer denied(int status) {
        return WireAnswer.of(status, Map.of(), FAULT.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void connect() {
        portal.always(
                (request, call) -> ScriptedTransport.json(200, "{\"error_code\":0,\"message\":\"\",\"result\":[]}"));
        client = connect(GatewayAccess.builder()
                .lgspAccessToken(new LgspKey("access-1", Secret.of("secret-1"), "Một cửa", "H40", "H40.16"))
                .clientCredentials(TOKEN, "consumer-1", Secret.of("consumer-secret-1"))
                .build());
    }

    private Portal connect(GatewayAccess access) {
        return Portal.connect(Classic.config(portal)
                .transport(gateway)
                .gateway(access)
                .clock(clock)
                .build());
    }

    private void read() {
        client.catalog().agencies();
    }

    private Throwable failure() {
        return catchThrowable(this::read);
    }

    private List<String> bearers() {
        return passed.stream()
                .map(request -> request.headers().get("Authorization"))
                .distinct()
                .toList();
    }

    @Test
    void request_behindAGateway_bearsBothHeadersExactly() {
        read();

        String json = "{\"AccessKey\":\"access-1\",\"SecretKey\":\"secret-1\",\"AppName\":\"Một cửa\","
                + "\"PartnerCode\":\"H40\",\"PartnerCodeCus\":\"H40.16\"}";
        assertThat(passed)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry(
                                "lgspaccesstoken",
                                Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)))
                        .containsEntry("Authorization", "Bearer gateway-token-1")
                        .containsEntry("Content-Type", "application/json")
                        .containsKey("dstcode"));
    }

    @Test
    void request_withTheKeyOnly_asksForNoToken() {
        connect(GatewayAccess.builder()
                        .lgspAccessToken(new LgspKey("a", Secret.of("s"), "", "", ""))
                        .build())
                .catalog()
                .agencies();

        assertThat(tokenRequests).isEmpty();
        assertThat(passed)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsKey("lgspaccesstoken")
                        .doesNotContainKey("Authorization"));
    }

    @Test
    void token_isAskedForWithBasicAndTheGrantOnly() {
        read();
        read();

        assertThat(tokenRequests).hasSize(1);
        WireRequest request = tokenRequests.get(0);
        assertThat(request.method() + " " + request.uri()).isEqualTo("POST https://lgsp.example.test/token");
        assertThat(ScriptedTransport.body(request)).isEqualTo("grant_type=client_credentials");
        assertThat(request.counted()).isFalse();
        assertThat(request.headers())
                .containsEntry(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "consumer-1:consumer-secret-1".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .doesNotContainKey("lgspaccesstoken");
    }

    @Test
    void token_isAskedForOnceAndWithoutTheCallersHeaders() {
        tokens.add((request, call) -> {
            throw new TransportFailure(TransportFailure.Kind.UNREACHABLE, false, "nobody answers", null);
        });
        CallOptions options = CallOptions.builder()
                .header("X-Api-Key", "of-the-portal")
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                .build();

        assertThat(catchThrowable(() -> client.with(options).catalog().agencies()))
                .isInstanceOf(TryLaterException.class);
        assertThat(tokenRequests)
                .hasSize(1)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("X-Api-Key"));
        clock.move(Duration.ofSeconds(5));
        client.with(options).catalog().agencies();

        assertThat(tokenRequests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("X-Api-Key"));
        assertThat(passed)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("X-Api-Key", "of-the-portal"));
    }

    @Test
    void token_nearItsEnd_isRenewedAhead() {
        read();
        clock.move(Duration.ofSeconds(3600 * 8 / 10).minusMillis(1));
        read();
        assertThat(bearers()).containsExactly("Bearer gateway-token-1");

        clock.move(Duration.ofMillis(1));
        read();

        assertThat(bearers()).containsExactly("Bearer gateway-token-1", "Bearer gateway-token-2");
    }

    @ParameterizedTest
    @CsvSource({"-5, 3", "0, 3", "9223372036854775807, 1"})
    void token_oddLifetime_isNoTrouble(long seconds, int requests) {
        expiresIn = seconds;

        read();
        read();

        assertThat(tokenRequests).hasSize(requests);
    }

    @ParameterizedTest
    @CsvSource({"401,''", "401,'{\"error\":\"invalid_client\"}'", "400,'{\"error\":\"invalid_client\"}'"})
    void token_consumerKeyRefused_isASetupProblemAndHeldBack(int status, String body) {
        tokens.add((request, call) -> ScriptedTransport.json(status, body));

        assertThat(failure())
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("refused the consumer key")
                .hasMessageNotContaining("consumer-secret");
        assertThat(failure()).isInstanceOf(SetupProblemException.class).hasMessageContaining("none is sent before");
        assertThat(tokenRequests).hasSize(1);
        assertThat(passed).isEmpty();
        client.allowLogin();
        read();
        assertThat(tokenRequests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 302, 403})
    void token_wrongAddress_isASetupProblem(int status) {
        tokens.add((request, call) -> ScriptedTransport.json(status, "<html>"));

        assertThat(failure())
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("https://lgsp.example.test/token gave no token (HTTP " + status + ")");
        assertThat(passed).isEmpty();
    }

    @Test
    void token_endpointDown_isTryLaterAndHeldBack() {
        tokens.add((request, call) -> {
            throw new TransportFailure(TransportFailure.Kind.UNREACHABLE, false, "nobody answers", null);
        });

        assertThat(failure()).isInstanceOf(TryLaterException.class).hasMessageContaining("nobody answers");
        assertThat(failure()).isInstanceOf(TryLaterException.class);
        assertThat(tokenRequests).hasSize(1);
        clock.move(Duration.ofSeconds(5));
        read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "[]", "{\"access_token\":\"\"}", "{\"access_token\":\"a\\nb: c\"}"})
    void token_answerWithoutAUsableToken_isAFault(String body) {
        tokens.add((request, call) -> ScriptedTransport.json(200, body));

        assertThat(failure()).isInstanceOf(PortalFaultException.class).hasMessageContaining("without a token");
        assertThat(passed).isEmpty();
    }

    @Test
    void request_gatewayRefusesTheToken_isRepeatedOnceWithANewOne() {
        read();
        denials.add(denied(401));

        read();

        assertThat(bearers()).containsExactly("Bearer gateway-token-1", "Bearer gateway-token-2");
        assertThat(portal.logins())
                .as("the session of the portal is another matter")
                .isEqualTo(1);
    }

    @Test
    void request_gatewayRefusesEveryToken_isASetupProblem() {
        read();
        denials.add(denied(401));
        denials.add(denied(401));

        assertThat(failure())
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("answered HTTP 401 although it gave a token");
        assertThat(tokenRequests).hasSize(2);
    }

    @Test
    void request_notSubscribed_isASetupProblemAtOnce() {
        denials.add(denied(403));

        assertThat(failure()).isInstanceOf(SetupProblemException.class).hasMessageContaining("subscribed");
        assertThat(tokenRequests).hasSize(1);
    }

    @Test
    void steps_gatewayRefusesTheToken_areSentOnceMoreBecauseThePortalHasNotSeenThem() {
        read();
        denials.add(denied(401));

        ProgressReport report = client.dossiers().report(List.of(Samples.step()));

        assertThat(report.isComplete()).isTrue();
        assertThat(portal.names().stream().filter("CapNhatTienDoHoSoMC"::equals))
                .hasSize(1);
    }

    @Test
    void steps_refusalWithoutTheMarkOfAGateway_areNotSentAgain() {
        read();
        denials.add(ScriptedTransport.json(401, "{}"));

        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(
                        () -> client.dossiers().report(List.of(Samples.step())).orThrow());
        assertThat(portal.names()).doesNotContain("CapNhatTienDoHoSoMC");
    }

    @Test
    void access_printed_showsNoSecret() {
        read();

        assertThat(client.config() + " " + client + passed + tokenRequests)
                .doesNotContain("secret-1")
                .doesNotContain("gateway-token")
                .doesNotContain("access-1");
    }
}
