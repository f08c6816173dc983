package vn.dvcqg.sdk.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** Two nodes, a portal and everything that may happen to them; remembers what was recorded. */
final class History implements AutoCloseable {

    static final int DOSSIERS = 3;
    private static final Duration BEYOND = Node.LEASE.plus(Node.SKEW).plusSeconds(1);

    /** One thing that happens. */
    sealed interface Event {
        /** The state of a dossier changes. */
        record Submit(int dossier) implements Event {}

        /** Steps of a dossier are taken. */
        record Report(int dossier, int count) implements Event {}

        /** The next requests meet a fate. */
        record Trouble(FakePortal.Fate fate, int count) implements Event {}

        /** A node is killed and another one started in its place. */
        record Kill(int node) implements Event {}

        /** A node ends in good order and another one is started in its place. */
        record Restart(int node) implements Event {}

        /** The next request of a node is held up. */
        record HoldUp(int node) implements Event {}

        /** What was held up goes on. */
        record GoOn(int node) implements Event {}

        /** Much time passes. */
        record Jump() implements Event {}

        /** The nodes get time to work. */
        record Settle() implements Event {}
    }

    /** A node and what may happen on its way to the portal. */
    private final class Place {
        private final AtomicBoolean holdNext = new AtomicBoolean();
        private final AtomicBoolean dead = new AtomicBoolean();
        private final AtomicBoolean waits = new AtomicBoolean();
        private boolean late;
        private volatile CountDownLatch held = new CountDownLatch(0);
        private final Node node = new Node(
                store,
                portal,
                clock,
                this::fate,
                settings -> settings.giveUpAfter(1000, 1000).lostAnswer(status -> policy));

        private FakePortal.Fate fate(WireRequest request) {
            if (holdNext.compareAndSet(true, false)) {
                waits.set(true);
                awaitQuietly(held);
                waits.set(false);
            }
            if (dead.get()) {
                return FakePortal.Fate.LOST;
            }
            return troubled.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? trouble : FakePortal.Fate.OK;
        }

        void mayBecomeLate() {
            late = late || held.getCount() > 0;
        }

        void holdUp() {
            held.countDown();
            held = new CountDownLatch(1);
            holdNext.set(true);
        }

        void goOn() {
            holdNext.set(false);
            held.countDown();
        }
    }

    private final Database store;
    private final LostAnswer policy;
    private final JumpingClock clock = new JumpingClock();
    private final AtomicInteger troubled = new AtomicInteger();
    private volatile FakePortal.Fate trouble = FakePortal.Fate.OK;
    private final List<Place> all = new ArrayList<>();
    private final Place[] places = new Place[2];
    final FakePortal portal = new FakePortal();
    final Map<Integer, String> lastState = new HashMap<>();
    final Map<Integer, List<String>> recorded = new HashMap<>();
    private int counter;
    private int killedInACall;
    private int wokeLate;

    History(Database store, LostAnswer policy) {
        this.store = store;
        this.policy = policy;
        JdbcSyncStore.of(store).createTables();
        places[0] = place();
        places[1] = place();
    }

    private Place place() {
        Place place = new Place();
        all.add(place);
        place.node.sync.start();
        return place;
    }

    void happens(Event event) throws InterruptedException {
        if (event instanceof Event.Submit submit) {
            String text = "s" + counter++;
            recorder().submit(Work.dossier(submit.dossier(), text));
            lastState.put(submit.dossier(), text);
        } else if (event instanceof Event.Report report) {
            recorder().report(Work.steps(report.dossier(), counter, report.count()));
            List<String> mine = recorded.computeIfAbsent(report.dossier(), one -> new ArrayList<>());
            for (int i = 0; i < report.count(); i++) {
                mine.add("bước " + counter++);
            }
        } else if (event instanceof Event.Trouble more) {
            trouble = more.fate();
            troubled.set(more.count());
        } else if (event instanceof Event.Kill kill) {
            Place place = places[kill.node()];
            if (place.late) {
                // of a node that sends an old state long after its lease and dies at once nothing is promised
                return;
            }
            killedInACall += place.waits.get() ? 1 : 0;
            place.node.kill();
            place.dead.set(true);
            place.goOn();
            places[kill.node()] = place();
        } else if (event instanceof Event.Restart restart) {
            Place place = places[restart.node()];
            place.goOn();
            place.node.close();
            places[restart.node()] = place();
        } else if (event instanceof Event.HoldUp hold) {
            places[hold.node()].holdUp();
        } else if (event instanceof Event.GoOn on) {
            Place place = places[on.node()];
            wokeLate += place.late && place.waits.get() ? 1 : 0;
            place.goOn();
        } else if (event instanceof Event.Jump) {
            all.forEach(Place::mayBecomeLate);
            clock.jump(BEYOND);
        } else if (event instanceof Event.Settle) {
            places[0].node.sync.drain(Duration.ofMillis(100));
        }
    }

    private Recorder recorder() {
        return places[counter % 2].node.sync.ownTransaction();
    }

    /** Everything goes on, all that is left is delivered by a fresh node, which is given back. */
    DossierSync end() throws InterruptedException {
        troubled.set(0);
        all.forEach(Place::goOn);
        all.forEach(place -> place.node.close());
        clock.jump(BEYOND);
        DossierSync last = place().node.sync;
        SyncRig.drain(last);
        return last;
    }

    /** How often a node was killed in the middle of a call. */
    int killedInACall() {
        return killedInACall;
    }

    /** How often a node went on in the middle of a call, long after its lease. */
    int wokeLate() {
        return wokeLate;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        all.forEach(Place::goOn);
        all.forEach(place -> place.node.close());
        store.close();
    }
}
