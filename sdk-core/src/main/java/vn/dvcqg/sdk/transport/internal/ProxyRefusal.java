package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.Violations;

/** The proxy does not let the connection through, and would not the next time. */
final class ProxyRefusal extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why, by the code of the sentence that tells it. */
    enum Reason {
        /** It asks for a login and none is set. */
        NO_LOGIN("setup-proxy-login-missing"),
        /** It refuses the login. */
        WRONG_LOGIN("setup-proxy-login"),
        /** It refuses the tunnel. */
        TUNNEL("setup-proxy-refused"),
        /** It does not speak HTTP. */
        NO_PROXY("setup-proxy-speech");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    /** Why it refuses. */
    private final Reason reason;

    /** Its host and port. */
    private final String proxy;

    /** What it answered, or 0 when that was no HTTP. */
    private final int status;

    ProxyRefusal(Reason reason, String proxy, int status) {
        super("the proxy answered HTTP " + status);
        this.reason = reason;
        this.proxy = proxy;
        this.status = status;
    }

    Reason reason() {
        return reason;
    }

    /** What an operator is told. */
    Violation problem() {
        return Violations.of("proxy", reason.code, proxy, String.valueOf(status));
    }
}
