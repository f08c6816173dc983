package vn.dvcqg.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The future of a call. Whoever ends it from outside, by a cancel or in any other way, ends the call too: one that has not begun never
 * begins, one under way is interrupted. The interrupt hits the call and nothing that its thread does later.
 *
 * @param <T> what the call gives
 */
final class CallFuture<T> extends CompletableFuture<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> work;
    private final Executor executor;
    /** Who makes the call; only while it is under way. */
    private @Nullable Thread worker;

    private boolean interrupted;

    CallFuture(Supplier<T> work, Executor executor) {
        this.work = work;
        this.executor = executor;
        CompletableFuture<T> unused = whenComplete((value, failure) -> stop());
    }

    /** Stages of this future are no calls: ending one of them ends nothing else. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Stage<>(executor);
    }

    /** Nothing runs on the common pool, also where a stage names no executor. */
    @Override
    public Executor defaultExecutor() {
        return executor;
    }

    private static final class Stage<U> extends CompletableFuture<U> {
        private final Executor executor;

        Stage(Executor executor) {
            this.executor = executor;
        }

        @Override
        public <V> CompletableFuture<V> newIncompleteFuture() {
            return new Stage<>(executor);
        }

        @Override
        public Executor defaultExecutor() {
            return executor;
        }
    }

    /** Makes the call on this thread. */
    void run() {
        boolean before = Thread.currentThread().isInterrupted();
        if (!begin()) {
            return;
        }
        @Nullable T value = null;
        Throwable failure = null;
        try {
            value = work.get();
        } catch (Throwable e) {
            failure = e;
        } finally {
            end(before);
        }
        if (failure != null) {
            completeExceptionally(failure);
        } else {
            complete(value);
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (isDone()) {
                return false;
            }
            worker = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** From here on nobody interrupts the thread; an interrupt that came too late to be seen is taken back. */
    private void end(boolean before) {
        lock.lock();
        try {
            worker = null;
            if (interrupted && !before) {
                Thread.interrupted();
            }
        } finally {
            lock.unlock();
        }
    }

    private void stop() {
        lock.lock();
        try {
            Thread making = worker;
            if (making != null) {
                interrupted = true;
                making.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}
