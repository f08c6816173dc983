package vn.dvcqg.sdk.auth;

/** Hears of every completed login exactly once, on the thread of the completion. What it throws is logged and changes nothing. */
@FunctionalInterface
public interface LoginListener {

    /**
     * A login was completed, well or not.
     *
     * @param event what happened
     */
    void onCompleted(LoginEvent event);
}
