package vn.dvcqg.sdk.auth;

/**
 * What a provider may tell of an account. Religion, blood group, relatives and the like have no name here: they are dropped as soon as they
 * are read. The link key, the account type and the level are always read.
 */
public enum Claim {
    /** The name of the person. */
    NAME,
    /** The personal identity number. */
    PERSONAL_ID,
    /** The number of the old identity card. */
    OLD_IDENTITY_NUMBER,
    /** The tax code. */
    TAX_CODE,
    /** The enterprise code. */
    ENTERPRISE_CODE,
    /** The name of the enterprise. */
    ENTERPRISE_NAME,
    /** The date of birth, as far as it is known. */
    BIRTH_DATE,
    /** The mail address, which nobody has verified. */
    EMAIL,
    /** The phone number, which nobody has verified. */
    PHONE
}
