package vn.dvcqg.sdk.dossier.internal;

import java.util.function.Supplier;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.PortalFaultException;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** Tells a fault of a profile's own code, so that the books of a longer work survive it. */
final class Unexpected {

    private Unexpected() {}

    /** Does some work of the profile; whatever it throws is told as one of the SDK's exceptions. */
    static <T> T told(Supplier<T> work, CallContext call) {
        try {
            return work.get();
        } catch (PortalException e) {
            throw e;
        } catch (RuntimeException e) {
            throw of(e, call);
        }
    }

    static PortalFaultException of(RuntimeException e, CallContext call) {
        return new PortalFaultException(
                "the profile failed with " + e.getClass().getName() + "; report it to whoever made the profile",
                call.facts(),
                e);
    }
}
