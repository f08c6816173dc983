package vn.dvcqg.sdk.mock.identity;

import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is special about {@link Generation#DIRECT_VNEID}. Immutable and thread-safe. Apart from the path of authorize, nothing
 * of it is published.
 *
 * @see "docs/protocol/identity.md, section Direct VNeID"
 */
public final class VneidSettings {
    private final Builder values;

    private VneidSettings(Builder values) {
        this.values = values;
    }

    /**
     * A builder with the defaults: plain answers.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The path of the token endpoint.
     *
     * @return a path with a leading slash
     */
    public String tokenPath() {
        return values.tokenPath;
    }

    /**
     * The path of the userinfo endpoint.
     *
     * @return a path with a leading slash
     */
    public String userinfoPath() {
        return values.userinfoPath;
    }

    /**
     * The public key of the relying party, to which answers are encrypted.
     *
     * @return the key; empty where nothing is encrypted
     */
    public Optional<PublicKey> relyingPartyKey() {
        return Optional.ofNullable(values.key);
    }

    /**
     * Whether the code of the callback is encrypted and comes with {@code encrypt_key}.
     *
     * @return false unless set
     */
    public boolean encryptCode() {
        return values.encryptCode;
    }

    /**
     * Whether the answers of token and userinfo are encrypted.
     *
     * @return false unless set
     */
    public boolean encryptAnswers() {
        return values.encryptAnswers;
    }

    /**
     * What the token endpoint takes after an encrypted code.
     *
     * @return the accepted combinations
     */
    public Set<CodeRule> codeRules() {
        return values.codeRules;
    }

    /** Builds {@link VneidSettings}. Not thread-safe. */
    public static final class Builder {
        private String tokenPath = "/token";
        private String userinfoPath = "/userinfo";
        private @Nullable PublicKey key;
        private boolean encryptCode;
        private boolean encryptAnswers;
        private Set<CodeRule> codeRules = Set.of(CodeRule.DECRYPTED_WITH_KEY);

        private Builder() {}

        /**
         * Sets the paths that are not known; default {@code /token} and {@code /userinfo}.
         *
         * @param token path of the token endpoint
         * @param userinfo path of the userinfo endpoint
         * @return this builder
         * @throws IllegalArgumentException if one does not begin with a slash
         */
        public Builder paths(String token, String userinfo) {
            for (String path : new String[] {token, userinfo}) {
                if (!path.startsWith("/")) {
                    throw new IllegalArgumentException("a path must begin with a slash, but was \"" + path + "\"");
                }
            }
            this.tokenPath = token;
            this.userinfoPath = userinfo;
            return this;
        }

        /**
         * Encrypts to a relying party; default nothing is encrypted.
         *
         * @param relyingParty its RSA public key
         * @param code true to encrypt the code of the callback
         * @param answers true to encrypt the answers of token and userinfo
         * @return this builder
         * @throws IllegalArgumentException if the key is not an RSA key
         */
        public Builder encrypt(PublicKey relyingParty, boolean code, boolean answers) {
            if (!relyingParty.getAlgorithm().equals("RSA")) {
                throw new IllegalArgumentException(
                        "the key of the relying party must be an RSA key, but was " + relyingParty.getAlgorithm());
            }
            this.key = relyingParty;
            this.encryptCode = code;
            this.encryptAnswers = answers;
            return this;
        }

        /**
         * Sets what the token endpoint takes after an encrypted code; default {@link CodeRule#DECRYPTED_WITH_KEY}.
         *
         * @param rules at least one
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder codeRules(CodeRule... rules) {
            if (rules.length == 0) {
                throw new IllegalArgumentException("codeRules must name at least one rule");
            }
            this.codeRules = Set.of(rules);
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return immutable settings
         */
        public VneidSettings build() {
            Builder copy = new Builder();
            copy.tokenPath = tokenPath;
            copy.userinfoPath = userinfoPath;
            copy.key = key;
            copy.encryptCode = encryptCode;
            copy.encryptAnswers = encryptAnswers;
            copy.codeRules = codeRules;
            return new VneidSettings(copy);
        }
    }
}
