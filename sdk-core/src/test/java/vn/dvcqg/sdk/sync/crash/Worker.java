package vn.dvcqg.sdk.sync.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.DossierSync;

/**
 * A process that records and delivers until it is killed or told to end. It hears words on its input and answers on its output; when its
 * input ends, whoever started it is gone, and it stops at once.
 */
final class Worker {

    static final String READY = "READY";
    static final String GO = "GO";
    static final String END = "END";
    static final String DONE = "DONE";
    static final String AT = "AT ";
    static final String RECORDED = "RECORDED ";

    private static final Duration MOST_TO_DRAIN = Duration.ofSeconds(60);
    private static final int VENDORS = 2;

    private final Orders orders;
    private final AtomicInteger passes;
    private final List<Thread> vendors = new ArrayList<>();
    private volatile boolean ending;

    private Worker(Orders orders) {
        this.orders = orders;
        this.passes = new AtomicInteger(orders.passes());
    }

    /** Runs a worker. */
    public static void main(String... arguments) throws Exception {
        new Worker(Orders.of(arguments)).run();
    }

    private void run() throws Exception {
        Database database = orders.database();
        DataSource source = new PointedSource(database.source(), this::reached).source();
        try (Portal portal = Opening.portal(orders);
                DossierSync sync = Opening.sync(orders, portal, source)) {
            say(READY);
            listen(sync, source);
        }
    }

    private void listen(DossierSync sync, DataSource source) throws Exception {
        BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String word = words.readLine(); word != null; word = words.readLine()) {
            if (word.equals(GO)) {
                workUntilTold(words, sync, source);
                return;
            }
        }
        Runtime.getRuntime().halt(2);
    }

    private void workUntilTold(BufferedReader words, DossierSync sync, DataSource source) throws Exception {
        sync.start();
        for (int i = 0; i < VENDORS; i++) {
            Load load = load(sync, source, i);
            Thread vendor = new Thread(() -> work(load), "vendor-" + i);
            vendors.add(vendor);
            vendor.start();
        }
        String word = next(words);
        if (!END.equals(word)) {
            Runtime.getRuntime().halt(2);
        }
        ending = true;
        for (Thread vendor : vendors) {
            vendor.join();
        }
        say(sync.drain(MOST_TO_DRAIN) ? DONE : "NOT DRAINED " + sync.health());
    }

    private static String next(BufferedReader words) {
        try {
            return words.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private Load load(DossierSync sync, DataSource source, int number) {
        return new Load(
                sync,
                source,
                orders.dossiers(),
                orders.name() + "." + number,
                orders.seed() + number,
                content -> say(RECORDED + content));
    }

    private void work(Load load) {
        try {
            while (!ending) {
                load.burst();
            }
        } catch (Exception e) {
            e.printStackTrace();
            say("FAILED " + e);
            Runtime.getRuntime().halt(3);
        }
    }

    private void reached(CrashPoint point) {
        if (point == orders.point() && passes.getAndDecrement() == 0) {
            say(AT + point);
            waitForDeath();
        }
    }

    private static void waitForDeath() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // only a kill ends this
            }
        }
    }

    private static void say(String word) {
        synchronized (System.out) {
            System.out.println(word);
            System.out.flush();
        }
    }
}
