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
        assertThat(portal.begin(portal.flow, LoginOptions.NONE.anew()))
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        assertThat(portal.begin()).doesNotContainKey("prompt");
    }

    static List<Object[]> rows() {
        return List.of(
                new Object[] {acr("2"), AssuranceLevel.LEVEL_2},
                new Object[] {told("acr", List.of("LoA2"), "IAL", List.of("1")), AssuranceLevel.LEVEL_1},
                new Object[] {told("acr", List.of("loa2"), "loAs", List.of("LoA1", "LoA2")), AssuranceLevel.LEVEL_2},
                // what the account can do is not how this login was made
                new Object[] {told("IAL", List.of("2"), "loAs", List.of("LoA1", "LoA2")), AssuranceLevel.LEVEL_1},
                new Object[] {
                    told("acr", List.of("LoA2", "LoA3"), "loAs", List.of("LoA1", "LoA2")), AssuranceLevel.LEVEL_1
                },
                new Object[] {Map.of("acr", List.of(List.of("LoA2"), List.of("LoA1"))), AssuranceLevel.LEVEL_1},
                new Object[] {acr("LoA1", "LoA2"), AssuranceLevel.LEVEL_1},
                new Object[] {acr("LoA2", "LoA3"), AssuranceLevel.LEVEL_2},
                new Object[] {told("acr", List.of("3"), "IAL", List.of("?")), AssuranceLevel.LEVEL_1},
                new Object[] {Map.of("acr", List.of(), "IAL", List.of()), AssuranceLevel.LEVEL_1},
                new Object[] {Map.of(), AssuranceLevel.LEVEL_1});
    }

    private static Map<String, List<List<String>>> acr(String... values) {
        return Map.of("acr", List.of(List.of(values)));
    }

    private static Map<String, List<List<String>>> told(
            String one, List<String> values, String other, List<String> otherValues) {
        return Map.of(one, List.of(values), other, List.of(otherValues));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rule_whatClaimsSay_meansTheLowestThatIsSure(Map<String, List<List<String>>> delivered, AssuranceLevel level) {
        assertThat(LevelRule.PORTAL.levelOf(delivered)).isEqualTo(level);
    }

    @Test
    void stepUp_listLiftedByNothingOfThisLogin_isTooLow() {
        portal.provider.userinfo.put("loAs", List.of("LoA1", "LoA2"));
        portal.provider.userinfo.put("IAL", 2);

        assertThat(stepUp()).isInstanceOf(LoginResult.LevelTooLow.class);
    }

    @Test
    void rule_ownWords_areSettings() {
        LevelRule rule = LevelRule.PORTAL
                .meaning("urn:cao", AssuranceLevel.LEVEL_3)
                .asking(AssuranceLevel.LEVEL_3, "urn:cao")
                .asking(AssuranceLevel.LEVEL_1, null)
                .reading(List.of("acr"));

        assertThat(rule.levelOf(acr("URN:CAO"))).isEqualTo(AssuranceLevel.LEVEL_3);
        assertThat(rule.acrValuesFor(AssuranceLevel.LEVEL_3)).isEqualTo("urn:cao");
        assertThat(rule.acrValuesFor(AssuranceLevel.LEVEL_1)).isNull();
        assertThat(rule.claims()).containsExactly("acr");
    }
}
