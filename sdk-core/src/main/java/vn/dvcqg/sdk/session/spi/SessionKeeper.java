package vn.dvcqg.sdk.session.spi;

import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * Holds the session of one account: one login at a time however many calls need one, and none older than allowed. Safe for use by
 * several threads; a thread that waits for another's login keeps its own deadline and can be interrupted.
 *
 * @see "docs/protocol/session.md, section Session age"
 */
public interface SessionKeeper {

    /**
     * The session in use, or the one of a new login.
     *
     * @param call the call that needs it; its deadline limits the wait
     * @return a session
     * @throws vn.dvcqg.sdk.SetupProblemException if the login was refused, or is held back after refusals
     * @throws vn.dvcqg.sdk.TryLaterException if nobody could be asked in time, or a login has just failed so
     * @throws vn.dvcqg.sdk.OutcomeUnknownException instead of it, when an earlier request of the call may have taken effect
     * @throws vn.dvcqg.sdk.PortalFaultException if the login was answered with nonsense
     */
    SessionLease lease(CallContext call);

    /**
     * Forgets a session that failed, here and in the store, unless it has been replaced already.
     *
     * @param dead the session
     */
    void abandon(StoredSession dead);
}
