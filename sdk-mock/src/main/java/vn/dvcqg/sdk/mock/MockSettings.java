package vn.dvcqg.sdk.mock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link MockPortal} is set up. Immutable and thread-safe. The defaults are those of {@link MockPortal#start()}.
 *
 * @see "docs/mock.md, section Settings"
 */
public final class MockSettings {
    /** The routing code of the portal itself: {@value}. */
    public static final String PORTAL_DSTCODE = "VN:GOV:000.00.00.G22:vpcpdvcprovider";

    private final Builder values;

    private MockSettings(Builder values) {
        this.values = values;
    }

    /**
     * A builder with the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder with the values of these settings.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /**
     * The address to listen on.
     *
     * @return the address
     */
    public String bindAddress() {
        return values.bindAddress;
    }

    /**
     * The port to listen on.
     *
     * @return the port, 0 for any free one
     */
    public int port() {
        return values.port;
    }

    /**
     * The path of the login below the endpoint.
     *
     * @return the path without a leading slash
     */
    public String loginPath() {
        return values.loginPath;
    }

    /**
     * The path of the integration services below the endpoint. Assumed: the real one is not known.
     *
     * @return the path without a leading slash
     */
    public String integrationPath() {
        return values.integrationPath;
    }

    /**
     * The path of the shared catalogues below the endpoint. Assumed: the real one is not known.
     *
     * @return the path without a leading slash
     */
    public String sharePath() {
        return values.sharePath;
    }

    /**
     * The routing codes that reach the portal.
     *
     * @return the accepted values of {@code dstcode}
     */
    public Set<String> destinations() {
        return values.destinations;
    }

    /**
     * The accounts that can log in.
     *
     * @return at least one
     */
    public List<Account> accounts() {
        return values.accounts;
    }

    /**
     * How long a session lives after its login. Assumed: the real time is not known.
     *
     * @return the life time
     */
    public Duration sessionLifetime() {
        return values.sessionLifetime;
    }

    /**
     * The clock that decides whether a session has expired.
     *
     * @return the clock
     */
    public Clock clock() {
        return values.clock;
    }

    /**
     * The seed of faults that strike by chance.
     *
     * @return the seed
     */
    public long seed() {
        return values.seed;
    }

    /**
     * The folder whose JSON files replace the demo catalogue, file by file.
     *
     * @return the folder, or empty for the demo catalogue alone
     */
    public Optional<Path> catalogue() {
        return Optional.ofNullable(values.catalogue);
    }

    /**
     * What the mock does in a situation in which the real portal is not known.
     *
     * @param assumption the situation
     * @return the policy set, or its default
     */
    public Policy policy(Assumption assumption) {
        return values.policies.getOrDefault(assumption, assumption.usual());
    }

    /**
     * How a success is written.
     *
     * @return the form of {@code error_code}
     */
    public CodeForm codeForm() {
        return values.codeForm;
    }

    /**
     * The answer to a create of a dossier that exists. The codes {@code 3}, {@code -3} and {@code 0} are known, each with
     * a text that holds "đã tồn tại".
     *
     * @return code and message
     */
    public Policy.Reject existsAnswer() {
        return values.existsAnswer;
    }

    /**
     * What happens to a call with several items of which one is refused.
     *
     * @return the rule
     */
    public BatchRule batchRule() {
        return values.batchRule;
    }

    /**
     * The codes of dossiers that were filed on the portal first, beside those of the catalogue.
     *
     * @return the codes
     */
    public Set<String> portalBorn() {
        return values.portalBorn;
    }

    /**
     * How many exchanges and findings are kept; older ones are dropped.
     *
     * @return the number
     */
    public int journalSize() {
        return values.journalSize;
    }

    /**
     * Whether HTTP/2 without TLS is spoken beside HTTP/1.1, on the same port.
     *
     * @return false unless set
     */
    public boolean http2() {
        return values.http2;
    }

    /** Builds {@link MockSettings}. Not thread-safe. Each setter checks its value at once. */
    public static final class Builder {
        private String bindAddress = "127.0.0.1";
        private int port;
        private String loginPath = "mapi/login";
        private String integrationPath = "mapi/integration";
        private String sharePath = "mapi/share";
        private Set<String> destinations = Set.of(PORTAL_DSTCODE);
        private List<Account> accounts = List.of(new Account("demo-agency", "demo-password", "000.00.99.H99"));
        private Duration sessionLifetime = Duration.ofMinutes(10);
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private @Nullable Path catalogue;
        private Map<Assumption, Policy> policies = Map.of();
        private CodeForm codeForm = CodeForm.AS_SAMPLES;
        private Policy.Reject existsAnswer = new Policy.Reject("3", "Mã hồ sơ đã tồn tại");
        private BatchRule batchRule = BatchRule.ALL_OR_NOTHING;
        private Set<String> portalBorn = Set.of();
        private int journalSize = 10_000;
        private boolean http2;

        private Builder() {}

        private Builder(Builder other) {
            bindAddress = other.bindAddress;
            port = other.port;
            loginPath = other.loginPath;
            integrationPath = other.integrationPath;
            sharePath = other.sharePath;
            destinations = other.destinations;
            accounts = other.accounts;
            sessionLifetime = other.sessionLifetime;
            clock = other.clock;
            seed = other.seed;
            catalogue = other.catalogue;
            policies = other.policies;
            codeForm = other.codeForm;
            existsAnswer = other.existsAnswer;
            batchRule = other.batchRule;
            portalBorn = other.portalBorn;
            journalSize = other.journalSize;
            http2 = other.http2;
        }

        /**
         * Sets the address to listen on; default {@code 127.0.0.1}, so that nobody else can reach the mock.
         *
         * @param address a host name or address of this machine
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder bindAddress(String address) {
            this.bindAddress = notBlank(address, "bindAddress");
            return this;
        }

        /**
         * Sets the port; default 0, any free one.
         *
         * @param number 0 to 65535
         * @return this builder
         * @throws IllegalArgumentException if it is outside that range
         */
        public Builder port(int number) {
            if (number < 0 || number > 65_535) {
                throw new IllegalArgumentException("port must be between 0 and 65535, but was " + number);
            }
            this.port = number;
            return this;
        }

        /**
         * Sets the three paths below the endpoint; default {@code mapi/login}, {@code mapi/integration} and
         * {@code mapi/share}. Only the first is known of the real portal. The last two may be equal.
         *
         * @param login path of the login
         * @param integration path of the integration services
         * @param share path of the shared catalogues
         * @return this builder
         * @throws IllegalArgumentException if one is blank or begins with a slash, or if the login shares its path
         */
        public Builder paths(String login, String integration, String share) {
            this.loginPath = relative(login, "login");
            this.integrationPath = relative(integration, "integration");
            this.sharePath = relative(share, "share");
            if (login.equals(integration) || login.equals(share)) {
                throw new IllegalArgumentException("the login must have a path of its own, but shares " + login);
            }
            return this;
        }

        /**
         * Sets the routing codes that are accepted in {@code dstcode}; default {@link MockSettings#PORTAL_DSTCODE}.
         *
         * @param codes at least one
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder destinations(String... codes) {
            if (codes.length == 0) {
                throw new IllegalArgumentException("destinations must name at least one dstcode");
            }
            this.destinations = Set.of(codes);
            return this;
        }

        /**
         * Sets the accounts that can log in; default one account with the demo values.
         *
         * @param list at least one; the first is the one that {@link MockPortal#username()} tells
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder accounts(Account... list) {
            if (list.length == 0) {
                throw new IllegalArgumentException("accounts must name at least one account");
            }
            this.accounts = List.of(list);
            return this;
        }

        /**
         * Sets how long a session lives; default 10 minutes, assumed.
         *
         * @param lifetime above zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder sessionLifetime(Duration lifetime) {
            if (lifetime.isZero() || lifetime.isNegative()) {
                throw new IllegalArgumentException("sessionLifetime must be above zero, but was " + lifetime);
            }
            this.sessionLifetime = lifetime;
            return this;
        }

        /**
         * Sets the clock that sessions go by; default the system clock.
         *
         * @param source the clock
         * @return this builder
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Sets the seed of faults that strike by chance; default 1.
         *
         * @param number any number
         * @return this builder
         */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /**
         * Sets a folder with JSON files that replace those of the demo catalogue; files that it lacks keep the demo data.
         *
         * @param folder the folder; it is read at the start of the mock
         * @return this builder
         * @see "docs/mock.md, section Own catalogue"
         */
        public Builder catalogue(Path folder) {
            this.catalogue = folder;
            return this;
        }

        /**
         * Sets what the mock does in a situation in which the real portal is not known; default
         * {@link Assumption#usual()}.
         *
         * @param assumption the situation
         * @param policy what to do
         * @return this builder
         */
        public Builder assume(Assumption assumption, Policy policy) {
            Map<Assumption, Policy> changed = new EnumMap<>(Assumption.class);
            changed.putAll(policies);
            changed.put(assumption, policy);
            this.policies = changed;
            return this;
        }

        /**
         * Sets how a success is written in {@code error_code}; default {@link CodeForm#AS_SAMPLES}.
         *
         * @param form the form
         * @return this builder
         */
        public Builder codeForm(CodeForm form) {
            this.codeForm = form;
            return this;
        }

        /**
         * Sets the answer to a create of a dossier that exists; default {@code 3} and "Mã hồ sơ đã tồn tại".
         *
         * @param code the {@code error_code}; {@code 3}, {@code -3} and {@code 0} occur on the real wire
         * @param message the {@code message}
         * @return this builder
         */
        public Builder existsAnswer(String code, String message) {
            this.existsAnswer = new Policy.Reject(code, message);
            return this;
        }

        /**
         * Sets what happens to a call with several items of which one is refused; default
         * {@link BatchRule#ALL_OR_NOTHING}, assumed.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder batchRule(BatchRule rule) {
            this.batchRule = rule;
            return this;
        }

        /**
         * Sets the codes of dossiers that were filed on the portal first, beside those of the catalogue; default none.
         *
         * @param codes dossier codes
         * @return this builder
         */
        public Builder portalBorn(String... codes) {
            this.portalBorn = Set.of(codes);
            return this;
        }

        /**
         * Sets how many exchanges and how many findings are kept; default 10,000.
         *
         * @param entries at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder journalSize(int entries) {
            if (entries < 1) {
                throw new IllegalArgumentException("journalSize must be 1 or more, but was " + entries);
            }
            this.journalSize = entries;
            return this;
        }

        /**
         * Sets whether HTTP/2 without TLS is spoken beside HTTP/1.1; default false. Needed behind
         * {@link vn.dvcqg.sdk.mock.net.TlsFront.Builder#http2()}. The faults that cut the connection work over HTTP/1.1 only.
         *
         * @param on true to speak both on the same port
         * @return this builder
         */
        public Builder http2(boolean on) {
            this.http2 = on;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return immutable settings
         */
        public MockSettings build() {
            return new MockSettings(new Builder(this));
        }

        private static String notBlank(String value, String name) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank");
            }
            return value;
        }

        private static String relative(String path, String name) {
            if (notBlank(path, name).startsWith("/")) {
                throw new IllegalArgumentException("path of " + name + " must not begin with a slash, but was " + path);
            }
            return path;
        }
    }
}
