package vn.dvcqg.sdk.catalog.internal;

import vn.dvcqg.sdk.protocol.Capability;

/** What there is to ask for. */
public enum CatalogKind {
    PROCEDURES("procedures", Capability.CATALOG),
    AGENCIES("agencies", Capability.CATALOG),
    FIELDS("fields", Capability.CATALOG),
    SERVICES("services", Capability.SERVICE_CATALOG),
    PROCEDURE("procedure", Capability.CATALOG);

    private final String operation;
    private final Capability needed;

    CatalogKind(String operation, Capability needed) {
        this.operation = operation;
        this.needed = needed;
    }

    /** The name of the call, for logs; also of the file on disk. */
    String operation() {
        return operation;
    }

    /** What the profile must be able to do. */
    Capability needed() {
        return needed;
    }

    /** Whether there may be many of the kind, so that their number is limited. */
    boolean isDetail() {
        return this == PROCEDURE;
    }
}
