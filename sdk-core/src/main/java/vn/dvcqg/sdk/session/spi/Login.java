package vn.dvcqg.sdk.session.spi;

import vn.dvcqg.sdk.transport.spi.CallContext;

/** Logs in once. Safe for use by several threads. */
@FunctionalInterface
public interface Login {

    /**
     * Logs in on behalf of a call and within its deadline.
     *
     * @param call the call
     * @return a token, or a refusal
     * @throws vn.dvcqg.sdk.TryLaterException if the other side could not be asked; calls that follow are then held back a little
     * @throws vn.dvcqg.sdk.PortalException if it failed in another way
     */
    LoginResult logIn(CallContext call);
}
