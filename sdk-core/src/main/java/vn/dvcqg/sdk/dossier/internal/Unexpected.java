package vn.dvcqg.sdk.dossier.internal;

import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** Tells a fault of a profile's own code, so that the books of a longer work survive it. */
final class Unexpected {

    private Unexpected() {}

    static PortalFaultException of(RuntimeException e, CallContext call) {
        return new PortalFaultException(
                "the profile failed with " + e.getClass().getName() + "; report it to whoever made the profile",
                call.facts(),
                e);
    }
}
