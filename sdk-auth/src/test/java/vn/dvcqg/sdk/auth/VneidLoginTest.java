package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.id.PersonalId;

class VneidLoginTest {

    private static final String USER = "{\"citizenPid\":\"000090000001\",\"fullName\":\"NGUYEN VAN MAU\","
            + "\"birthDate\":\"19900101\",\"accountType\":\"1\",\"accountLevel\":\"2\"}";
    private static final String TOKENS =
            "{\"access_token\":\"demo-access-token\",\"token_type\":\"Bearer\",\"expires_in\":1800,\"scope\":\"openid\"}";
    private static final String CODE = "3b0d0a55-0000-4000-8000-000000000001.3b0d0a55-0000-4000-8000-000000000002";

    private final PortalFixture fixture = new PortalFixture();
    private final StubProvider provider = fixture.provider;

    @AfterEach
    void close() {
        fixture.close();
    }

    private DirectVneidBuilder profile() {
        provider.answers.putIfAbsent("/token", new StubProvider.Answer(200, TOKENS));
        provider.answers.putIfAbsent("/userinfo", new StubProvider.Answer(200, USER));
        return DirectVneid.builder()
                .authorize(URI.create(provider.url() + "/auth"))
                .token(URI.create(provider.url() + "/token"))
                .userinfo(URI.create(provider.url() + "/userinfo"))
                .client("demo-web", Secret.of("demo-client-secret"))
                .privateKey(Secret.of(VneidStub.pkcs8()));
    }

    private LoginResult login(DirectVneid profile, String query) {
        try (LoginFlow flow = fixture.flow(profile).build()) {
            Map<String, String> sent = fixture.begin(flow, LoginOptions.NONE);
            return flow.complete(CallbackRequest.of(query + "&state=" + sent.get("state"), fixture.browser.cookies()));
        }
    }

    private String form() {
        return provider.bodies.stream()
                .filter(body -> body.startsWith("/token "))
                .map(body -> URLDecoder.decode(body, StandardCharsets.UTF_8))
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Test
    void begin_sendsNeitherNonceNorChallengeNorLevel() {
        try (LoginFlow flow = fixture.flow(profile().build()).build()) {
            assertThat(fixture.begin(flow, LoginOptions.NONE))
                    .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state");
        }
    }

    @Test
    void login_plain_hasWhatTheBackChannelProves() {
        LoginResult result = login(profile().build(), "code=" + CODE);

        ApplicantIdentity identity = Objects.requireNonNull(result.applicant());
        assertThat(identity.linkKey())
                .isEqualTo(new LinkKey(LinkKey.Realm.APPLICANT, "https://sso.dancuquocgia.gov.vn", "000090000001"));
        assertThat(identity.personalId()).isEqualTo(PersonalId.of("000090000001"));
        assertThat(identity.level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(identity.account()).isNull();
        assertThat(identity.isViaVneid()).isTrue();
        AssertionStrength strength = ((LoginResult.LoggedIn) result).strength();
        assertThat(strength.checks())
                .containsExactlyInAnyOrder(
                        AssertionCheck.STATE,
                        AssertionCheck.ONE_TIME,
                        AssertionCheck.BACK_CHANNEL,
                        AssertionCheck.LEVEL);
        assertThat(strength.isSigned()).isFalse();
    }

    @Test
    void login_codeWithPlusSigns_keepsThem() {
        login(profile().build(), "code=ab+cd/ef==");

        assertThat(form()).contains("code=ab+cd/ef==");
    }

    @ParameterizedTest
    @EnumSource(VneidCode.class)
    void login_encryptedCode_isSentAsTheStrategySays(VneidCode strategy) {
        String key = VneidStub.sealedKey(VneidStub.AES_256);
        String code = VneidStub.sealedText(VneidStub.AES_256, CODE);

        LoginResult result = login(profile().code(strategy).build(), "code=" + code + "&encrypt_key=" + key);

        assertThat(result).isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(form()).contains("code=" + (strategy.isDecrypted() ? CODE : code));
        assertThat(form().contains("encrypt_key=" + key)).isEqualTo(strategy.isWithKey());
    }

    @Test
    void login_encryptedAnswers_areOpened() {
        provider.answers.put("/token", new StubProvider.Answer(200, VneidStub.sealed(TOKENS)));
        provider.answers.put("/userinfo", new StubProvider.Answer(200, VneidStub.sealed(USER)));

        assertThat(login(profile().privateKey(Secret.of(VneidStub.pkcs1())).build(), "code=" + CODE))
                .isInstanceOf(LoginResult.LoggedIn.class);
        assertThat(provider.headers).contains("/userinfo Bearer demo-access-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64 !", ""})
    void login_answerThatDoesNotOpen_isRefusedAndNotTakenAsItIs(String data) {
        provider.answers.put(
                "/userinfo",
                new StubProvider.Answer(
                        200,
                        "{\"citizenPid\":\"000090000001\",\"data\":\"" + data + "\",\"key\":\""
                                + VneidStub.sealedKey(VneidStub.AES_256) + "\"}"));

        assertThat(login(profile().build(), "code=" + CODE).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void login_encryptedWithoutAKey_isAFaultOfTheSetup() {
        provider.answers.put("/token", new StubProvider.Answer(200, VneidStub.sealed(TOKENS)));
        DirectVneid keyless = DirectVneid.builder()
                .authorize(URI.create(provider.url() + "/auth"))
                .token(URI.create(provider.url() + "/token"))
                .userinfo(URI.create(provider.url() + "/userinfo"))
                .client("demo-web", null)
                .build();

        assertThat(login(keyless, "code=" + CODE).reason()).isEqualTo(LoginReason.SETUP);
    }

    @Test
    void login_keyThatABrowserAdds_isTamperedAndNoAlarm() {
        DirectVneid keyless = DirectVneid.builder()
                .authorize(URI.create(provider.url() + "/auth"))
                .token(URI.create(provider.url() + "/token"))
                .userinfo(URI.create(provider.url() + "/userinfo"))
                .client("demo-web", null)
                .build();

        assertThat(login(keyless, "code=a&encrypt_key=b").reason()).isEqualTo(LoginReason.CALLBACK_MALFORMED);
        assertThat(login(profile().build(), "code=a&encrypt_key=b").reason()).isEqualTo(LoginReason.CALLBACK_MALFORMED);
    }

    @Test
    void owner_accountTypeUnknown_keepsTheNumber() {
        provider.answers.put(
                "/userinfo",
                new StubProvider.Answer(
                        200,
                        "{\"citizenPid\":\"000090000001\",\"fullName\":\"NGUYEN VAN MAU\",\"accountType\":\"7\"}"));

        ApplicantIdentity identity =
                Objects.requireNonNull(login(profile().build(), "code=" + CODE).applicant());

        assertThat(identity.type().isKnown()).isFalse();
        assertThat(identity.owner().build().identities())
                .containsExactly(OwnerIdentity.of(PersonalId.of("000090000001")));
    }

    @ParameterizedTest
    @CsvSource({"AAAA", "!!!!", "''"})
    void login_codeThatDoesNotOpen_isRefusedBeforeAnythingIsSent(String code) {
        String key = VneidStub.sealedKey(VneidStub.AES_256);
        String query = "code=" + (code.isEmpty() ? "AAAAAAAAAAAAAAAAAAAAAA==" : code) + "&encrypt_key=" + key;

        assertThat(login(profile().build(), query).reason()).isEqualTo(LoginReason.CALLBACK_MALFORMED);
        assertThat(provider.received("/token")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"12345\"",
                "\"00009000000a\"",
                "\"0000900000011\"",
                "\"000 090 000 001\"",
                "90000001",
                "null",
                "[\"000090000001\"]"
            })
    void citizenPid_notTwelveDigits_isRefused(String pid) {
        provider.answers.put("/userinfo", new StubProvider.Answer(200, "{\"citizenPid\":" + pid + "}"));

        assertThat(login(profile().build(), "code=" + CODE).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void level_unknown_isTheLowest() {
        provider.answers.put(
                "/userinfo",
                new StubProvider.Answer(200, "{\"citizenPid\":\"000090000001\",\"accountLevel\":\"cao\"}"));

        assertThat(Objects.requireNonNull(
                                login(profile().build(), "code=" + CODE).applicant())
                        .level())
                .isEqualTo(AssuranceLevel.LEVEL_1);
    }

    @Test
    void userinfo_anythingBut200_isRefused() {
        provider.answers.put("/userinfo", new StubProvider.Answer(201, USER));

        assertThat(login(profile().build(), "code=" + CODE).reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void answers_plainWhereEncryptionIsRequired_areRefused() {
        assertThat(login(profile().encryptionRequired(true).build(), "code=" + CODE)
                        .reason())
                .isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void pkce_whereTheProviderKnowsIt_isSentAndShown() {
        DirectVneid pkce = profile().pkce(Ability.REQUIRED).build();
        LoginResult result = login(pkce, "code=" + CODE);

        try (LoginFlow flow = fixture.flow(pkce).build()) {
            assertThat(fixture.begin(flow, LoginOptions.NONE))
                    .containsKey("code_challenge")
                    .containsEntry("code_challenge_method", "S256");
        }
        assertThat(form()).contains("code_verifier=");
        assertThat(((LoginResult.LoggedIn) result).strength().has(AssertionCheck.PKCE))
                .isTrue();
    }
}
