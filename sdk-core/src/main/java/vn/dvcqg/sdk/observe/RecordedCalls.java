package vn.dvcqg.sdk.observe;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps every event, for tests. Safe for use by several threads. */
public final class RecordedCalls implements CallListener {

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    /** A listener that has heard nothing yet. */
    public RecordedCalls() {}

    @Override
    public void on(CallEvent event) {
        events.add(event);
    }

    /**
     * Everything heard so far.
     *
     * @return the events in order, a copy
     */
    public List<CallEvent> events() {
        return List.copyOf(events);
    }

    /**
     * Everything of one kind heard so far.
     *
     * @param kind the class of an event
     * @param <E> its type
     * @return the events in order, a copy
     */
    public <E extends CallEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Forgets everything. */
    public void clear() {
        events.clear();
    }
}
