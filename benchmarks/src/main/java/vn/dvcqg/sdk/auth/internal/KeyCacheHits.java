package vn.dvcqg.sdk.auth.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Prints what a hit in the cache of keys costs with one thread and with more, and how often a thread was blocked or parked by it: never, if a
 * hit takes no lock. Arguments: the most threads, 8 where none is given, and the hits of each thread, 2,000,000.
 */
public final class KeyCacheHits {

    private KeyCacheHits() {}

    private record Waits(long blocked, long parked) {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws InterruptedException {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        int hits = args.length > 1 ? Integer.parseInt(args[1]) : 2_000_000;
        DemoKeys published = new DemoKeys(DemoToken.make(DemoToken.ISSUER).keys());
        try (Keys keys = published.cached()) {
            run(keys, 1, hits);
            for (int threads = 1; threads <= most; threads *= 2) {
                long began = System.nanoTime();
                Waits waits = run(keys, threads, hits);
                double seconds = (System.nanoTime() - began) / 1e9;
                print(
                        "%d threads: %.1f million hits/s, %.0f ns a hit and thread, blocked %d times, parked %d times",
                        threads,
                        threads * (double) hits / seconds / 1e6,
                        seconds * 1e9 / hits,
                        waits.blocked(),
                        waits.parked());
            }
            print("key fetches: %d", published.fetches());
        }
    }

    private static Waits run(Keys keys, int threads, int hits) throws InterruptedException {
        JWKSelector selector = new JWKSelector(JWKMatcher.forJWSHeader(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build()));
        CountDownLatch start = new CountDownLatch(1);
        List<Long> blocked = new ArrayList<>();
        List<Long> parked = new ArrayList<>();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    ThreadInfo before = mine();
                    for (int hit = 0; hit < hits; hit++) {
                        if (keys.get(selector, null).size() != 1) {
                            throw new IllegalStateException("no hit");
                        }
                    }
                    ThreadInfo after = mine();
                    synchronized (blocked) {
                        blocked.add(after.getBlockedCount() - before.getBlockedCount());
                        parked.add(after.getWaitedCount() - before.getWaitedCount());
                    }
                } catch (KeySourceException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            all.add(thread);
        }
        start.countDown();
        for (Thread thread : all) {
            thread.join();
        }
        if (blocked.size() != threads) {
            throw new IllegalStateException("a thread has failed");
        }
        return new Waits(sum(blocked), sum(parked));
    }

    private static ThreadInfo mine() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.getThreadInfo(Thread.currentThread().getId());
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static void print(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
