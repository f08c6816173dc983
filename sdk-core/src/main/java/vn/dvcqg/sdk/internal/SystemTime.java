package vn.dvcqg.sdk.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import vn.dvcqg.sdk.VietnamTime;

/**
 * Where time and chance come from: the one class that may ask the machine for them. Everything else is given one of these, so that
 * a test can hold the clock.
 *
 * @param clock the time of day
 * @param ticker nanoseconds that never go back; deadlines are measured with it, because a clock may be set
 * @param sleeper how to wait
 * @param random numbers from 0 to below 1, for jitter
 */
public record SystemTime(Clock clock, LongSupplier ticker, Sleeper sleeper, DoubleSupplier random) {

    private static final long ID_SALT = new SecureRandom().nextLong();

    /** The machine's own. */
    public static SystemTime real() {
        return withClock(Clock.system(VietnamTime.ZONE));
    }

    /** The machine's own, with a clock of the vendor. */
    public static SystemTime withClock(Clock clock) {
        return new SystemTime(
                clock,
                System::nanoTime,
                SystemTime::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private static void sleep(Duration wait) throws InterruptedException {
        Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
    }

    /** A new id of 16 hexadecimal digits; unique enough for logs, not a secret. */
    public static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() ^ ID_SALT);
    }

    /** How to wait. */
    @FunctionalInterface
    public interface Sleeper {
        /** Waits, or ends early with the exception when the thread is interrupted. */
        void sleep(Duration wait) throws InterruptedException;
    }
}
