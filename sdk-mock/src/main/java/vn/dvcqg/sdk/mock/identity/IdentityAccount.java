package vn.dvcqg.sdk.mock.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person or body that can log in to the mock. Immutable. Use made-up data only.
 *
 * <p>The claims of its type are made from the fields; {@link Builder#claim(String, Object)} adds more or replaces them.
 *
 * @see "docs/mock.md, section Accounts"
 */
public final class IdentityAccount {
    private final Builder values;

    private IdentityAccount(Builder values) {
        this.values = values;
    }

    /**
     * A builder for an account.
     *
     * @param name the key of the account within the mock, used to choose it, for example {@code citizen}
     * @param type what it stands for
     * @return a new builder
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String name, AccountType type) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of an account must not be blank");
        }
        return new Builder(name, type);
    }

    /**
     * A builder with the values of this account.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /**
     * The key within the mock.
     *
     * @return the name
     */
    public String name() {
        return values.name;
    }

    /**
     * What it stands for.
     *
     * @return the type
     */
    public AccountType type() {
        return values.type;
    }

    /**
     * The subject that the provider signs.
     *
     * @return {@code sub}
     */
    public String subject() {
        return values.subject.isEmpty() ? values.name : values.subject;
    }

    /**
     * The technical id of the portal.
     *
     * @return {@code TechID}; empty if the account has none
     */
    public String techId() {
        return values.techId;
    }

    /**
     * Name of the person or body.
     *
     * @return the name that people see
     */
    public String fullName() {
        return values.fullName;
    }

    /**
     * The personal number.
     *
     * @return 12 digits; empty if the account has none
     */
    public String personalNumber() {
        return values.personalNumber;
    }

    /**
     * The birth date.
     *
     * @return as on the wire, usually {@code yyyyMMdd}; empty if not known
     */
    public String birthDate() {
        return values.birthDate;
    }

    /**
     * The highest level of assurance the account can reach.
     *
     * @return 1 to 9
     */
    public int level() {
        return values.level;
    }

    /**
     * Whether codes such as {@code LoaiTaiKhoan} are numbers on the wire.
     *
     * @return false where they are texts
     */
    public boolean codesAsNumbers() {
        return values.codesAsNumbers;
    }

    /**
     * Claims that are added to those of the type or replace them.
     *
     * @return JSON values by name: texts, numbers, booleans, lists and maps
     */
    public Map<String, Object> claims() {
        return values.claims;
    }

    @Override
    public String toString() {
        return "IdentityAccount[" + name() + ", " + type() + ", level " + level() + "]";
    }

    /** Builds an {@link IdentityAccount}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final AccountType type;
        private String subject = "";
        private String techId = "";
        private String fullName = "";
        private String personalNumber = "";
        private String birthDate = "";
        private int level = 1;
        private boolean codesAsNumbers;
        private Map<String, Object> claims = Map.of();

        private Builder(String name, AccountType type) {
            this.name = name;
            this.type = type;
        }

        private Builder(Builder other) {
            this(other.name, other.type);
            subject = other.subject;
            techId = other.techId;
            fullName = other.fullName;
            personalNumber = other.personalNumber;
            birthDate = other.birthDate;
            level = other.level;
            codesAsNumbers = other.codesAsNumbers;
            claims = other.claims;
        }

        /**
         * Sets the subject; default the name of the account.
         *
         * @param sub the claim {@code sub}
         * @return this builder
         */
        public Builder subject(String sub) {
            this.subject = sub;
            return this;
        }

        /**
         * Sets the technical id of the portal; default none.
         *
         * @param id the claim {@code TechID}
         * @return this builder
         */
        public Builder techId(String id) {
            this.techId = id;
            return this;
        }

        /**
         * Sets the name of the person or body.
         *
         * @param text made up, please
         * @return this builder
         */
        public Builder fullName(String text) {
            this.fullName = text;
            return this;
        }

        /**
         * Sets the personal number; default none.
         *
         * @param digits 12 digits of a number that nobody has, for example {@code 000090000001}
         * @return this builder
         */
        public Builder personalNumber(String digits) {
            this.personalNumber = digits;
            return this;
        }

        /**
         * Sets the birth date; default none.
         *
         * @param text as on the wire: {@code yyyyMMdd}, or a year alone
         * @return this builder
         */
        public Builder birthDate(String text) {
            this.birthDate = text;
            return this;
        }

        /**
         * Sets the highest level of assurance; default 1.
         *
         * @param number 1 to 9
         * @return this builder
         * @throws IllegalArgumentException if it is outside that range
         */
        public Builder level(int number) {
            if (number < 1 || number > 9) {
                throw new IllegalArgumentException("level must be between 1 and 9, but was " + number);
            }
            this.level = number;
            return this;
        }

        /**
         * Sets whether codes are numbers on the wire; default false, texts. Both occur.
         *
         * @param on true for numbers
         * @return this builder
         */
        public Builder codesAsNumbers(boolean on) {
            this.codesAsNumbers = on;
            return this;
        }

        /**
         * Adds a claim or replaces the one made from the fields.
         *
         * @param claim its name on the wire
         * @param value a text, number, boolean, list or map
         * @return this builder
         * @throws IllegalArgumentException if the value is of another type
         */
        public Builder claim(String claim, Object value) {
            boolean json = value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof List
                    || value instanceof Map;
            if (!json) {
                throw new IllegalArgumentException("a claim is a text, number, boolean, list or map, but was a "
                        + value.getClass().getSimpleName());
            }
            Map<String, Object> more = new LinkedHashMap<>(claims);
            more.put(claim, value);
            this.claims = Collections.unmodifiableMap(more);
            return this;
        }

        /**
         * Makes the account.
         *
         * @return an immutable account
         */
        public IdentityAccount build() {
            return new IdentityAccount(new Builder(this));
        }
    }
}
