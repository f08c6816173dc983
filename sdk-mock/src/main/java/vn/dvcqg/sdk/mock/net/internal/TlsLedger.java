package vn.dvcqg.sdk.mock.net.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.dvcqg.sdk.mock.net.TlsConnection;

/** Handshakes that are done, one way or the other. */
public final class TlsLedger {
    private final List<TlsConnection> connections = new ArrayList<>();

    synchronized void add(TlsConnection connection) {
        connections.add(connection);
        notifyAll();
    }

    public synchronized List<TlsConnection> connections() {
        return List.copyOf(connections);
    }

    public synchronized List<TlsConnection> await(int count, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); connections.size() < count && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return connections();
    }
}
