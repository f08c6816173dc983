package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Many threads that wait for turns of one agency. */
@Timeout(120)
class PaceRaceTest {

    private static final int THREADS = 60;
    private static final Duration TURN = Duration.ofMillis(100);
    private static final WireRequest REQUEST =
            Wires.post(URI.create("https://adapter.example/mapi/share")).judgedBy(answer -> answer.status() == 429);

    private final HandTime time = HandTime.ofManyThreads();
    /** How many requests went at which moment. */
    private final Map<Long, Integer> sent = new ConcurrentSkipListMap<>();

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private final StubTransport inner = new StubTransport(time).does((request, call) -> {
        sent.merge(time.now(), 1, Integer::sum);
        return StubTransport.answer(200);
    });
    private final PacedTransport transport = new PacedTransport(
            inner, new Pace(RateLimit.builder().perSecond(10).burst(1).build(), time::now), "H40.16", time.system());
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Thread each : threads) {
            each.interrupt();
            each.join();
        }
    }

    private Thread begin() {
        Thread thread = new Thread(() -> {
            try {
                transport.send(REQUEST, time.call(Duration.ofHours(1)));
                done.incrementAndGet();
            } catch (TransportFailure e) {
                if (e.kind() == Kind.INTERRUPTED) {
                    interrupted.incrementAndGet();
                }
            }
        });
        threads.add(thread);
        thread.start();
        return thread;
    }

    private void joinAll() throws InterruptedException {
        for (Thread each : threads) {
            each.join();
        }
    }

    /** Waits until every thread is through, was interrupted, or sleeps. */
    private void settle() {
        HandTime.await(
                () -> done.get() + interrupted.get() + time.sleepers() == threads.size(),
                () -> done + " are through, " + time.sleepers() + " sleep of " + threads.size());
    }

    /** Lets time pass until nobody sleeps any more. */
    private void runOut(Duration step) throws InterruptedException {
        settle();
        while (time.sleepers() > 0) {
            time.pass(step);
            settle();
        }
        joinAll();
    }

    @Test
    void send_manyThreads_goOneByOneAtTheRate() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            begin();
        }
        runOut(TURN);

        Map<Long, Integer> expected = new TreeMap<>();
        for (int i = 0; i < THREADS; i++) {
            expected.put(TURN.multipliedBy(i).toNanos(), 1);
        }
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void send_threadsInterruptedWhileWaiting_leaveTheirTurnsToThoseWhoComeLater() throws Exception {
        begin();
        threads.get(0).join();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            waiting.add(begin());
            // one after the other, so that the turns are those of the order
            time.awaitSleepers(i);
        }
        int gone = 0;
        for (int i = 0; i < 30; i += 3) {
            waiting.get(i).interrupt();
            gone++;
            time.awaitSleepers(30 - gone);
        }
        for (int i = 1; i <= 10; i++) {
            begin();
            time.awaitSleepers(20 + i);
        }
        runOut(TURN);

        assertThat(interrupted).hasValue(10);
        Map<Long, Integer> expected = new TreeMap<>();
        for (int i = 0; i <= 30; i++) {
            expected.put(TURN.multipliedBy(i).toNanos(), 1);
        }
        assertThat(sent).isEqualTo(expected);
    }

    @Test
    void send_portalThrottlesWhileManyWait_nobodyGoesBeforeThePauseIsOverNorAllAtOnceAfterIt() throws Exception {
        int[] number = {0};
        inner.does((request, call) -> {
            sent.merge(time.now(), 1, Integer::sum);
            return ++number[0] == 10 ? StubTransport.answer(429, "7") : StubTransport.answer(200);
        });
        for (int i = 0; i < 30; i++) {
            begin();
        }
        runOut(Duration.ofMillis(10));

        long throttledAt = TURN.multipliedBy(9).toNanos();
        assertThat(sent.values()).containsOnly(1);
        assertThat(sent.keySet()).hasSize(30);
        assertThat(sent.keySet().stream().filter(at -> at <= throttledAt)).hasSize(10);
        List<Long> later = sent.keySet().stream().filter(at -> at > throttledAt).toList();
        assertThat(later.get(0))
                .isGreaterThanOrEqualTo(throttledAt + Duration.ofSeconds(7).toNanos());
        for (int i = 1; i < later.size(); i++) {
            // half the rate, which successes raise a little
            assertThat(later.get(i) - later.get(i - 1)).isGreaterThan(TURN.toNanos());
        }
    }
}
