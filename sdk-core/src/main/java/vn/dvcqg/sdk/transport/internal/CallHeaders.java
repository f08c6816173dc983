package vn.dvcqg.sdk.transport.internal;

import java.util.List;
import java.util.Map;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Adds the headers of the call's options to a request. */
public final class CallHeaders {

    private CallHeaders() {}

    /** The request with the caller's headers; none of them may replace one that the profile depends on. */
    static WireRequest addTo(WireRequest request, CallContext call) {
        Map<String, String> more = call.options().headers();
        if (more.isEmpty()) {
            return request;
        }
        refuseTaken(request.headers(), call);
        return request.plus(more);
    }

    /** Refuses a call whose options replace one of these headers. */
    public static void refuseTaken(Map<String, String> own, CallContext call) {
        Map<String, String> more = call.options().headers();
        if (more.isEmpty()) {
            return;
        }
        for (String taken : own.keySet()) {
            if (more.keySet().stream().anyMatch(taken::equalsIgnoreCase)) {
                throw new SetupProblemException(
                        List.of(Violations.of("headers", "setup-header-taken", taken)), call.facts(), null);
            }
        }
    }
}
