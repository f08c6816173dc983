package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VNeID seen through the portal. */
class FederationTest {
    private static MockIdentity identity;

    private Browser browser;

    @BeforeAll
    static void start() {
        identity = MockIdentity.start(IdentitySettings.builder()
                .federation(Federation.BCA)
                .autoLogin("citizen")
                .build());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void fresh() {
        identity.reset();
        browser = new Browser(identity);
    }

    private JsonNode person() throws Exception {
        return Browser.json(
                browser.userinfo(browser.tokens().path("access_token").asText()));
    }

    @Test
    void userinfo_hasNineClaimsAndNoMore() throws Exception {
        JsonNode person = person();

        assertThat(person.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "sub",
                        "TechID",
                        "LoaiTaiKhoan",
                        "HoVaTen",
                        "SoDinhDanh",
                        "NgayThangNamSinh",
                        "loginIdp",
                        "userProfileUri",
                        "logoutUri");
        assertThat(person.path("loginIdp").asText()).isEqualTo("BCA");
        assertThat(identity.accounts()).extracting(IdentityAccount::type).containsOnly(AccountType.CITIZEN);
    }

    @Test
    void ministryToken_isNoIdTokenOfThisProvider() throws Exception {
        String token = person().path("logoutUri").asText().replaceFirst(".*token_id=", "");

        assertThat(browser.signedByPublishedKey(token)).isFalse();
        JsonNode claims = Browser.claims(token);
        assertThat(claims.path("aud").asText()).isEqualTo("account");
        assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(1800);
    }

    @Test
    void addresses_workUntilTheLogout() throws Exception {
        JsonNode person = person();
        URI profile = URI.create(person.path("userProfileUri").asText());

        assertThat(browser.get(profile).body()).contains("Nguyễn Văn Mẫu", "000090000001");
        assertThat(browser.get(URI.create(person.path("logoutUri").asText())).body())
                .contains("Bạn đã đăng xuất");
        assertThat(browser.get(profile).statusCode()).isEqualTo(401);
        assertThat(identity.requests()).allSatisfy(e -> assertThat(e.query()).doesNotContain("eyJ"));
    }
}
