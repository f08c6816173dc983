package vn.dvcqg.sdk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.dvcqg.sdk.internal.SystemTime;

/** Time that passes only while somebody waits, and what else happens meanwhile. Used by one thread. */
final class TestTime extends Clock {

    /** What happens while a run waits. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws Exception;
    }

    private final Instant began;
    private Duration passed = Duration.ZERO;
    Meanwhile meanwhile = () -> {};

    private TestTime(Instant began) {
        this.began = began;
    }

    /** Nobody really waits. */
    static TestTime held() {
        return new TestTime(Instant.parse("2025-03-10T02:00:00Z"));
    }

    SystemTime time() {
        return new SystemTime(this, () -> passed.toNanos(), this::sleep, () -> 0.5);
    }

    private void sleep(Duration wait) throws InterruptedException {
        passed = passed.plus(wait);
        try {
            meanwhile.happens();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Duration passed() {
        return passed;
    }

    @Override
    public Instant instant() {
        return began.plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
