package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.spi.CookieCipher;

/** Completing a login or a logout ends with a result, whatever is plugged in and whatever was sealed by another version. */
class NoEscapeTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    /** Seals nothing, so that a test may write what a version of old has sealed. */
    private static final class Plain implements CookieCipher {
        @Nullable
        String opened;

        boolean broken;
        boolean deep;

        @Override
        public String seal(String text, String context) {
            opened = text;
            return "sealed";
        }

        @Override
        public @Nullable String open(String sealed, String context) {
            if (broken) {
                throw new IllegalStateException("no key");
            }
            return deep ? without(0) : opened;
        }

        private String without(int end) {
            return without(end + 1) + "x";
        }
    }

    private LoginFlow flow(Plain cipher) {
        return portal.flow(portal.profile().build()).cookieKeys(cipher).build();
    }

    @Test
    void complete_sealedPathNoLongerSafe_goesHomeWhateverTheEnd() {
        Plain cipher = new Plain();
        try (LoginFlow flow = flow(cipher)) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.level(AssuranceLevel.LEVEL_2));
            cipher.opened = String.valueOf(cipher.opened).replace("/ho-so/moi", "/ho-so/..;/quan-tri");

            LoginResult result = flow.complete(portal.callback(sent));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            LoginResult.LevelTooLow.class,
                            low -> assertThat(low.returnTo()).isEqualTo(ReturnTo.HOME));
        }
    }

    @Test
    void complete_cipherThatFails_isUnavailable() {
        Plain cipher = new Plain();
        try (LoginFlow flow = flow(cipher)) {
            Map<String, String> sent = portal.begin(flow, LoginOptions.NONE);
            cipher.broken = true;
            assertThat(flow.complete(portal.callback(sent)).reason()).isEqualTo(LoginReason.INTERNAL);

            cipher.broken = false;
            cipher.deep = true;
            assertThat(flow.complete(portal.callback(sent)).reason()).isEqualTo(LoginReason.INTERNAL);
        }
    }

    @Test
    void completeLogout_cipherThatFails_goesHomeUnconfirmed() {
        Plain cipher = new Plain();
        try (LoginFlow flow = flow(cipher)) {
            LoginResult.LoggedIn in =
                    (LoginResult.LoggedIn) flow.complete(portal.callback(portal.begin(flow, LoginOptions.NONE)));
            LogoutStart start = flow.logout(in.tokens().logoutTicket(), ReturnTo.path("/ho-so"));
            portal.browser.take(start.cookies());
            String state = Browser.query(URI.create(start.location())).get("state");
            CallbackRequest back = CallbackRequest.of("state=" + state, portal.browser.cookies());

            cipher.broken = true;
            assertThat(flow.completeLogout(back).isConfirmed()).isFalse();
            cipher.broken = false;
            cipher.deep = true;
            assertThat(flow.completeLogout(back).location()).isEqualTo("/");
            cipher.deep = false;
            cipher.opened = String.valueOf(cipher.opened).replaceAll("\n\\d+\n", "\nsoon\n");
            assertThat(flow.completeLogout(back).isConfirmed()).isFalse();
        }
    }

    @Test
    void logout_cipherThatFails_isLocal() {
        Plain cipher = new Plain();
        cipher.broken = true;
        try (LoginFlow flow = flow(cipher)) {
            assertThat(flow.logout(Secret.of("a"), ReturnTo.HOME).isLocalOnly()).isTrue();

            cipher.broken = false;
            cipher.deep = true;
            assertThat(flow.logout(Secret.of("a"), ReturnTo.HOME).isLocalOnly()).isTrue();
        }
    }
}
