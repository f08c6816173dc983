package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LevelTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private LoginResult stepUp() {
        Map<String, String> sent = portal.begin(portal.flow, LoginOptions.level(AssuranceLevel.LEVEL_2));
        assertThat(sent).containsEntry("acr_values", "LoA2");
        return portal.flow.complete(portal.callback(sent));
    }

    @Test
    void stepUp_lowerLevelDelivered_isTooLowAndKeepsTheWay() {
        portal.provider.claims.put("acr", "LoA1");

        LoginResult result = stepUp();

        assertThat(result).isInstanceOfSatisfying(LoginResult.LevelTooLow.class, low -> {
            assertThat(low.required()).isEqualTo(AssuranceLevel.LEVEL_2);
            assertThat(low.delivered()).isEqualTo(AssuranceLevel.LEVEL_1);
            assertThat(low.returnTo()).isEqualTo(ReturnTo.path("/ho-so/moi"));
        });
        assertThat(portal.events).singleElement().satisfies(event -> {
            assertThat(event.required()).isEqualTo(AssuranceLevel.LEVEL_2);
            assertThat(event.delivered()).isEqualTo(AssuranceLevel.LEVEL_1);
        });
    }

    @Test
    void stepUp_levelDelivered_logsInWithIt() {
        portal.provider.claims.put("acr", "LoA2");
        portal.provider.userinfo.put("loAs", List.of("LoA1", "LoA2"));
        portal.provider.userinfo.put("IAL", 2);

        LoginResult result = stepUp();

        assertThat(result.applicant())
                .isNotNull()
                .extracting(ApplicantIdentity::level)
                .isEqualTo(AssuranceLevel.LEVEL_2);
    }

    @Test
    void stepUp_nothingDelivered_isTooLow() {
        assertThat(stepUp()).isInstanceOf(LoginResult.LevelTooLow.class);
    }

    @Test
    void stepUp_levelOnlyInTheRequest_doesNotCount() {
        portal.provider.claims.put("acr", "urn:unknown:highest");

        assertThat(stepUp()).isInstanceOf(LoginResult.LevelTooLow.class);
    }

    @Test
    void options_lowerThanTheFlow_keepTheLevelOfTheFlow() {
        try (LoginFlow strict = portal.flow(portal.profile().build())
                .requiredLevel(AssuranceLevel.LEVEL_2)
                .build()) {
            Map<String, String> sent = portal.begin(strict, LoginOptions.level(AssuranceLevel.LEVEL_1));

            assertThat(strict.complete(portal.callback(sent))).isInstanceOf(LoginResult.LevelTooLow.class);
        }
    }

    @Test
    void options_anew_asksForCredentials() {
        assertThat(portal.begin(portal.flow, LoginOptions.NONE.anew())).containsEntry("prompt", "login");
        assertThat(portal.begin()).doesNotContainKey("prompt");
    }

    static List<Object[]> rows() {
        return List.of(
                new Object[] {List.of(List.of("2")), AssuranceLevel.LEVEL_2},
                new Object[] {List.of(List.of("LoA2"), List.of("1")), AssuranceLevel.LEVEL_1},
                new Object[] {List.of(List.of("loa2"), List.of("LoA1", "LoA2")), AssuranceLevel.LEVEL_2},
                new Object[] {List.of(List.of("LoA1", "LoA2")), AssuranceLevel.LEVEL_1},
                new Object[] {List.of(List.of("LoA2", "LoA3")), AssuranceLevel.LEVEL_2},
                new Object[] {List.of(List.of("3"), List.of("?")), AssuranceLevel.LEVEL_1},
                new Object[] {List.of(), AssuranceLevel.LEVEL_1});
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rule_whatClaimsSay_meansTheLowestThatIsSure(List<List<String>> delivered, AssuranceLevel level) {
        assertThat(LevelRule.PORTAL.levelOf(delivered)).isEqualTo(level);
    }

    @Test
    void rule_ownWords_areSettings() {
        LevelRule rule = LevelRule.PORTAL
                .meaning("urn:cao", AssuranceLevel.LEVEL_3)
                .asking(AssuranceLevel.LEVEL_3, "urn:cao")
                .asking(AssuranceLevel.LEVEL_1, null)
                .reading(List.of("acr"));

        assertThat(rule.levelOf(List.of(List.of("URN:CAO")))).isEqualTo(AssuranceLevel.LEVEL_3);
        assertThat(rule.acrValuesFor(AssuranceLevel.LEVEL_3)).isEqualTo("urn:cao");
        assertThat(rule.acrValuesFor(AssuranceLevel.LEVEL_1)).isNull();
        assertThat(rule.claims()).containsExactly("acr");
    }
}
