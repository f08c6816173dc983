package vn.dvcqg.sdk.mock.net;

/** How a {@link TestProxy} treats a request that may pass. */
public enum ProxyMode {
    /** Does its work. */
    FORWARD,
    /** Answers 403 with a short text. */
    REFUSE,
    /** Answers with a page of its own, as a login page or a firewall does: status 200, and 503 to {@code CONNECT}. */
    HTML,
    /** As {@link #HTML}, but says 200 to {@code CONNECT} too, so that the page stands where TLS should begin. */
    HTML_IN_TUNNEL,
    /** Reads the request and never answers. */
    HANG,
    /** Reads the request and closes the connection. */
    CLOSE
}
