package vn.dvcqg.sdk.catalog.internal;

import java.util.List;
import java.util.function.Function;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** The catalogues at their origin: every call asks the portal. */
public interface CatalogSource {

    /** Makes a call, with its ids and its deadline. */
    <T> T call(CatalogKind kind, Function<CallContext, T> work);

    /** The rows; for a detail one, or none when the portal has none. */
    <T> List<T> download(CatalogKey<T> key, CallContext call);

    /** The services that match some parameters. */
    List<ServiceEntry> services(String parametersJson, CallContext call);
}
