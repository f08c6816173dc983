package vn.dvcqg.sdk.protocol;

/** Where the routing code of the adapter travels; both are in use. */
public enum RoutingPlace {
    /** In an HTTP header. */
    HEADER,
    /** In the query of the address. */
    QUERY
}
