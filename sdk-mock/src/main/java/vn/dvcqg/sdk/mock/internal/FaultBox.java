package vn.dvcqg.sdk.mock.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.Faults;

/** The faults that wait, and the draw of those that strike a request. */
public final class FaultBox implements Faults {
    private static final class Waiting {
        private Fault fault;
        private final Random random;

        Waiting(Fault fault, long seed) {
            this.fault = fault;
            this.random = new Random(seed);
        }

        /** Counts the request and says whether the fault strikes it. */
        boolean strikes() {
            if (fault.skip() > 0) {
                fault = fault.skip(fault.skip() - 1);
                return false;
            }
            return fault.probability() >= 1 || random.nextDouble() < fault.probability();
        }

        /** Counts the strike and says whether it was the last. */
        boolean spent() {
            if (fault.times().isEmpty()) {
                return false;
            }
            int left = fault.times().getAsInt() - 1;
            if (left > 0) {
                fault = fault.times(left);
            }
            return left == 0;
        }
    }

    private final Place place;
    private final long seed;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> struck = new HashMap<>();
    private long added;

    public FaultBox(Place place, long seed) {
        this.place = place;
        this.seed = seed;
    }

    @Override
    public synchronized void add(Fault fault) {
        require(place, fault);
        // A stream of its own for each fault: another fault beside it does not change when it strikes.
        waiting.add(new Waiting(fault, seed * 31 + added++));
    }

    /** Refuses a fault that could never strike here. */
    static void require(Place place, Fault fault) {
        Kind kind = Kind.of(fault);
        if (!kind.knownAt(place)) {
            throw new IllegalArgumentException("fault " + fault.name() + " is not one of this mock; known here are: "
                    + String.join(", ", Kind.names(place)));
        }
        boolean never = kind instanceof FlawKind
                && !fault.operation().equals(Fault.ANY)
                && !kind.strikes(fault.operation(), fault.operation());
        if (never) {
            throw new IllegalArgumentException(
                    "fault " + fault.name() + " cannot strike " + fault.operation() + "; leave the operation out");
        }
    }

    @Override
    public synchronized List<Fault> waiting() {
        return waiting.stream().map(w -> w.fault).toList();
    }

    @Override
    public synchronized int struck(String name) {
        return struck.getOrDefault(name, 0);
    }

    @Override
    public synchronized void clear() {
        waiting.clear();
    }

    public synchronized void reset() {
        waiting.clear();
        struck.clear();
        added = 0;
    }

    /** Every latency and every flaw that matches, and of the rest the first. */
    public synchronized List<Fault> draw(String operation) {
        List<Fault> drawn = new ArrayList<>();
        boolean main = false;
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting next = each.next();
            Fault fault = next.fault;
            Kind kind = Kind.of(fault);
            if (!kind.strikes(fault.operation(), operation) || (main && !kind.joins()) || !next.strikes()) {
                continue;
            }
            drawn.add(fault);
            struck.merge(fault.name(), 1, Integer::sum);
            main |= !kind.joins();
            if (next.spent()) {
                each.remove();
            }
        }
        return drawn;
    }
}
