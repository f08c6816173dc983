package vn.dvcqg.sdk.mock.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link MockIdentity} is set up. Immutable and thread-safe. The defaults are those of {@link MockIdentity#start()}.
 *
 * @see "docs/mock.md, section Settings of the identity provider"
 */
public final class IdentitySettings {
    /** The relying party that is registered unless others are set. */
    public static final RelyingParty DEMO_PARTY = new RelyingParty(
            "demo-client",
            "demo-client-secret",
            List.of("https://motcua.example.test/sso/callback", "http://127.0.0.1:8080/sso/callback"),
            List.of("https://motcua.example.test/", "http://127.0.0.1:8080/"));

    private final Builder values;

    private IdentitySettings(Builder values) {
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
     * Which provider the mock behaves like.
     *
     * @return the generation
     */
    public Generation generation() {
        return values.generation;
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
     * Who checks the citizen behind the portal.
     *
     * @return the federation
     */
    public Federation federation() {
        return values.federation;
    }

    /**
     * How PKCE is treated.
     *
     * @return {@link Pkce#ACCEPTED}, for {@link Generation#DIRECT_VNEID} {@link Pkce#REFUSED}, unless set
     */
    public Pkce pkce() {
        if (values.pkce != null) {
            return values.pkce;
        }
        return values.generation == Generation.DIRECT_VNEID ? Pkce.REFUSED : Pkce.ACCEPTED;
    }

    /**
     * Who may ask about a token.
     *
     * @return the rule
     */
    public IntrospectionAccess introspection() {
        return values.introspection;
    }

    /**
     * How long a code or ticket can be redeemed.
     *
     * @return the life time
     */
    public Duration codeLifetime() {
        return values.codeLifetime;
    }

    /**
     * How long access tokens and id tokens are valid.
     *
     * @return the life time
     */
    public Duration tokenLifetime() {
        return values.tokenLifetime;
    }

    /**
     * The clock of all times in tokens and of everything that expires.
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
     * How many exchanges and findings are kept; older ones are dropped.
     *
     * @return the number
     */
    public int journalSize() {
        return values.journalSize;
    }

    /**
     * What is special about {@link Generation#DIRECT_VNEID}.
     *
     * @return the settings
     */
    public VneidSettings vneid() {
        return values.vneid;
    }

    /**
     * The systems that may use the provider.
     *
     * @return at least one
     */
    public List<RelyingParty> relyingParties() {
        return values.relyingParties;
    }

    /**
     * The accounts set in place of the demo accounts.
     *
     * @return the accounts; empty where the demo accounts or a file are used
     */
    public List<IdentityAccount> accounts() {
        return values.accounts;
    }

    /**
     * The file with accounts.
     *
     * @return the file, or empty
     */
    public Optional<Path> accountsFile() {
        return Optional.ofNullable(values.accountsFile);
    }

    /**
     * The account that logs in by itself.
     *
     * @return its name, or empty where the page asks
     */
    public Optional<String> autoLogin() {
        return Optional.ofNullable(values.autoLogin);
    }

    /**
     * The address under which others reach the mock.
     *
     * @return the address, or empty for that of the mock itself
     */
    public Optional<URI> publicUrl() {
        return Optional.ofNullable(values.publicUrl);
    }

    /** Builds {@link IdentitySettings}. Not thread-safe. Each setter checks its value at once. */
    public static final class Builder {
        private Generation generation = Generation.PORTAL_SSO;
        private String bindAddress = "127.0.0.1";
        private int port;
        private Federation federation = Federation.NONE;
        private @Nullable Pkce pkce;
        private IntrospectionAccess introspection = IntrospectionAccess.EITHER;
        private Duration codeLifetime = Duration.ofSeconds(60);
        private Duration tokenLifetime = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private int journalSize = 10_000;
        private VneidSettings vneid = VneidSettings.builder().build();
        private List<RelyingParty> relyingParties = List.of(DEMO_PARTY);
        private List<IdentityAccount> accounts = List.of();
        private @Nullable Path accountsFile;
        private @Nullable String autoLogin;
        private @Nullable URI publicUrl;

        private Builder() {}

        private Builder(Builder other) {
            generation = other.generation;
            bindAddress = other.bindAddress;
            port = other.port;
            federation = other.federation;
            pkce = other.pkce;
            introspection = other.introspection;
            codeLifetime = other.codeLifetime;
            tokenLifetime = other.tokenLifetime;
            clock = other.clock;
            seed = other.seed;
            journalSize = other.journalSize;
            vneid = other.vneid;
            relyingParties = other.relyingParties;
            accounts = other.accounts;
            accountsFile = other.accountsFile;
            autoLogin = other.autoLogin;
            publicUrl = other.publicUrl;
        }

        /**
         * Sets which provider the mock behaves like; default {@link Generation#PORTAL_SSO}.
         *
         * @param kind the generation
         * @return this builder
         */
        public Builder generation(Generation kind) {
            this.generation = kind;
            return this;
        }

        /**
         * Sets the address to listen on; default {@code 127.0.0.1}, so that nobody else can reach the mock.
         *
         * @param address a host name or address of this machine
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder bindAddress(String address) {
            if (address.isBlank()) {
                throw new IllegalArgumentException("bindAddress must not be blank");
            }
            this.bindAddress = address;
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
         * Sets who checks the citizen behind the portal; default {@link Federation#NONE}.
         *
         * @param by the federation
         * @return this builder
         */
        public Builder federation(Federation by) {
            this.federation = by;
            return this;
        }

        /**
         * Sets how PKCE is treated; default {@link Pkce#ACCEPTED}, for {@link Generation#DIRECT_VNEID} {@link Pkce#REFUSED}.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder pkce(Pkce rule) {
            this.pkce = rule;
            return this;
        }

        /**
         * Sets who may ask about a token; default {@link IntrospectionAccess#EITHER}.
         *
         * @param rule the rule
         * @return this builder
         */
        public Builder introspection(IntrospectionAccess rule) {
            this.introspection = rule;
            return this;
        }

        /**
         * Sets how long a code or ticket can be redeemed; default 60 seconds, assumed.
         *
         * @param time above zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder codeLifetime(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("codeLifetime must be above zero, but was " + time);
            }
            this.codeLifetime = time;
            return this;
        }

        /**
         * Sets how long access tokens and id tokens are valid; default one hour, as in the known sample.
         *
         * @param time above zero
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder tokenLifetime(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("tokenLifetime must be above zero, but was " + time);
            }
            this.tokenLifetime = time;
            return this;
        }

        /**
         * Sets the clock of all times in tokens and of everything that expires; default the system clock.
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
         * Sets what is special about {@link Generation#DIRECT_VNEID}; default plain answers.
         *
         * @param settings the settings
         * @return this builder
         */
        public Builder vneid(VneidSettings settings) {
            this.vneid = settings;
            return this;
        }

        /**
         * Sets the systems that may use the provider; default {@link #DEMO_PARTY}.
         *
         * @param list at least one; the first is the one that {@link MockIdentity#relyingParty()} tells
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder relyingParties(RelyingParty... list) {
            if (list.length == 0) {
                throw new IllegalArgumentException("relyingParties must name at least one system");
            }
            this.relyingParties = List.of(list);
            return this;
        }

        /**
         * Sets the accounts; default the demo accounts.
         *
         * @param list at least one, each name once
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder accounts(IdentityAccount... list) {
            if (list.length == 0) {
                throw new IllegalArgumentException("accounts must name at least one account");
            }
            this.accounts = List.of(list);
            return this;
        }

        /**
         * Reads the accounts from a JSON file; default the demo accounts.
         *
         * @param file read at the start of the mock
         * @return this builder
         * @see "docs/mock.md, section Accounts"
         */
        public Builder accountsFile(Path file) {
            this.accountsFile = file;
            return this;
        }

        /**
         * Logs an account in by itself, without a page; default the page asks. The parameter {@code login_hint} of a login
         * with the name of an account does the same for that login.
         *
         * @param name name of an account
         * @return this builder
         */
        public Builder autoLogin(String name) {
            this.autoLogin = name;
            return this;
        }

        /**
         * Sets the address under which others reach the mock, for example that of a TLS front; default its own.
         *
         * @param url scheme, host and port, without a path
         * @return this builder
         */
        public Builder publicUrl(URI url) {
            this.publicUrl = url;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return immutable settings
         */
        public IdentitySettings build() {
            return new IdentitySettings(new Builder(this));
        }
    }
}
