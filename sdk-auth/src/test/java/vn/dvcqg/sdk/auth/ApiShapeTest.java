package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API does not offer cannot be done wrong with it. */
class ApiShapeTest {

    private static List<Method> open(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LoginResult.LoggedIn.class,
                ApplicantIdentity.class,
                StaffIdentity.class,
                LoginTokens.class,
                AssertionStrength.class
            })
    void verifiedTypes_canOnlyBeMadeByAFlow(Class<?> type) {
        assertThat(type.getConstructors()).isEmpty();
        assertThat(open(type)).noneMatch(method -> Modifier.isStatic(method.getModifiers()));
    }

    @Test
    void flow_onlyACallbackMakesALogin() {
        assertThat(open(LoginFlow.class))
                .filteredOn(method -> method.getReturnType() == LoginResult.class)
                .singleElement()
                .satisfies(method -> assertThat(method.getParameterTypes()).containsExactly(CallbackRequest.class));
    }

    @Test
    void callback_cannotBeRead() {
        assertThat(open(CallbackRequest.class)).extracting(Method::getName).containsOnly("of", "toString");
    }

    @Test
    void callback_takesNoAddressAndNoHeaderButCookies() {
        assertThat(open(CallbackRequest.class))
                .filteredOn(method -> method.getName().equals("of"))
                .allSatisfy(method -> assertThat(method.getParameterTypes()).containsOnly(String.class))
                .extracting(Method::getParameterCount)
                .containsExactlyInAnyOrder(2, 4);
        assertThat(LoginEvent.class.getRecordComponents())
                .extracting(part -> part.getName().toLowerCase(Locale.ROOT))
                .containsExactly("provider", "reason", "required", "delivered", "took");
    }

    @Test
    void tokens_holdNoRefreshToken() {
        assertThat(open(LoginTokens.class))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("accessToken", "expiresAt", "isExpired", "logoutTicket", "toString");
    }

    @Test
    void identity_hasNoPasswordAndNoVerifiedMail() {
        assertThat(open(ApplicantIdentity.class))
                .extracting(Method::getName)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))
                .doesNotContain("email", "phone")
                .contains("unverifiedEmail", "unverifiedPhone");
    }

    @Test
    void claims_relativesAndReligion_haveNoName() {
        assertThat(Claim.values())
                .extracting(Enum::name)
                .noneMatch(name -> name.matches(".*(RELIGION|BLOOD|ETHNIC|FATHER|MOTHER|SPOUSE|MARITAL).*"));
    }

    @Test
    void proof_equalNumberOrMail_isNoKind() {
        assertThat(OwnershipProof.Kind.values())
                .containsExactly(
                        OwnershipProof.Kind.PASSWORD, OwnershipProof.Kind.ONE_TIME_CODE, OwnershipProof.Kind.OFFICER);
    }
}
