package vn.dvcqg.sdk.mock.net;

/** The kind of keys an authority makes. */
public enum KeyKind {
    /** Elliptic curve P-256: made in about a millisecond. */
    EC,
    /** RSA with 2048 bits, as most real certificates have: made in a tenth of a second or more. */
    RSA
}
