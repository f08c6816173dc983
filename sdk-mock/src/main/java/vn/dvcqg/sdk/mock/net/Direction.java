package vn.dvcqg.sdk.mock.net;

/** Which way bytes go through a {@link FaultyLink}. */
public enum Direction {
    /** From the client that called the link to the server behind it: requests. */
    TO_SERVER,
    /** From the server behind the link to the client: answers. */
    TO_CLIENT
}
