package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.proc.SecurityContext;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * For which login keys are needed, so that fetching them keeps to its deadline.
 *
 * @param call the call of the login
 * @param thread the one thread that may use it; a refresh in the background makes a call of its own
 * @param urgent whether keys of before are of no use, so that fetching may take all the time there is
 */
record Asking(CallContext call, Thread thread, boolean urgent) implements SecurityContext {

    static Asking of(CallContext call) {
        return new Asking(call, Thread.currentThread(), false);
    }

    Asking urgently() {
        return new Asking(call, thread, true);
    }
}
