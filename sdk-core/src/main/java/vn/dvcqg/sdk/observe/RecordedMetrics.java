package vn.dvcqg.sdk.observe;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.dvcqg.sdk.observe.spi.Metrics;
import vn.dvcqg.sdk.sync.EventKind;
import vn.dvcqg.sdk.sync.EventState;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** Metrics that keep every figure as a line of text without its time, for tests. Safe for use by several threads. */
public final class RecordedMetrics implements Metrics {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Metrics that have heard nothing yet. */
    public RecordedMetrics() {}

    /**
     * Everything heard so far, for example {@code call submit 000.00.99.H99 DONE 1} or {@code answer login https://host/mapi/login 200}.
     *
     * @return the lines in order, a copy
     */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void call(String operation, String agency, CallOutcome outcome, int attempts, Duration took) {
        lines.add("call " + operation + " " + agency + " " + outcome + " " + attempts);
    }

    @Override
    public void answer(String request, String endpoint, int status, boolean busy, Duration took) {
        lines.add("answer " + request + " " + endpoint + " " + status + (busy ? " busy" : ""));
    }

    @Override
    public void failure(String request, String endpoint, TransportFailure.Kind kind, Duration took) {
        lines.add("failure " + request + " " + endpoint + " " + kind);
    }

    @Override
    public void waiting(String operation, String agency, WaitReason reason, Duration wait) {
        lines.add("waiting " + operation + " " + agency + " " + reason);
    }

    @Override
    public void token(String agency, String name, TokenSource source) {
        lines.add("token " + agency + " " + name + " " + source);
    }

    @Override
    public void sync(String agency, EventKind kind, EventState state, Duration age) {
        lines.add("sync " + agency + " " + kind + " " + state);
    }
}
