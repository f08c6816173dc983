package vn.dvcqg.sdk.observe;

/** Where the session or the token of a request comes from. */
public enum TokenSource {
    /** It was there already. */
    KEPT,
    /** This call fetched it. */
    FETCHED,
    /** Another call of this process fetched it while this one waited. */
    JOINED,
    /** Another node had fetched it and left it in the shared store. */
    SHARED
}
