package vn.dvcqg.sdk.mock.net;

/** What a {@link FaultyLink} can do to a connection. */
public enum Strike {
    /** The stream ends in both directions (FIN), as when a process closes its socket in an orderly way. */
    CUT,
    /** The connection is reset in both directions (RST), as when a process dies or a firewall steps in. */
    RESET,
    /** Nothing passes any more and nobody is told, as when a line is unplugged. */
    HALF_OPEN,
    /** The connection is reset before a byte has passed; the server never sees it. */
    REFUSED,
    /** Not planned: the server behind the link could not be reached, so the connection was reset. */
    UNREACHABLE
}
