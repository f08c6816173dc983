package vn.dvcqg.sdk.auth;

/**
 * What is sent to VNeID's token endpoint when the callback carries an encrypted code. Which combination is wanted is not settled.
 *
 * @see "docs/protocol/identity.md, section Direct VNeID"
 */
public enum VneidCode {
    /** The decrypted code with the {@code encrypt_key} of the callback; the default. */
    DECRYPTED_WITH_KEY(true, true),
    /** The decrypted code alone. */
    DECRYPTED(true, false),
    /** The code as it came, with the {@code encrypt_key} of the callback. */
    RAW_WITH_KEY(false, true),
    /** The code as it came, alone. */
    RAW(false, false);

    private final boolean decrypted;
    private final boolean withKey;

    VneidCode(boolean decrypted, boolean withKey) {
        this.decrypted = decrypted;
        this.withKey = withKey;
    }

    /**
     * Whether the code is decrypted first.
     *
     * @return false if it goes back as it came
     */
    public boolean isDecrypted() {
        return decrypted;
    }

    /**
     * Whether {@code encrypt_key} goes back too.
     *
     * @return true if it does
     */
    public boolean isWithKey() {
        return withKey;
    }
}
