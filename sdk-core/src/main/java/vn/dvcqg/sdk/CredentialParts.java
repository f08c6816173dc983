package vn.dvcqg.sdk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;

/**
 * The user name and the password, which may come from different places: whoever comes later replaces what he brings. What is missing
 * or wrong is told when all of them have spoken.
 */
final class CredentialParts {

    private static final String SETTING = "credentials";

    private @Nullable String username;
    private @Nullable Supplier<Secret> secret;
    private String secretName = SETTING;
    private boolean contradiction;

    void whole(Credentials credentials) {
        username(credentials.username());
        secret(SETTING, credentials::secret);
    }

    void username(String name) {
        username = name;
    }

    /** A password that is only looked at when the configuration is built; until then another may take its place. */
    void secret(String setting, Supplier<Secret> source) {
        secretName = setting;
        secret = source;
        contradiction = false;
    }

    /** One place gave two passwords. */
    void contradiction() {
        contradiction = true;
    }

    /** The credentials; null after a fault has been added. */
    @Nullable
    Credentials decide(List<Violation> found) {
        if (username == null && secret == null && !contradiction) {
            found.add(Violations.of(SETTING, "required"));
            return null;
        }
        if (username == null || username.isBlank() || secret == null || contradiction) {
            found.add(Violations.of(SETTING, "setup-credentials"));
            return null;
        }
        if (username.chars().anyMatch(Character::isISOControl)) {
            found.add(Violations.of(SETTING, "control-character"));
            return null;
        }
        int before = found.size();
        Secret known = PropertyFaults.valueOf(secretName, secret, found);
        return known == null || found.size() > before ? null : new Credentials(username, known);
    }

    void copyTo(CredentialParts copy) {
        copy.username = username;
        copy.secret = secret;
        copy.secretName = secretName;
        copy.contradiction = contradiction;
    }
}
