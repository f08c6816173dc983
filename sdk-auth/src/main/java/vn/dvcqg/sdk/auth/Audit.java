package vn.dvcqg.sdk.auth;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each completed login once: to the log for audits and to the listeners. Neither gets anything personal or anything a browser wrote. */
final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("vn.dvcqg.sdk.auth.audit");
    private static final Logger TROUBLE = LoggerFactory.getLogger(LoginFlow.class);

    private final String provider;
    private final List<LoginListener> listeners;

    Audit(String provider, List<LoginListener> listeners) {
        this.provider = provider;
        this.listeners = List.copyOf(listeners);
    }

    String provider() {
        return provider;
    }

    void tell(LoginEvent event) {
        String line = "login {}: {}, {}, level {} of {}, {} ms";
        Object[] facts = {
            event.provider(),
            event.reason().outcome(),
            event.reason(),
            event.delivered(),
            event.required(),
            event.took().toMillis()
        };
        if (event.reason().outcome() == LoginOutcome.TAMPERED) {
            LOG.warn(line, facts);
        } else {
            LOG.info(line, facts);
        }
        for (LoginListener listener : listeners) {
            try {
                listener.onCompleted(event);
            } catch (RuntimeException e) {
                // its message may hold what must not be logged
                TROUBLE.warn("a listener of logins failed: {}", e.getClass().getName());
            }
        }
    }

    /** A fault that is no word of the provider: of the SDK, or of what was plugged in. */
    void fault(RuntimeException e) {
        TROUBLE.warn("a login at {} ended with {}", provider, e.getClass().getName());
    }
}
