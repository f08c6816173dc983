package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.proc.SecurityContext;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * For which login keys are needed, so that fetching them keeps to its deadline.
 *
 * @param call the call of the login
 * @param thread the one thread that may use it; a refresh in the background makes a call of its own
 */
record Asking(CallContext call, Thread thread) implements SecurityContext {}
