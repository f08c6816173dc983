package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;

/** A step-up is of the person whose session goes on, and a key is of one realm. */
class SamePersonTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private LoginResult stepUp(LinkKey person) {
        LoginOptions options = LoginOptions.level(AssuranceLevel.LEVEL_2).by(person);
        return portal.flow.complete(portal.callback(portal.begin(portal.flow, options)));
    }

    private LinkKey first() {
        return Objects.requireNonNull(portal.login().applicant()).linkKey();
    }

    @Test
    void stepUp_bySamePerson_logsInAndShowsIt() {
        LinkKey person = first();
        portal.provider.claims.put("acr", "LoA2");

        assertThat(stepUp(person))
                .isInstanceOfSatisfying(
                        LoginResult.LoggedIn.class,
                        in -> assertThat(in.strength().has(AssertionCheck.SAME_PERSON))
                                .isTrue());
    }

    @Test
    void stepUp_byAnotherPerson_isTampered() {
        LinkKey person = first();
        portal.provider.claims.put("acr", "LoA2");
        portal.provider.userinfo.put("TechID", "3b0d0a55-0000-4000-8000-000000000009");

        LoginResult result = stepUp(person);

        assertThat(result.reason()).isEqualTo(LoginReason.ANOTHER_PERSON);
        assertThat(result.applicant()).isNull();
    }

    @Test
    void stepUp_byAnotherPersonWithTooLittle_tellsNothingOfTheLevel() {
        LinkKey person = first();
        portal.provider.userinfo.put("TechID", "3b0d0a55-0000-4000-8000-000000000009");

        assertThat(stepUp(person).reason()).isEqualTo(LoginReason.ANOTHER_PERSON);
    }

    @Test
    void login_nobodyNamed_isForAnybody() {
        assertThat(portal.login())
                .isInstanceOfSatisfying(
                        LoginResult.LoggedIn.class,
                        in -> assertThat(in.strength().has(AssertionCheck.SAME_PERSON))
                                .isFalse());
    }

    @Test
    void linkKey_officerAndCitizenOfOneIssuer_areNeverEqual() {
        StaffOidc staff = StaffOidc.builder(portal.provider.issuer())
                .endpoints(OidcEndpoints.wso2(portal.provider.url()))
                .client(StubProvider.CLIENT, Secret.of("demo-client-secret"))
                .build();
        portal.provider.userinfo.put("TechID", StubProvider.SUBJECT);
        try (LoginFlow officers = portal.flow(staff).build();
                LoginFlow citizens = portal.flow(portal.profile()
                                .claimNames(ClaimNames.PORTAL.key("sub"))
                                .build())
                        .build()) {
            LoginResult officer = officers.complete(portal.callback(portal.begin(officers, LoginOptions.NONE)));
            LoginResult citizen = citizens.complete(portal.callback(portal.begin(citizens, LoginOptions.NONE)));

            LinkKey one = Objects.requireNonNull(officer.staff()).linkKey();
            LinkKey other = Objects.requireNonNull(citizen.applicant()).linkKey();
            assertThat(one.issuer()).isEqualTo(other.issuer());
            assertThat(one.subject()).isEqualTo(other.subject());
            assertThat(one).isNotEqualTo(other);
        }
    }

    @Test
    void login_claimsOfItsOwn_areKeptForThisLoginAlone() {
        LoginOptions less = LoginOptions.NONE.claims(ClaimPolicy.LOGIN);
        LoginResult result = portal.flow.complete(portal.callback(portal.begin(portal.flow, less)));

        assertThat(Objects.requireNonNull(result.applicant()).personalId()).isNull();
        assertThat(result.applicant().name()).isNotNull();
        assertThat(Objects.requireNonNull(portal.login().applicant()).personalId())
                .isNotNull();
        LoginOptions none = LoginOptions.NONE.claims(ClaimPolicy.of());
        assertThat(Objects.requireNonNull(portal.flow
                                .complete(portal.callback(portal.begin(portal.flow, none)))
                                .applicant())
                        .name())
                .isNull();
    }
}
