package vn.dvcqg.sdk.mock.net.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.LinkCounts;
import vn.dvcqg.sdk.mock.net.LinkEvent;

/** Counts what goes through a link. Things are counted before they happen, so that whoever saw them finds them here. */
public final class LinkLedger {
    private final Set<LinkConnection> open = new HashSet<>();
    private final List<LinkEvent> strikes = new ArrayList<>();
    private boolean closed;
    private int opened;
    private long toServer;
    private long toClient;

    /** Writes a connection down; false when the link is closing and it must not begin. */
    synchronized boolean opened(LinkConnection connection) {
        if (!closed) {
            opened++;
            open.add(connection);
        }
        return !closed;
    }

    synchronized void over(LinkConnection connection) {
        open.remove(connection);
        notifyAll();
    }

    synchronized void passed(Direction direction, int bytes) {
        if (direction == Direction.TO_SERVER) {
            toServer += bytes;
        } else {
            toClient += bytes;
        }
    }

    synchronized void struck(LinkEvent event) {
        strikes.add(event);
    }

    public synchronized LinkCounts counts() {
        return new LinkCounts(opened, open.size(), toServer, toClient, strikes);
    }

    public synchronized List<LinkConnection> open() {
        return List.copyOf(open);
    }

    /** Lets no connection begin any more and returns those that are open. */
    public synchronized List<LinkConnection> close() {
        closed = true;
        return open();
    }

    public synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!open.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
