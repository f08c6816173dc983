package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.transport.BackChannel;

/** A provider that is down, slow or talks nonsense; and its keys, which change and cannot always be had. */
class OutageTest {

    private final PortalFixture portal = new PortalFixture();
    private final StubProvider provider = portal.provider;

    @AfterEach
    void close() {
        portal.close();
    }

    private void unavailable(LoginReason reason) {
        LoginResult result = portal.login();

        assertThat(result).isInstanceOf(LoginResult.Unavailable.class);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.clearCookies()).containsAll(clearing());
    }

    private List<String> clearing() {
        return portal.browser.jar().keySet().stream()
                .reduce((first, last) -> last)
                .map(name -> name + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
                .stream()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/userinfo"})
    void endpoint_notNow_isUnavailable(String path) {
        provider.answers.put(path, new StubProvider.Answer(503, "<html>"));

        unavailable(LoginReason.PROVIDER_DOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/userinfo"})
    void endpoint_nonsense_isUnavailable(String path) {
        for (String body : List.of("<html>", "[]", "{}", "\"text\"", "")) {
            provider.answers.put(path, new StubProvider.Answer(path.endsWith("token") ? 200 : 400, body));

            unavailable(LoginReason.PROVIDER_ANSWER);
        }
    }

    @Test
    void token_codeRefused_isExpired() {
        provider.answers.put("/oauth2/token", new StubProvider.Answer(400, "{\"error\":\"invalid_grant\"}"));

        assertThat(portal.login().reason()).isEqualTo(LoginReason.CODE_REFUSED);
    }

    @Test
    void token_clientUnknown_isAFaultOfTheSetup() {
        provider.answers.put("/oauth2/token", new StubProvider.Answer(401, "{\"error\":\"invalid_client\"}"));

        unavailable(LoginReason.SETUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/userinfo", "/oauth2/jwks"})
    // more than eighty times the deadline: it ends a run that would never end, and measures nothing
    @Timeout(60)
    void endpoint_silent_isUnavailableWithinTheDeadline(String path) {
        provider.silent = path;
        Duration deadline = Duration.ofMillis(700);
        List<CallEvent.Ended> ended = Collections.synchronizedList(new ArrayList<>());
        try (BackChannel short_ = BackChannel.to("portal")
                        .allowPlainHttp(true)
                        .attemptTimeout(Duration.ofMinutes(1))
                        .deadline(deadline)
                        .listener(event -> {
                            if (event instanceof CallEvent.Ended end) {
                                ended.add(end);
                            }
                        })
                        .build();
                LoginFlow flow = portal.flow(portal.profile().build())
                        .backChannel(short_)
                        .build()) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);

            LoginResult result = flow.complete(portal.callback(sent));

            assertThat(result).isInstanceOf(LoginResult.Unavailable.class);
            // the provider is silent still, so nothing but the deadline can have ended it
            assertThat(provider.released.getCount()).isEqualTo(1);
            assertThat(ended)
                    .singleElement()
                    .satisfies(call -> assertThat(call.took()).isGreaterThanOrEqualTo(deadline.minusMillis(50)));
        }
    }

    @Test
    void replayGuard_down_isUnavailableAndSendsNothing() {
        try (LoginFlow flow = portal.flow(portal.profile().build())
                .replayGuard((key, now, until) -> {
                    throw new IllegalStateException("the database is away");
                })
                .build()) {
            LoginResult result = flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));

            assertThat(result.reason()).isEqualTo(LoginReason.REPLAY_GUARD_DOWN);
            assertThat(provider.received("/oauth2/token")).isZero();
        }
    }

    @Test
    void listener_thatThrows_changesNothing() {
        try (LoginFlow flow = portal.flow(portal.profile().build())
                .listener(event -> {
                    throw new IllegalStateException("listener");
                })
                .build()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE))))
                    .isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void keys_neverFetched_areUnavailable() {
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));

        unavailable(LoginReason.KEYS_UNAVAILABLE);
    }

    @Test
    void keys_duringAnOutage_areServedFromTheCache() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));

        portal.clock.forward(Duration.ofHours(1));
        provider.now = java.util.Date.from(portal.clock.instant());

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(provider.received("/oauth2/jwks")).isGreaterThan(1);
    }

    @Test
    void keys_outageTooLong_areUnavailable() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));

        portal.clock.forward(Duration.ofHours(13));
        provider.now = java.util.Date.from(portal.clock.instant());

        unavailable(LoginReason.KEYS_UNAVAILABLE);
    }

    @Test
    void keys_pinned_serveWhileNoneCanBeFetched() {
        provider.answers.put("/oauth2/jwks", new StubProvider.Answer(503, ""));
        String pinned = new JWKSet(provider.key.toPublicJWK()).toString();
        try (LoginFlow flow =
                portal.flow(portal.profile().pinnedKeys(pinned).build()).build()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE))))
                    .isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void keys_pinnedButNoLongerPublished_areNotTaken() {
        provider.publish(StubProvider.OTHER_KEY.toPublicJWK());
        String pinned = new JWKSet(provider.key.toPublicJWK()).toString();
        try (LoginFlow flow =
                portal.flow(portal.profile().pinnedKeys(pinned).build()).build()) {
            assertThat(flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)))
                            .reason())
                    .isEqualTo(LoginReason.TOKEN_SIGNATURE);
        }
    }

    @Test
    void keys_rotated_areFetchedOnce() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        provider.publish(provider.key.toPublicJWK(), StubProvider.OTHER_KEY.toPublicJWK());
        provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(provider.received("/oauth2/jwks")).isEqualTo(2);
    }

    @Test
    void keys_unknownIds_costOneFetchInTenSecondsAndLeaveKnownOnesAlone() {
        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);
        for (int i = 0; i < 20; i++) {
            assertThat(portal.login().reason()).isEqualTo(LoginReason.TOKEN_SIGNATURE);
        }
        assertThat(provider.received("/oauth2/jwks")).isEqualTo(2);

        provider.signing = set -> StubProvider.signed(provider.key, JWSAlgorithm.RS256, set);
        portal.clock.forward(Duration.ofMinutes(16));
        provider.now = java.util.Date.from(portal.clock.instant());

        assertThat(portal.login()).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(provider.received("/oauth2/jwks")).isEqualTo(3);
    }

    @Test
    void keys_thousandLoginsAtOnce_areFetchedOnce() throws Exception {
        // a busy machine may take its time for so many
        try (BackChannel patient = PortalFixture.channel(Duration.ofMinutes(10));
                LoginFlow flow = portal.flow(
                                portal.profile().nonce(Ability.NOT_ACCEPTED).build())
                        .backChannel(patient)
                        .build()) {
            List<CallbackRequest> callbacks = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                Browser browser = new Browser();
                LoginStart start = flow.begin(ReturnTo.HOME);
                browser.take(start.cookie());
                String state = Browser.query(start.redirect().uri()).get("state");
                callbacks.add(CallbackRequest.of("code=demo-code&state=" + state, browser.cookies()));
            }
            ExecutorService threads = Executors.newFixedThreadPool(50);
            try {
                List<Future<LoginResult>> results = callbacks.stream()
                        .map(callback -> threads.submit(() -> flow.complete(callback)))
                        .toList();
                for (Future<LoginResult> result : results) {
                    assertThat(result.get()).isInstanceOf(LoginResult.LoggedIn.class);
                }
            } finally {
                threads.shutdownNow();
            }
        }
        assertThat(provider.received("/oauth2/jwks")).isEqualTo(1);
        assertThat(provider.received("/oauth2/token")).isEqualTo(1000);
    }
}
