package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.Finding;

/** The portal's login against the mock, end to end; then every lie that the mock can tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MockPortalTest {

    private final MockLogin mock = MockLogin.portal();

    @BeforeAll
    void warm() {
        try (LoginFlow flow = mock.flow()) {
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
        }
    }

    @AfterAll
    void close() {
        mock.close();
    }

    @BeforeEach
    void fresh() {
        mock.identity.reset();
        mock.browser.jar().clear();
    }

    @Test
    void login_honestProvider_findsNothingWrongWithUs() {
        try (LoginFlow flow = mock.flow()) {
            LoginResult result = mock.login(flow);

            ApplicantIdentity identity = Objects.requireNonNull(result.applicant());
            assertThat(identity.personalId()).isEqualTo(PersonalId.of("000090000001"));
            assertThat(identity.level()).isEqualTo(AssuranceLevel.LEVEL_1);
            assertThat(((LoginResult.LoggedIn) result).strength().isSigned()).isTrue();
            assertThat(mock.identity.findings()).isEmpty();
        }
    }

    @Test
    void stepUp_accountOfLevelTwo_reachesIt() {
        try (LoginFlow flow = mock.flow()) {
            LoginResult result = flow.complete(mock.answer(flow, LoginOptions.level(AssuranceLevel.LEVEL_2)));

            assertThat(Objects.requireNonNull(result.applicant()).level()).isEqualTo(AssuranceLevel.LEVEL_2);
        }
    }

    @Test
    void rotation_publishedThenUsedThenRemoved_nobodyNotices() {
        try (LoginFlow flow = mock.flow()) {
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            mock.identity.publishNextKey();
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            mock.identity.useNextKey();
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            mock.identity.removeOldKeys();
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(mock.identity.received("jwks")).isEqualTo(2);
        }
    }

    @Test
    void logout_atTheProvider_isAcceptedAndComesBack() {
        try (LoginFlow flow = mock.flow()) {
            LoginResult.LoggedIn in = (LoginResult.LoggedIn) mock.login(flow);

            LogoutStart start = flow.logout(in.tokens().logoutTicket(), ReturnTo.HOME);
            mock.browser.take(start.cookies());
            URI back = mock.follow(URI.create(start.location()));
            LogoutResult result = flow.completeLogout(CallbackRequest.of(back.getRawQuery(), mock.browser.cookies()));

            assertThat(back.toString()).startsWith("https://motcua.example.test/");
            assertThat(result.isConfirmed()).isTrue();
        }
    }

    @Test
    void tokens_askedAboutAndGivenBack_end() {
        try (LoginFlow flow = mock.flow()) {
            LoginTokens tokens = ((LoginResult.LoggedIn) mock.login(flow)).tokens();
            var accessToken = Objects.requireNonNull(tokens.accessToken());

            assertThat(flow.introspect(accessToken)).isEqualTo(TokenState.ACTIVE);
            assertThat(flow.revoke(accessToken)).isTrue();
            assertThat(flow.introspect(accessToken)).isEqualTo(TokenState.INACTIVE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-signature, TOKEN_SIGNATURE",
        "unknown-kid, TOKEN_SIGNATURE",
        "alg-none, TOKEN_ALGORITHM",
        "hs256-with-public-key, TOKEN_ALGORITHM",
        "wrong-issuer, TOKEN_ISSUER",
        "wrong-audience, TOKEN_AUDIENCE",
        "wrong-azp, TOKEN_PARTY",
        "wrong-nonce, TOKEN_NONCE",
        "missing-nonce, TOKEN_NONCE",
        "expired, TOKEN_TIMES",
        "not-yet-valid, TOKEN_TIMES",
        "swapped-sub, SUBJECT_DIFFERS",
        "missing-claim, PROVIDER_ANSWER",
        "wrong-state, COOKIE_MISSING",
        "no-state, STATE_MISSING",
        "two-codes, PARAMETER_REPEATED",
        "error-callback, DECLINED_BY_PERSON",
        "empty-key-set, KEYS_UNAVAILABLE",
        "key-set-outage, KEYS_UNAVAILABLE"
    })
    void flaw_ofTheProvider_endsTheLogin(String flaw, LoginReason reason) {
        mock.identity.faults().add(Fault.named(flaw));
        try (LoginFlow flow = mock.flow()) {
            LoginResult result = mock.login(flow);

            assertThat(result.reason()).isEqualTo(reason);
            assertThat(mock.identity.faults().struck(flaw)).isPositive();
        }
    }

    @Test
    void flaw_lowerLevel_isTooLow() {
        mock.identity.faults().add(Fault.named("lower-level"));
        try (LoginFlow flow = mock.flow()) {
            assertThat(flow.complete(mock.answer(flow, LoginOptions.level(AssuranceLevel.LEVEL_2))))
                    .isInstanceOf(LoginResult.LevelTooLow.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"int-instead-of-string", "string-instead-of-int", "extra-audience"})
    void drift_ofTheProvider_isRead(String drift) {
        mock.identity.faults().add(Fault.named(drift));
        try (LoginFlow flow = mock.flow()) {
            assertThat(mock.login(flow)).isInstanceOf(LoginResult.LoggedIn.class);
            assertThat(mock.identity.faults().struck(drift)).isPositive();
        }
    }

    @Test
    void findings_ofAllTheseLogins_areNeverErrorsOfOurs() {
        try (LoginFlow flow = mock.flow()) {
            for (int i = 0; i < 5; i++) {
                mock.login(flow);
            }
        }
        assertThat(mock.identity.findings()).extracting(Finding::code).isEmpty();
    }
}
