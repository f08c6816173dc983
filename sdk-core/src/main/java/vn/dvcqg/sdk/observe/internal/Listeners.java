package vn.dvcqg.sdk.observe.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallListener;
import vn.dvcqg.sdk.observe.spi.Metrics;

/** Brings an event to all who listen, and what they throw to nobody but the log. */
public final class Listeners implements CallListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<CallListener> all;
    private final AtomicBoolean warned = new AtomicBoolean();

    private Listeners(List<CallListener> all) {
        this.all = List.copyOf(all);
    }

    /** One listener for all of them, or null when nobody listens: then no event is made at all. */
    public static @Nullable CallListener of(List<CallListener> listeners, @Nullable Metrics metrics) {
        List<CallListener> all = new ArrayList<>(listeners);
        if (metrics != null) {
            all.add(new MeteredCalls(metrics));
        }
        return all.isEmpty() ? null : new Listeners(all);
    }

    @Override
    public void on(CallEvent event) {
        for (CallListener listener : all) {
            try {
                listener.on(event);
            } catch (Throwable e) {
                // errors and undeclared exceptions too: none of them may hide what became of a request
                if (warned.compareAndSet(false, true)) {
                    LOG.warn("{}: a listener failed; further failures are not logged", event.call(), e);
                }
            }
        }
    }
}
