package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.internal.DaemonThreads;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/**
 * Exchanges on a thread that nobody interrupts, for connections that several calls share: the interrupt of a thread that writes
 * would close the connection, or stop a frame in its middle, under all of them.
 */
final class HandOver {

    private static final long IDLE_THREAD_SECONDS = 10;
    /** OkHttp ends a call at its limit. When that has no effect for so long, a write is stuck and the connection is dead. */
    private static final Duration STUCK = Duration.ofSeconds(1);

    private final Sockets sockets;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new DaemonThreads("http2"));

    HandOver(Sockets sockets) {
        this.sockets = sockets;
    }

    WireAnswer run(Call http, Departure departure, Duration allowed, Callable<WireAnswer> exchange)
            throws IOException, TransportFailure {
        FutureTask<WireAnswer> task = new FutureTask<>(exchange);
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            throw new IOException("closed", e);
        }
        try {
            return task.get(allowed.plus(STUCK).toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException e) {
            departure.giveUp();
            http.cancel();
            Thread.currentThread().interrupt();
            InterruptedIOException told = new InterruptedIOException("interrupted");
            told.initCause(e);
            throw told;
        } catch (TimeoutException e) {
            departure.giveUp();
            Connection stuck = departure.connection();
            if (stuck != null) {
                sockets.drop(stuck);
            }
            InterruptedIOException told = new InterruptedIOException("timeout");
            told.initCause(e);
            throw told;
        }
    }

    private static IOException told(@Nullable Throwable cause) throws TransportFailure {
        if (cause instanceof TransportFailure failure) {
            throw failure;
        }
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    /** Lets the threads end with the calls that they are busy with. */
    void close() {
        workers.shutdown();
    }
}
