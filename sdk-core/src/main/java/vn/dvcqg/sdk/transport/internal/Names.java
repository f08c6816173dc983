package vn.dvcqg.sdk.transport.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.DaemonThreads;

/**
 * Looks names up on threads of its own, because a look-up knows neither a time limit nor an interrupt: whoever waits for it does. Costs
 * one hand-over for each new connection.
 */
final class Names implements Dns, AutoCloseable {

    /** Look-ups that hang at the same time; more of them would say nothing new. */
    private static final int MOST = 64;

    private static final int IDLE_SECONDS = 5;

    private final Dns next;
    private final ThreadPoolExecutor threads;

    @SuppressWarnings("ThreadLocalUsage") // one transport has nothing to do with the look-ups of another
    private final ThreadLocal<@Nullable Duration> limit = new ThreadLocal<>();

    Names(Dns next) {
        this.next = next;
        this.threads = new ThreadPoolExecutor(
                0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new DaemonThreads("dns"));
    }

    /** How long a look-up of this thread may take from now on. */
    void within(Duration most) {
        limit.set(most);
    }

    /** This thread has made its call. */
    void done() {
        limit.remove();
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        Duration most = limit.get();
        if (most == null) {
            return next.lookup(hostname);
        }
        try {
            Future<List<InetAddress>> answer = threads.submit(() -> next.lookup(hostname));
            return answer.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new TooSlow(hostname, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooSlow(hostname, e);
        } catch (ExecutionException e) {
            UnknownHostException told = new UnknownHostException(hostname);
            told.initCause(e.getCause());
            throw told;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Nobody knows the address yet. */
    static final class TooSlow extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        TooSlow(String hostname, Exception cause) {
            super(hostname + " was not looked up in time");
            initCause(cause);
        }
    }
}
