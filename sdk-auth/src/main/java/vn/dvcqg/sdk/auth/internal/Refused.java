package vn.dvcqg.sdk.auth.internal;

import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.auth.LoginReason;

/** Ends a login with a reason. It never leaves this module, holds no text of the other side, and costs no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LoginReason reason;

    public Refused(LoginReason reason) {
        this(reason, null);
    }

    public Refused(LoginReason reason, @Nullable Throwable cause) {
        super(reason.name(), cause, false, false);
        this.reason = reason;
    }

    public LoginReason reason() {
        return reason;
    }
}
