package vn.dvcqg.sdk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Time on the clock and of the processor since it was made, and what else the machine does. */
final class Stopwatch {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final SyncStore store;
    private final double loadBefore = system.getSystemLoadAverage();
    private final long processor = system.getProcessCpuTime();
    private final long database;
    private final long began = System.nanoTime();

    Stopwatch(SyncStore store) {
        this.store = store;
        this.database = store.processorNanos();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Prints what came of it and gives it back. */
    Pace pace(String what, int events) {
        double seconds = seconds();
        Figures.print("%s: %.0f events/s of %d, %s", what, events / seconds, events, told(events));
        double nanos = system.getProcessCpuTime() - processor + store.processorNanos() - database;
        return new Pace(events / seconds, nanos / 1e3 / events);
    }

    /** The processor time of the JVM holds that of the server and, with SQLite, of the database. */
    String told(int events) {
        double jvm = (system.getProcessCpuTime() - processor) / 1e3;
        double server = (store.processorNanos() - database) / 1e3;
        return String.format(
                Locale.ROOT,
                "processor for each event %.0f us (JVM %.0f, database %.0f), which two free cores do %.0f times a second;"
                        + " load %.1f to %.1f",
                (jvm + server) / events,
                jvm / events,
                server / events,
                2e6 * events / (jvm + server),
                loadBefore,
                system.getSystemLoadAverage());
    }
}
