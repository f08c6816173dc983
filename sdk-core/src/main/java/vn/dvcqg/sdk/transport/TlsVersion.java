package vn.dvcqg.sdk.transport;

/** The oldest version of TLS that a connection may use. Older ones than these are never spoken. */
public enum TlsVersion {
    /** TLS 1.2 or 1.3. */
    TLS_1_2,
    /** TLS 1.3 only. */
    TLS_1_3
}
