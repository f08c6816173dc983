package vn.dvcqg.sdk.mock.internal;

/** Which of the mocks a fault is for. */
public enum Place {
    PORTAL,
    IDENTITY
}
