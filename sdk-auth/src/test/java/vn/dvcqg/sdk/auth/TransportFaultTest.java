package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.transport.BackChannel;

/** Everything that a line and a server can do wrong, at every place that a login asks: the end is a result, in time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TransportFaultTest {

    private static final List<String> PLACES = List.of("token", "userinfo", "jwks", "discovery", "cas-validate");

    /** So long that no pause of the machine matters: these faults must not cost time. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofSeconds(1);

    /** What a busy machine may add to a deadline; without a deadline it would be minutes. */
    private static final Duration SLACK = Duration.ofSeconds(8);

    private final MockLogin mock = new MockLogin(IdentitySettings.builder()
            .generation(Generation.STAFF)
            .autoLogin("officer")
            .build());
    private final CookieKeys keys = CookieKeys.ofThisProcess();
    private final List<CallEvent> events = Collections.synchronizedList(new ArrayList<>());

    @AfterAll
    void close() {
        mock.close();
    }

    @BeforeEach
    void fresh() {
        mock.identity.reset();
        mock.browser.jar().clear();
        events.clear();
    }

    private BackChannel channel(Duration deadline) {
        return BackChannel.to("staff")
                .allowPlainHttp(true)
                .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(2)))
                .attemptTimeout(deadline)
                .deadline(deadline)
                .listener(events::add)
                .build();
    }

    private ProviderProfile profile(String place) {
        return place.startsWith("cas")
                ? StaffCas.of(mock.identity.casBase())
                : StaffOidc.builder(mock.identity.issuer().toString())
                        .endpoints(OidcEndpoints.discovered(
                                URI.create(mock.identity.issuer() + "/.well-known/openid-configuration")))
                        .client("demo-client", Secret.of("demo-client-secret"))
                        .build();
    }

    private LoginFlow flow(String place, BackChannel channel) {
        return LoginFlow.builder(profile(place))
                .redirectUri(MockLogin.CALLBACK)
                .cookieKeys(keys)
                .backChannel(channel)
                .build();
    }

    /** One node begins while all is well, a new one completes under the fault: it has neither addresses nor keys. */
    private LoginResult login(String place, Fault fault, Duration deadline) {
        CallbackRequest answer;
        try (BackChannel good = channel(LONG);
                LoginFlow first = flow(place, good)) {
            answer = mock.answer(first, LoginOptions.NONE);
        }
        mock.identity.faults().add(fault.on(place));
        events.clear();
        try (BackChannel bad = channel(deadline);
                LoginFlow second = flow(place, bad)) {
            return second.complete(answer);
        }
    }

    private Duration took() {
        return events.stream()
                .filter(event -> event instanceof CallEvent.Ended end
                        && end.call().operation().equals("login"))
                .map(event -> ((CallEvent.Ended) event).took())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    static Stream<Arguments> quickFaults() {
        return Stream.of(
                        "drop",
                        "reply-lost",
                        "http-500",
                        "http-503",
                        "http-429",
                        "firewall-html",
                        "empty-body",
                        "not-json",
                        "huge-body",
                        "redirect")
                .flatMap(fault -> PLACES.stream().map(place -> Arguments.of(fault, place)));
    }

    @ParameterizedTest
    @MethodSource("quickFaults")
    void fault_ofLineOrServer_isUnavailable(String fault, String place) {
        LoginResult result = login(place, Fault.named(fault), LONG);

        assertThat(mock.identity.faults().struck(fault)).isPositive();
        assertThat(result).isInstanceOf(LoginResult.Unavailable.class);
        assertThat(result.reason()).isNotEqualTo(LoginReason.INTERNAL);
        assertThat(took()).isLessThan(LONG);
    }

    static Stream<Arguments> slowFaults() {
        return Stream.of("latency", "dripping-body")
                .flatMap(fault -> PLACES.stream().map(place -> Arguments.of(fault, place)));
    }

    @ParameterizedTest
    @MethodSource("slowFaults")
    void fault_thatTakesTime_isUnavailableWithinTheDeadline(String fault, String place) {
        Fault slow = fault.equals("latency") ? Fault.named(fault).with("millis", "20000") : Fault.named(fault);

        LoginResult result = login(place, slow, SHORT);

        assertThat(result).isInstanceOf(LoginResult.Unavailable.class);
        assertThat(took()).isLessThan(SHORT.plus(SLACK));
    }

    /** The secret of the client and the bearer token must not go where an answer says. */
    @ParameterizedTest
    @ValueSource(strings = {"302", "307", "308"})
    void redirect_ofAnyPlace_isNotFollowed(String status) {
        try (StubProvider target = new StubProvider(new ManualClock(Instant.EPOCH))) {
            for (String place : PLACES) {
                for (String path : List.of("/oauth2/token", "/oauth2/userinfo", "/elsewhere")) {
                    mock.identity.reset();
                    Fault fault = Fault.named("redirect").with("status", status).with("to", target.url() + path);

                    assertThat(login(place, fault, LONG)).isInstanceOf(LoginResult.Unavailable.class);
                    assertThat(mock.identity.faults().struck("redirect")).isPositive();
                }
            }
            assertThat(target.bodies).isEmpty();
        }
    }

    /** What is inside decides, as everywhere: proxies change this header. */
    @ParameterizedTest
    @ValueSource(strings = {"token", "userinfo", "jwks", "discovery", "cas-validate"})
    void contentType_another_isRead(String place) {
        assertThat(login(place, Fault.named("wrong-content-type"), LONG)).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(mock.identity.faults().struck("wrong-content-type")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "swapped-sub, token, SUBJECT_DIFFERS",
        "swapped-sub, userinfo, SUBJECT_DIFFERS",
        "wrong-issuer, discovery, PROVIDER_ANSWER",
        "key-set-outage, jwks, KEYS_UNAVAILABLE",
        "empty-key-set, jwks, KEYS_UNAVAILABLE"
    })
    void flaw_ofOnePlace_endsTheLogin(String flaw, String place, LoginReason reason) {
        assertThat(login(place, Fault.named(flaw), LONG).reason()).isEqualTo(reason);
        assertThat(mock.identity.faults().struck(flaw)).isPositive();
    }

    @Test
    void cas_twoTickets_isTamperedAndNotAskedAbout() {
        mock.identity.faults().add(Fault.named("two-codes"));
        try (BackChannel channel = channel(LONG);
                LoginFlow flow = flow("cas", channel)) {
            assertThat(mock.login(flow).reason()).isEqualTo(LoginReason.PARAMETER_REPEATED);
            assertThat(mock.identity.received("cas-validate")).isZero();
        }
    }

    @Test
    void login_noFault_isOne() {
        for (String place : PLACES) {
            try (BackChannel channel = channel(LONG);
                    LoginFlow flow = flow(place, channel)) {
                assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            }
        }
        assertThat(mock.identity.findings()).isEmpty();
    }
}
