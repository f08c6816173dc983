package vn.dvcqg.sdk.auth;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.auth.internal.Problems;

/** Tells each completed login once: to the log for audits and to the listeners. Neither gets anything personal or anything a browser wrote. */
final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("vn.dvcqg.sdk.auth.audit");
    private static final Logger TROUBLE = LoggerFactory.getLogger(LoginFlow.class);

    private static final int MOST_CAUSES = 10;
    private static final int MOST_FRAMES = 12;

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

    /** What an operator must know to mend it. Messages of the SDK hold nothing secret or personal; those of others might. */
    void trouble(LoginReason reason, RuntimeException e) {
        // a guard that fails is told where it fails
        if (reason.outcome() == LoginOutcome.UNAVAILABLE && reason != LoginReason.REPLAY_GUARD_DOWN) {
            TROUBLE.warn("a login at {} ended with {}: {}", provider, reason, cause(reason, e));
        }
    }

    private static @Nullable String cause(LoginReason reason, RuntimeException e) {
        for (Throwable each : chain(e)) {
            if (each instanceof PortalException told) {
                return told.getMessage();
            }
        }
        return reason == LoginReason.SETUP
                ? "the client " + Problems.of("client", "auth-client").en()
                : "what the provider told cannot be used; the log at DEBUG shows which requests were sent";
    }

    /** A fault that is no word of the provider: of the SDK, or of what was plugged in. Types and places, and no message but the state of SQL. */
    void fault(Throwable e) {
        StringBuilder told = new StringBuilder();
        for (Throwable each : chain(e)) {
            told.append(told.isEmpty() ? "" : ", caused by ")
                    .append(each.getClass().getName());
            if (each instanceof SQLException sql) {
                told.append(" (SQL state ").append(sql.getSQLState()).append(')');
            }
            Arrays.stream(each.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> told.append("\n\tat ").append(frame));
        }
        TROUBLE.warn("a login at {} ended with {}", provider, told);
    }

    private static List<Throwable> chain(Throwable e) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = e; each != null && chain.size() < MOST_CAUSES; each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }
}
