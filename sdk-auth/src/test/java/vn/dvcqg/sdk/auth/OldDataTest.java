package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.transport.BackChannel;

/** A provider that hangs while what it said before is still good: the old serves, and the login keeps its time. */
@Timeout(120)
class OldDataTest {

    private static final String METADATA = "/oauth2/token/.well-known/openid-configuration";

    /** Longer than any pause of a busy machine; a third of it is what asking again may cost. */
    private static final Duration DEADLINE = Duration.ofSeconds(12);

    private final PortalFixture portal = new PortalFixture();
    private final StubProvider provider = portal.provider;
    private final List<CallEvent.Ended> ended = Collections.synchronizedList(new ArrayList<>());
    private final BackChannel channel = BackChannel.to("portal")
            .allowPlainHttp(true)
            .retry(RetryPolicy.NONE)
            .attemptTimeout(DEADLINE)
            .deadline(DEADLINE)
            .listener(event -> {
                if (event instanceof CallEvent.Ended end) {
                    ended.add(end);
                }
            })
            .build();

    @AfterEach
    void close() {
        provider.released.countDown();
        channel.close();
        portal.close();
    }

    private LoginFlow flow(OidcBuilder<PortalSso> profile) {
        return portal.flow(profile.build()).backChannel(channel).build();
    }

    private LoginFlow discovered() {
        String host = provider.url().toString();
        provider.answers.put(
                METADATA,
                new StubProvider.Answer(
                        200,
                        "{\"issuer\":\"" + provider.issuer() + "\",\"authorization_endpoint\":\"" + host
                                + "/oauth2/authorize\",\"token_endpoint\":\"" + host
                                + "/oauth2/token\",\"jwks_uri\":\"" + host + "/oauth2/jwks\"}"));
        return flow(portal.profile().endpoints(OidcEndpoints.discovered(URI.create(provider.url() + METADATA))));
    }

    private void later(Duration time) {
        portal.clock.forward(time);
        provider.now = Date.from(portal.clock.instant());
    }

    private LoginResult login(LoginFlow flow) {
        return flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));
    }

    @Test
    void keys_oldAndTheSetSilent_serveAndLeaveTimeForTheClaims() {
        try (LoginFlow flow = flow(portal.profile())) {
            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            later(Duration.ofHours(1));
            provider.silent = "/oauth2/jwks";

            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(provider.received("/oauth2/jwks")).isEqualTo(2);
        }
    }

    @Test
    void keys_pinnedAndTheSetSilent_serveAndLeaveTimeForTheClaims() {
        provider.silent = "/oauth2/jwks";
        String pinned = new com.nimbusds.jose.jwk.JWKSet(provider.key.toPublicJWK()).toString();
        try (LoginFlow flow = flow(portal.profile().pinnedKeys(pinned))) {
            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @Test
    void keys_rotatedAndTheSetSlow_areWaitedForWithAllTheTimeThereIs() {
        try (LoginFlow flow = flow(portal.profile())) {
            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            provider.signing = set -> StubProvider.signed(StubProvider.OTHER_KEY, JWSAlgorithm.RS256, set);
            provider.silent = "/oauth2/jwks";

            assertThat(login(flow).reason()).isEqualTo(LoginReason.KEYS_UNAVAILABLE);
            CallEvent.Ended login = ended.get(ended.size() - 1);
            assertThat(login.took()).isGreaterThanOrEqualTo(DEADLINE.minusMillis(100));
        }
    }

    @Test
    void metadata_oldAndTheProviderSilent_servesEverybodyAndIsAskedForOnce() throws Exception {
        try (LoginFlow flow = discovered()) {
            flow.begin(ReturnTo.HOME);
            later(Duration.ofMinutes(61));
            provider.silent = METADATA;
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<LoginStart>> begun = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    begun.add(threads.submit(() -> flow.begin(ReturnTo.HOME)));
                }
                for (Future<LoginStart> start : begun) {
                    assertThat(start.get().redirect().uri().getPath()).isEqualTo("/oauth2/authorize");
                }
            } finally {
                threads.shutdownNow();
            }
            // who comes within a minute does not find out again
            flow.begin(ReturnTo.HOME);
            assertThat(provider.received(METADATA)).isEqualTo(2);
            // by the clock of the calls: one has asked for 2 seconds, the others have not waited for it
            assertThat(ended).allSatisfy(call -> assertThat(call.took()).isLessThan(DEADLINE.dividedBy(2)));

            later(Duration.ofSeconds(61));
            flow.begin(ReturnTo.HOME);
            assertThat(provider.received(METADATA)).isEqualTo(3);
        }
    }

    @Test
    void metadata_young_isNoCall() {
        try (LoginFlow flow = discovered()) {
            flow.begin(ReturnTo.HOME);
            flow.begin(ReturnTo.HOME);

            assertThat(ended).hasSize(1);
        }
    }

    @Test
    void login_discoveredAndTheProviderSilent_isStillOne() {
        try (LoginFlow flow = discovered()) {
            provider.claims.put("TechID", "3b0d0a55-0000-4000-8000-000000000001");
            provider.claims.put("LoaiTaiKhoan", "1");
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);
            later(Duration.ofMinutes(5));
            assertThat(flow.complete(portal.callback(sent))).isInstanceOf(LoginResult.LoggedIn.class);
            later(Duration.ofMinutes(61));
            provider.silent = METADATA;

            assertThat(login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
        }
    }
}
