package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.id.EnterpriseCode;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

/** Answers as they were seen on the wire, with made-up values, through a whole login. */
class WireSamplesTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private static String sample(String name) {
        try (InputStream in = WireSamplesTest.class.getResourceAsStream("/identity/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> parsed(String name) {
        try {
            return JSONObjectUtils.parse(sample(name));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private LoginResult portal(String userinfo) {
        Map<String, Object> claims = parsed(userinfo);
        portal.provider.answers.put("/oauth2/userinfo", new StubProvider.Answer(200, sample(userinfo)));
        portal.provider.change = token -> token.subject(String.valueOf(claims.get("sub")));
        return portal.login();
    }

    @Test
    void portal_citizen_isRead() {
        ApplicantIdentity citizen =
                Objects.requireNonNull(portal("portal-userinfo-citizen").applicant());

        assertThat(citizen.type()).isEqualTo(AccountType.CITIZEN);
        assertThat(citizen.account()).isEqualTo(PortalAccountId.of("3b0d0a55-0000-4000-8000-000000000001"));
        assertThat(citizen.name()).isEqualTo("NGUYEN VAN MAU");
        assertThat(citizen.personalId()).isEqualTo(PersonalId.of("000000000001"));
        assertThat(citizen.oldIdentityNumber()).isEqualTo(OldIdentityNumber.of("000000002"));
        assertThat(citizen.birthDate()).isEqualTo(new BirthDate(1990, 1, 1));
        assertThat(citizen.level()).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(citizen.isViaVneid()).isFalse();
        assertThat(citizen.unverifiedPhone()).isNull();
    }

    @Test
    void portal_business_isRead() {
        ApplicantIdentity business =
                Objects.requireNonNull(portal("portal-userinfo-business").applicant());

        assertThat(business.type()).isEqualTo(AccountType.BUSINESS);
        assertThat(business.taxCode()).isEqualTo(TaxCode.of("9900000016"));
        assertThat(business.enterpriseCode()).isEqualTo(EnterpriseCode.of("9900000016"));
        assertThat(business.enterpriseName()).isEqualTo("CONG TY MAU");
        assertThat(business.personalId()).isNull();
        assertThat(business.owner().build().type()).isEqualTo(ApplicantType.BUSINESS);
    }

    @Test
    void portal_vneid_isReadAndItsAddressesStayInside() {
        LoginResult result = portal("portal-userinfo-vneid");

        ApplicantIdentity person = Objects.requireNonNull(result.applicant());
        assertThat(person.isViaVneid()).isTrue();
        assertThat(person.personalId()).isEqualTo(PersonalId.of("000000000001"));
        assertThat(((LoginResult.LoggedIn) result).tokens().logoutTicket().reveal())
                .doesNotContain("REDACTED");
    }

    @Test
    void portal_tokenAnswer_withoutAnIdentityTokenThatIsOne_isTampered() {
        portal.provider.answers.put("/oauth2/token", new StubProvider.Answer(200, sample("portal-token-response")));

        assertThat(portal.login().reason()).isEqualTo(LoginReason.TOKEN_MALFORMED);
    }

    @Test
    void portal_tokenAnswer_endsAsItSays() {
        assertThat(parsed("portal-token-response")).containsEntry("expires_in", 3600L);

        assertThat(((LoginResult.LoggedIn) portal.login()).tokens().expiresAt())
                .isEqualTo(portal.clock.instant().plus(Duration.ofHours(1)));
    }

    private LoginResult vneid(String userinfo) {
        portal.provider.answers.put(
                "/token", new StubProvider.Answer(200, "{\"access_token\":\"demo-access-token\",\"expires_in\":1800}"));
        portal.provider.answers.put("/userinfo", new StubProvider.Answer(200, sample(userinfo)));
        DirectVneid profile = DirectVneid.builder()
                .authorize(URI.create(portal.provider.url() + "/auth"))
                .token(URI.create(portal.provider.url() + "/token"))
                .userinfo(URI.create(portal.provider.url() + "/userinfo"))
                .client("demo-web", Secret.of("demo-client-secret"))
                .privateKey(Secret.of(VneidStub.pkcs8()))
                .build();
        try (LoginFlow flow = portal.flow(profile).build()) {
            return flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));
        }
    }

    @Test
    void vneid_plain_isRead() {
        ApplicantIdentity person =
                Objects.requireNonNull(vneid("vneid-userinfo-plain").applicant());

        assertThat(person.linkKey().subject()).isEqualTo("000000000001");
        assertThat(person.name()).isEqualTo("NGUYEN VAN MAU");
        assertThat(person.birthDate()).isEqualTo(new BirthDate(1990, 1, 1));
        assertThat(person.level()).isEqualTo(AssuranceLevel.LEVEL_2);
    }

    @Test
    void vneid_encryptedForAnotherKey_isRefused() {
        assertThat(vneid("vneid-userinfo-encrypted-response").reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }
}
