package vn.dvcqg.sdk.mock;

import java.util.List;

/**
 * The faults a running mock will commit. Thread-safe. Several may be waiting; every matching {@code latency} strikes,
 * every matching flaw of an identity provider, and of the others the one that was added first.
 */
public interface Faults {

    /**
     * Adds a fault; it strikes from the next matching request on.
     *
     * @param fault the fault
     * @throws IllegalArgumentException if it could never strike this mock
     */
    void add(Fault fault);

    /**
     * The faults that can still strike, in the order added; {@link Fault#times()} and {@link Fault#skip()} count down.
     *
     * @return a copy
     */
    List<Fault> waiting();

    /**
     * How many times a fault of this name has struck since start or reset.
     *
     * @param name name of the fault, for example {@code reply-lost}
     * @return the count
     */
    int struck(String name);

    /** Removes all faults that are waiting. */
    void clear();
}
