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
final class FaultBox implements Faults {
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

    private final long seed;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> struck = new HashMap<>();
    private long added;

    FaultBox(long seed) {
        this.seed = seed;
    }

    @Override
    public synchronized void add(Fault fault) {
        // A stream of its own for each fault: another fault beside it does not change when it strikes.
        waiting.add(new Waiting(fault, seed * 31 + added++));
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

    synchronized void reset() {
        waiting.clear();
        struck.clear();
        added = 0;
    }

    /** Every latency that matches, and of the rest the first. */
    synchronized List<Fault> draw(String operation) {
        List<Fault> drawn = new ArrayList<>();
        boolean main = false;
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting next = each.next();
            Fault fault = next.fault;
            boolean latency = fault.name().equals(FaultKind.LATENCY.wireName());
            boolean matches =
                    fault.operation().equals(Fault.ANY) || fault.operation().equals(operation);
            if (!matches || (main && !latency) || !next.strikes()) {
                continue;
            }
            drawn.add(fault);
            struck.merge(fault.name(), 1, Integer::sum);
            main |= !latency;
            if (next.spent()) {
                each.remove();
            }
        }
        return drawn;
    }
}
