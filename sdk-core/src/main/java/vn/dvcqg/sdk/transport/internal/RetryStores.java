package vn.dvcqg.sdk.transport.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import vn.dvcqg.sdk.transport.RetryQuota;

/** The tokens of one agency, for each of its operations: so an operation that fails takes nothing from the others. */
public final class RetryStores {

    private final RetryQuota quota;
    private final LongSupplier ticker;
    private final ConcurrentMap<String, RetryStore> operations = new ConcurrentHashMap<>();

    /** Full stores. */
    public RetryStores(RetryQuota quota, LongSupplier ticker) {
        this.quota = quota;
        this.ticker = ticker;
    }

    /** The store of an operation; their names are those of the API, so they are few. */
    RetryStore of(String operation) {
        RetryStore known = operations.get(operation);
        return known != null ? known : operations.computeIfAbsent(operation, name -> new RetryStore(quota, ticker));
    }
}
