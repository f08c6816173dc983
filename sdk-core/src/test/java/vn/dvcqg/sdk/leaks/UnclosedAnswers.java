package vn.dvcqg.sdk.leaks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the HTTP library says of an answer that was collected as garbage without having been closed. */
final class UnclosedAnswers extends Handler {

    /** Held for ever: the logging system itself holds loggers weakly. */
    private static final Logger LIBRARY = Logger.getLogger("okhttp3.OkHttpClient");

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final AtomicBoolean WATCHING = new AtomicBoolean();

    private UnclosedAnswers() {}

    static void watch() {
        if (WATCHING.compareAndSet(false, true)) {
            LIBRARY.addHandler(new UnclosedAnswers());
        }
    }

    static List<String> seen() {
        return List.copyOf(SEEN);
    }

    @Override
    public void publish(LogRecord said) {
        if (String.valueOf(said.getMessage()).contains("leaked")) {
            SEEN.add(said.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
