package vn.dvcqg.sdk.mock.identity;

/** What the token endpoint of VNeID wants where the callback carried an {@code encrypt_key}. Which one is right is not known. */
public enum CodeRule {
    /** The decrypted code, and {@code encrypt_key} as it came. */
    DECRYPTED_WITH_KEY,
    /** The decrypted code alone. */
    DECRYPTED_WITHOUT_KEY,
    /** The code as it came, and {@code encrypt_key} as it came. */
    RAW_WITH_KEY,
    /** The code alone, as it came. */
    RAW_WITHOUT_KEY
}
