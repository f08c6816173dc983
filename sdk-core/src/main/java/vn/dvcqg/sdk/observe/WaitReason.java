package vn.dvcqg.sdk.observe;

/** Why a call waits. */
public enum WaitReason {
    /** Before a repetition. */
    RETRY,
    /** For its turn, because the agency sends at most so many requests a second. */
    RATE_LIMIT,
    /** For the login or the token that another call or another node is fetching. */
    TOKEN
}
