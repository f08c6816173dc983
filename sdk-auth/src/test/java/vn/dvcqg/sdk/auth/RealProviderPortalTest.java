package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;

/** The portal's profile with nothing but its defaults, at a certified provider that has the addresses and the issuer of the portal. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealProviderPortalTest {

    private static final LoginOptions LEVEL_2 = LoginOptions.level(AssuranceLevel.LEVEL_2);

    private RealProvider provider;
    private RealLogin real;
    private LoginFlow flow;

    @BeforeAll
    void start() {
        provider = RealProvider.startAsPortal();
        real = new RealLogin(provider);
        flow = real.flow(PortalSso.builder(provider.host())
                        .client("demo-client", RealLogin.SECRET)
                        .build())
                .build();
    }

    @AfterAll
    void stop() {
        if (real != null) {
            flow.close();
            real.close();
            provider.close();
        }
    }

    @Test
    void login_citizen_isTheApplicantOfTheClaims() {
        ApplicantIdentity citizen =
                Objects.requireNonNull(real.login(flow, "citizen").applicant());

        assertThat(citizen.account()).isEqualTo(PortalAccountId.of("3b0d0a55-0000-4000-8000-000000000001"));
        assertThat(citizen.name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(citizen.personalId()).isEqualTo(PersonalId.of("000090000001"));
        assertThat(citizen.level()).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(citizen.isViaVneid()).isFalse();
    }

    @Test
    void login_higherLevelDelivered_isReadFromTheSignedToken() {
        LoginResult result = flow.complete(real.answer(flow, real.browser(), "citizen-vneid", LEVEL_2));

        ApplicantIdentity citizen = Objects.requireNonNull(result.applicant());
        assertThat(citizen.level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(citizen.isViaVneid()).isTrue();
    }

    @Test
    void login_lowerLevelDelivered_isTooLow() {
        LoginResult result = flow.complete(real.answer(flow, real.browser(), "citizen", LEVEL_2));

        assertThat(result).isInstanceOf(LoginResult.LevelTooLow.class);
    }

    @Test
    void login_withoutAccountAtThePortal_isNobody() {
        assertThat(real.login(flow, "officer").reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }
}
