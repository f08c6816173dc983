package vn.dvcqg.sdk.transport.internal;

import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A vendor's transport with a fault. */
final class Throwing implements Transport {

    @Override
    public WireAnswer send(WireRequest request, CallContext call) {
        throw new IllegalStateException("demo-session-1");
    }

    @Override
    public void close() {}
}
