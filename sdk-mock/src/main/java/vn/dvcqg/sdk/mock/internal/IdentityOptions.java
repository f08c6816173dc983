package vn.dvcqg.sdk.mock.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.identity.Federation;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.identity.MockIdentity;
import vn.dvcqg.sdk.mock.identity.RelyingParty;

/** The options of the program that are about identity providers. */
final class IdentityOptions {
    static final String HELP = """
              --identity-port N   also the portal's single sign-on, on this port
              --vneid-port N      also VNeID itself
              --staff-port N      also the provider of officials (OpenID Connect and CAS)
              --federation bca    the single sign-on shows VNeID logins: nine claims
              --redirect-uri URL  one more address to which logins of demo-client may return, and logouts
              --accounts FILE     JSON file with accounts in place of the demo accounts
              --auto-login NAME   logs this account in without a page
            """;

    private final Map<Generation, Integer> ports = new EnumMap<>(Generation.class);
    private RelyingParty party = IdentitySettings.DEMO_PARTY;
    private Federation federation = Federation.NONE;
    private @Nullable Path accounts;
    private @Nullable String autoLogin;

    /** Takes the option and says whether it is one of these. */
    boolean take(String name, String value) {
        switch (name) {
            case "--identity-port" -> ports.put(Generation.PORTAL_SSO, port(name, value));
            case "--vneid-port" -> ports.put(Generation.DIRECT_VNEID, port(name, value));
            case "--staff-port" -> ports.put(Generation.STAFF, port(name, value));
            case "--federation" -> {
                if (!value.equals("bca")) {
                    throw new IllegalArgumentException("--federation must be bca, but was \"" + value + "\"");
                }
                federation = Federation.BCA;
            }
            case "--redirect-uri" ->
                party = party.redirectingTo(needed(name, value)).returningTo(value);
            case "--accounts" -> accounts = Path.of(needed(name, value));
            case "--auto-login" -> autoLogin = needed(name, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Starts what was asked for; when one fails, none is left running. */
    List<MockIdentity> start() {
        List<MockIdentity> started = new ArrayList<>();
        try {
            ports.forEach((generation, port) -> started.add(start(generation, port)));
            boolean nobody = autoLogin != null
                    && started.stream()
                            .noneMatch(each -> each.accounts().stream()
                                    .map(IdentityAccount::name)
                                    .anyMatch(autoLogin::equals));
            if (nobody) {
                throw new IllegalArgumentException("--auto-login: no provider that was started has an account \""
                        + autoLogin + "\"; give it a port and look at /__mock/accounts");
            }
            return started;
        } catch (RuntimeException failed) {
            started.forEach(MockIdentity::close);
            throw failed;
        }
    }

    private MockIdentity start(Generation generation, int port) {
        IdentitySettings.Builder settings = IdentitySettings.builder()
                .generation(generation)
                .port(port)
                .federation(federation)
                .relyingParties(party);
        if (accounts != null) {
            settings.accountsFile(accounts);
        }
        MockIdentity identity = MockIdentity.start(settings.build());
        // citizens and officials live at different providers
        identity.accounts().stream()
                .map(IdentityAccount::name)
                .filter(name -> name.equals(autoLogin))
                .forEach(identity::autoLogin);
        return identity;
    }

    static void tell(List<MockIdentity> started, PrintStream out) {
        for (MockIdentity identity : started) {
            out.println(
                    "Mock identity provider " + identity.settings().generation() + " is ready at " + identity.url());
            out.println("  authorize    " + identity.authorizeEndpoint());
            out.println("  token        " + identity.tokenEndpoint());
            out.println("  userinfo     " + identity.userinfoEndpoint());
            if (identity.settings().generation() != Generation.DIRECT_VNEID) {
                out.println("  issuer       " + identity.issuer());
            }
            if (identity.settings().generation() == Generation.STAFF) {
                out.println("  CAS          " + identity.casBase());
            }
            RelyingParty party = identity.relyingParty();
            out.println("  client       " + party.clientId() + " / " + party.secret() + ", returns to "
                    + String.join(" or ", party.redirectUris()));
            out.println("  findings     GET " + identity.url() + "/__mock/findings");
        }
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " needs a number, but was given \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private static String needed(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return value;
    }
}
