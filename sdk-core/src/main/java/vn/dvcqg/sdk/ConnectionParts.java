package vn.dvcqg.sdk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ConnectionSettingsBuilder;
import vn.dvcqg.sdk.transport.ProxySettings;

/** The connections and the parts that are set by themselves: the proxy may stand in one place and its password in another. */
final class ConnectionParts {

    private static final String SETTING = "proxy";

    private ConnectionSettingsBuilder settings = ConnectionSettings.DEFAULT.toBuilder();
    private @Nullable String username;
    private @Nullable Supplier<Secret> secret;
    private String secretName = SETTING;
    private boolean contradiction;

    void whole(ConnectionSettings whole) {
        settings = whole.toBuilder();
        username = null;
        secret = null;
        contradiction = false;
    }

    ConnectionSettingsBuilder settings() {
        return settings;
    }

    /** Another proxy; exceptions and a login that came with the one before go with it. */
    void proxy(ProxySettings proxy) {
        settings.proxy(proxy);
    }

    void username(String name) {
        username = name;
    }

    void secret(String setting, Supplier<Secret> source) {
        secretName = setting;
        secret = source;
        contradiction = false;
    }

    void contradiction() {
        contradiction = true;
    }

    ConnectionSettings decide(List<Violation> found) {
        ConnectionSettings given = settings.build();
        if (username == null && secret == null && !contradiction) {
            return given;
        }
        String name = username;
        if (name == null || secret == null || contradiction) {
            found.add(Violations.of(SETTING, "setup-credentials"));
            return given;
        }
        Secret password = PropertyFaults.valueOf(secretName, secret, found);
        if (password == null) {
            return given;
        }
        ProxySettings proxy =
                PropertyFaults.valueOf(SETTING, () -> given.proxy().credentials(name, password), found);
        return proxy == null ? given : given.toBuilder().proxy(proxy).build();
    }

    void copyTo(ConnectionParts copy) {
        copy.settings = settings.build().toBuilder();
        copy.username = username;
        copy.secret = secret;
        copy.secretName = secretName;
        copy.contradiction = contradiction;
    }
}
