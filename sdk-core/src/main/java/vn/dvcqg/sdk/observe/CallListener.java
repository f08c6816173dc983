package vn.dvcqg.sdk.observe;

/**
 * Hears what happens during calls, for a test or for an operator. It is called on the thread of the call, in order, so it should be
 * quick and must be safe for use by several threads. What it throws does not reach the call: the first time it is logged as a warning,
 * later not.
 */
@FunctionalInterface
public interface CallListener {

    /**
     * Something happened.
     *
     * @param event what; free of secrets and personal data
     */
    void on(CallEvent event);
}
