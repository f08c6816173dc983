package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.BackChannel;

/** Logging officers in at a certified provider that nobody here has written, from its metadata on. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealProviderLoginTest {

    private RealProvider provider;
    private RealLogin real;

    @BeforeAll
    void start() {
        provider = RealProvider.start();
        real = new RealLogin(provider);
    }

    @AfterAll
    void stop() {
        if (real != null) {
            real.close();
            provider.close();
        }
    }

    private LoginResult login(OidcBuilder<StaffOidc> profile) {
        try (LoginFlow flow = real.flow(profile.build()).build()) {
            return real.login(flow, "officer");
        }
    }

    private static void isOfficer(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(Objects.requireNonNull(result.staff()).name()).isEqualTo("Trần Thị Mẫu");
    }

    @Test
    void login_fromMetadata_passesEveryCheckThereIs() {
        LoginResult result = login(real.staff());

        isOfficer(result);
        LoginResult.LoggedIn in = (LoginResult.LoggedIn) result;
        assertThat(in.identity().linkKey()).isEqualTo(new LinkKey(LinkKey.Realm.STAFF, provider.issuer(), "officer"));
        // in this flow the hash of the access token is optional, and this provider leaves it out; nobody asked for the
        // rest
        assertThat(in.strength().checks())
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(AssertionCheck.TOKEN_HASH, AssertionCheck.ANEW, AssertionCheck.SAME_PERSON)));
        assertThat(in.strength().isSigned()).isTrue();
        assertThat(in.returnTo()).isEqualTo(ReturnTo.path("/ho-so/moi"));
        assertThat(in.tokens().accessToken()).isNotNull();
    }

    @Test
    void login_secretWithEveryOddCharacterInBasic_isAccepted() {
        isOfficer(login(real.staff()
                .client("mot-cua:H99+a b", Secret.of("demo: +%&=/?#\"~"))
                .clientAuthentication(ClientAuthentication.BASIC)));
    }

    @Test
    void login_wrongSecret_isAFaultOfTheSetup() {
        assertThat(login(real.staff().client("demo-client", Secret.of("other"))).reason())
                .isEqualTo(LoginReason.SETUP);
    }

    @ParameterizedTest
    @EnumSource(UserinfoMethod.class)
    void login_claimsByEitherMethod_areThose(UserinfoMethod method) {
        isOfficer(login(real.staff().userinfoMethod(method)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256"})
    void login_otherAlgorithm_isVerifiedWithTheKeyOfThatKind(String algorithm) {
        isOfficer(
                login(real.staff().client("demo-" + algorithm, RealLogin.SECRET).algorithms(algorithm)));
    }

    @Test
    void login_algorithmThatIsNotTaken_isRefused() {
        assertThat(login(real.staff().algorithms("ES256")).reason()).isEqualTo(LoginReason.TOKEN_ALGORITHM);
    }

    @Test
    void login_withoutPkceWhereItIsDemanded_isDeclinedByTheProvider() {
        LoginFlowBuilder flow =
                real.flow(real.staff().pkce(Ability.NOT_ACCEPTED).build());
        try (LoginFlow without = flow.build()) {
            PageBrowser browser = real.browser();
            PageBrowser.Place back = real.begin(without, browser, LoginOptions.NONE);

            assertThat(without.complete(real.callback(browser, back)).reason())
                    .isEqualTo(LoginReason.DECLINED_BY_PROVIDER);
        }
    }

    @Test
    void login_personSaysNo_isDeclined() {
        try (LoginFlow flow = real.flow(real.staff().build()).build()) {
            PageBrowser browser = real.browser();
            PageBrowser.Place page = real.begin(flow, browser, LoginOptions.NONE);
            PageBrowser.Place back = browser.click(page, "[ Cancel ]");

            assertThat(back.isOf(RealLogin.CALLBACK)).isTrue();
            assertThat(flow.complete(real.callback(browser, back)))
                    .isInstanceOf(LoginResult.Declined.class)
                    .extracting(LoginResult::reason)
                    .isEqualTo(LoginReason.DECLINED_BY_PERSON);
        }
    }

    @Test
    void login_codeReplayedOnAnotherNode_isRefusedByTheProviderWhichEndsTheFirst() {
        try (LoginFlow node = real.flow(real.staff().build()).build();
                LoginFlow other = real.flow(real.staff().build()).build()) {
            CallbackRequest callback = real.answer(node, real.browser(), "officer", LoginOptions.NONE);
            LoginResult.LoggedIn in = (LoginResult.LoggedIn) node.complete(callback);
            Secret token = Objects.requireNonNull(in.tokens().accessToken());
            assertThat(node.introspect(token)).isEqualTo(TokenState.ACTIVE);

            assertThat(node.complete(callback).reason()).isEqualTo(LoginReason.REPLAYED);
            assertThat(other.complete(callback).reason()).isEqualTo(LoginReason.CODE_REFUSED);

            assertThat(node.introspect(token)).isEqualTo(TokenState.INACTIVE);
        }
    }

    @Test
    void login_codeOfAnotherPersonsLogin_isRefusedByTheProvider() {
        try (LoginFlow flow = real.flow(real.staff().build()).build()) {
            PageBrowser thief = real.browser();
            PageBrowser victim = real.browser();
            Map<String, String> stolen =
                    Browser.query(real.through(thief, real.begin(flow, thief, LoginOptions.NONE), "citizen")
                            .address());
            Map<String, String> sent =
                    Browser.query(real.through(victim, real.begin(flow, victim, LoginOptions.NONE), "officer")
                            .address());
            String mixed = "code=" + stolen.get("code") + "&state=" + sent.get("state") + "&iss=" + provider.issuer();

            assertThat(flow.complete(CallbackRequest.of(mixed, victim.own.cookies()))
                            .reason())
                    .isEqualTo(LoginReason.CODE_REFUSED);
        }
    }

    @Test
    void login_secondInTheSameBrowser_needsNoPageUnlessAnew() {
        try (LoginFlow flow = real.flow(real.staff().build()).build()) {
            PageBrowser browser = real.browser();
            isOfficer(flow.complete(real.answer(flow, browser, "officer", LoginOptions.NONE)));

            PageBrowser.Place back = real.begin(flow, browser, LoginOptions.NONE);
            assertThat(back.isOf(RealLogin.CALLBACK)).isTrue();
            isOfficer(flow.complete(real.callback(browser, back)));

            PageBrowser.Place page = real.begin(flow, browser, LoginOptions.NONE.anew());
            assertThat(page.page()).contains("type=\"password\"");
            isOfficer(flow.complete(real.callback(browser, real.through(browser, page, "officer"))));
        }
    }

    @Test
    void login_authorityNobodyTrusts_isAFaultOfTheSetup() {
        OidcEndpoints addresses = OidcEndpoints.of(
                        provider.host().resolve("/auth"), provider.host().resolve("/token"))
                .withKeys(provider.host().resolve("/jwks"));
        try (BackChannel strict = BackChannel.to("strict").build();
                LoginFlow flow = real.flow(real.staff().endpoints(addresses).build())
                        .backChannel(strict)
                        .build()) {
            assertThat(real.login(flow, "officer").reason()).isEqualTo(LoginReason.SETUP);
        }
    }
}
