package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;

/** Values that cannot be what their type does not mean. */
class SettledValuesTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    @ParameterizedTest
    @EnumSource(LoginReason.class)
    void result_reasonOfAnotherEnd_isRefused(LoginReason reason) {
        if (reason.outcome() == LoginOutcome.DECLINED) {
            assertThat(new LoginResult.Declined(reason, List.of()).outcome()).isEqualTo(LoginOutcome.DECLINED);
        } else {
            assertThatThrownBy(() -> new LoginResult.Declined(reason, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        if (reason.outcome() != LoginOutcome.EXPIRED) {
            assertThatThrownBy(() -> new LoginResult.Expired(reason, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        if (reason.outcome() != LoginOutcome.TAMPERED) {
            assertThatThrownBy(() -> new LoginResult.Tampered(reason, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        if (reason.outcome() != LoginOutcome.UNAVAILABLE) {
            assertThatThrownBy(() -> new LoginResult.Unavailable(reason, List.of(), null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nlogin portal: LOGGED_IN", "12345678901234567890123456789012345678901"})
    void accountType_noWord_isRefused(String raw) {
        assertThatThrownBy(() -> AccountType.other(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountType_ofTheProviderNoWord_isNonsenseOfTheProvider() {
        portal.provider.userinfo.put("LoaiTaiKhoan", "a\nb");

        assertThat(portal.login().reason()).isEqualTo(LoginReason.PROVIDER_ANSWER);
    }

    @Test
    void linkKey_inASessionOnDisk_isTheSame() throws Exception {
        LinkKey key = new LinkKey(LinkKey.Realm.STAFF, "https://issuer.example.test", "demo-subject");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(key);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(key);
        }
    }

    @Test
    void cookieKeys_sameKeyTwice_isRefused() {
        Secret key = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> CookieKeys.of(key, key)).isInstanceOf(SetupProblemException.class);
    }
}
