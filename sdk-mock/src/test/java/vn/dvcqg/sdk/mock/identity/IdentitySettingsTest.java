package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySettingsTest {
    @TempDir
    Path folder;

    @Test
    void values_outOfRange_areRefusedInWords() {
        IdentitySettings.Builder settings = IdentitySettings.builder();

        assertThatThrownBy(() -> settings.port(70_000)).hasMessageContaining("was 70000");
        assertThatThrownBy(() -> settings.bindAddress(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> settings.codeLifetime(Duration.ZERO)).hasMessageContaining("codeLifetime");
        assertThatThrownBy(() -> settings.tokenLifetime(Duration.ofSeconds(-1))).hasMessageContaining("above zero");
        assertThatThrownBy(() -> settings.journalSize(0)).hasMessageContaining("was 0");
        assertThatThrownBy(settings::relyingParties).hasMessageContaining("at least one");
        assertThatThrownBy(settings::accounts).hasMessageContaining("at least one");
        assertThatThrownBy(() -> VneidSettings.builder().paths("token", "/userinfo"))
                .hasMessageContaining("\"token\"");
        assertThatThrownBy(() -> VneidSettings.builder()
                        .encrypt(
                                KeyPairGenerator.getInstance("EC")
                                        .generateKeyPair()
                                        .getPublic(),
                                true,
                                true))
                .hasMessageContaining("EC");
        assertThatThrownBy(VneidSettings.builder()::codeRules).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new RelyingParty(" ", "", List.of("x"), List.of()))
                .hasMessageContaining("clientId");
        assertThatThrownBy(() -> new RelyingParty("x", "", List.of(), List.of()))
                .hasMessageContaining("redirect");
        assertThatThrownBy(() -> IdentityAccount.builder(" ", AccountType.CITIZEN))
                .hasMessageContaining("blank");
        IdentityAccount.Builder account = IdentityAccount.builder("x", AccountType.CITIZEN);
        assertThatThrownBy(() -> account.level(0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> account.claim("x", new Object())).hasMessageContaining("Object");
    }

    @Test
    void builders_areCopied() {
        IdentitySettings first = IdentitySettings.builder().journalSize(5).build();
        IdentitySettings second = first.toBuilder().pkce(Pkce.REQUIRED).build();
        IdentityAccount account =
                IdentityAccount.builder("x", AccountType.CITIZEN).level(2).build();

        assertThat(second.journalSize()).isEqualTo(5);
        assertThat(first.pkce()).isEqualTo(Pkce.ACCEPTED);
        assertThat(first.toBuilder().generation(Generation.DIRECT_VNEID).build().pkce())
                .isEqualTo(Pkce.REFUSED);
        assertThat(account.toBuilder().fullName("Mẫu").build().level()).isEqualTo(2);
        assertThat(IdentitySettings.DEMO_PARTY.toString()).doesNotContain("demo-client-secret");
        assertThat(account.toString()).isEqualTo("IdentityAccount[x, CITIZEN, level 2]");
    }

    @Test
    void accountsFile_isReadWithClaimsOfEveryType() throws Exception {
        Path file = Files.writeString(folder.resolve("accounts.json"), """
                [{"name": "a", "type": "citizen", "personalNumber": "000090000009", "level": 2, "codesAsNumbers": true,
                  "claims": {"loAs": "LoA2", "QuocTich": {"ma": "VN"}, "GioiTinh": 1}},
                 {"name": "b", "type": "official"}]
                """);
        try (MockIdentity identity = MockIdentity.start(
                IdentitySettings.builder().accountsFile(file).autoLogin("a").build())) {
            Browser browser = new Browser(identity);

            JsonNode person = Browser.json(
                    browser.userinfo(browser.tokens().path("access_token").asText()));

            assertThat(person).isEqualTo(Browser.JSON.readTree("""
                    {"sub": "a", "LoaiTaiKhoan": 1, "SoDinhDanh": "000090000009", "loAs": "LoA2", "IAL": 2,
                     "QuocTich": {"ma": "VN"}, "GioiTinh": 1}"""));
            assertThat(identity.accounts()).extracting(IdentityAccount::name).containsExactly("a");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[{\"name\":\"a\",\"type\":\"robot\"}]",
                "[{\"name\":\"a\",\"type\":\"citizen\",\"hobby\":1}]",
                "[{\"type\":\"citizen\"}]",
                "[{\"name\":\"a\",\"type\":\"citizen\"},{\"name\":\"a\",\"type\":\"citizen\"}]"
            })
    void accountsFile_wrong_isRefusedAtTheStart(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("accounts.json"), text);

        assertThatThrownBy(() -> MockIdentity.start(
                        IdentitySettings.builder().accountsFile(file).build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountsFile_absent_isToldByName() {
        assertThatThrownBy(() -> MockIdentity.start(IdentitySettings.builder()
                        .accountsFile(folder.resolve("none.json"))
                        .build()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.json");
    }

    @Test
    void port_inUse_isTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> MockIdentity.start(IdentitySettings.builder()
                            .port(taken.getLocalPort())
                            .build()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void pkceRequired_refusesALoginWithout() throws Exception {
        try (MockIdentity identity = MockIdentity.start(IdentitySettings.builder()
                .pkce(Pkce.REQUIRED)
                .autoLogin("citizen")
                .build())) {
            Browser browser = new Browser(identity);

            assertThat(browser.back("code_challenge", "", "code_challenge_method", ""))
                    .containsEntry("error", "invalid_request");
            assertThat(browser.back()).containsKey("code");
        }
    }

    @Test
    void register_addsASystemWhileRunning() throws Exception {
        try (MockIdentity identity = Browser.start(Generation.PORTAL_SSO, "citizen")) {
            Browser browser = new Browser(identity);
            String here = "http://127.0.0.1:4711/back?kept=1";
            HttpResponse<String> before = browser.authorize("redirect_uri", here);

            identity.register(identity.relyingParty().redirectingTo(here));

            assertThat(before.statusCode()).isEqualTo(400);
            assertThat(Browser.location(browser.authorize("redirect_uri", here)))
                    .startsWith(here + "&code=");
        }
    }
}
