package vn.dvcqg.sdk.mock;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.dvcqg.sdk.mock.internal.Kind;

/**
 * One named way to fail: immutable, each method returns a changed copy. Without further calls it strikes every operation that it
 * can strike, every time, until it is cleared.
 *
 * <p>The names and their parameters are listed in the page below. Example:
 *
 * <pre>{@code portal.faults().add(Fault.named("reply-lost").on("DongBoHoSoMC").times(1));}</pre>
 *
 * @see "docs/mock.md, section Faults"
 * @see "docs/mock.md, section Flaws"
 */
public final class Fault {
    /** The operation that stands for all of them: {@value}. */
    public static final String ANY = "*";

    private static final int UNLIMITED = -1;

    private final Kind kind;
    private final String operation;
    private final int times;
    private final int skip;
    private final double probability;
    private final Map<String, String> parameters;

    private Fault(
            Kind kind, String operation, int times, int skip, double probability, Map<String, String> parameters) {
        this.kind = kind;
        this.operation = operation;
        this.times = times;
        this.skip = skip;
        this.probability = probability;
        this.parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * A fault by its name.
     *
     * @param name for example {@code http-503}
     * @return the fault, on any operation, without limit
     * @throws IllegalArgumentException if there is no fault of that name; the message lists the names
     */
    public static Fault named(String name) {
        Kind kind = Kind.find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no fault named \"" + name
                        + "\"; known are: "
                        + String.join(", ", Kind.all().map(Kind::wireName).toList())));
        return new Fault(kind, ANY, UNLIMITED, 0, 1.0, Map.of());
    }

    /**
     * Limits the fault to one operation.
     *
     * @param operation name of a service or of an endpoint, {@code login}, or {@link #ANY}
     * @return a changed copy
     * @throws IllegalArgumentException if the name is blank
     */
    public Fault on(String operation) {
        if (operation.isBlank()) {
            throw new IllegalArgumentException("operation must be a service name, \"login\" or \"*\", but was blank");
        }
        return new Fault(kind, operation, times, skip, probability, parameters);
    }

    /**
     * Limits how often the fault strikes.
     *
     * @param count number of times, at least 1
     * @return a changed copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public Fault times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("times must be 1 or more, but was " + count);
        }
        return new Fault(kind, operation, count, skip, probability, parameters);
    }

    /**
     * Lets the first matching requests pass.
     *
     * @param count number of requests that are spared, 0 or more
     * @return a changed copy
     * @throws IllegalArgumentException if the number is negative
     */
    public Fault skip(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("skip must be 0 or more, but was " + count);
        }
        return new Fault(kind, operation, times, count, probability, parameters);
    }

    /**
     * Makes the fault strike by chance. The chance is drawn from the mock's seed, so a run can be repeated.
     *
     * @param share share of the matching requests, above 0 and at most 1
     * @return a changed copy
     * @throws IllegalArgumentException if the share is outside that range
     */
    public Fault probability(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1, but was " + share);
        }
        return new Fault(kind, operation, times, skip, share, parameters);
    }

    /**
     * Sets a parameter of the fault, for example {@code with("millis", "200")} of {@code latency}.
     *
     * @param parameter its name
     * @param value its value
     * @return a changed copy
     * @throws IllegalArgumentException if the fault has no such parameter, or not with such a value
     */
    public Fault with(String parameter, String value) {
        kind.check(parameter, value);
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Fault(kind, operation, times, skip, probability, more);
    }

    /**
     * The name.
     *
     * @return for example {@code http-503}
     */
    public String name() {
        return kind.wireName();
    }

    /**
     * The operation it strikes.
     *
     * @return the name of a service or of an endpoint, {@code login} or {@link #ANY}
     */
    public String operation() {
        return operation;
    }

    /**
     * How often it will strike.
     *
     * @return the number, or empty without limit
     */
    public OptionalInt times() {
        return times == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(times);
    }

    /**
     * How many matching requests will pass first.
     *
     * @return 0 or more
     */
    public int skip() {
        return skip;
    }

    /**
     * The share of matching requests it strikes.
     *
     * @return above 0 and at most 1
     */
    public double probability() {
        return probability;
    }

    /**
     * The parameters that were set.
     *
     * @return by name
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fault that
                && kind == that.kind
                && operation.equals(that.operation)
                && times == that.times
                && skip == that.skip
                && Double.compare(probability, that.probability) == 0
                && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, operation, times, skip, probability, parameters);
    }

    @Override
    public String toString() {
        return "Fault[" + name() + " on " + operation + (times == UNLIMITED ? "" : ", times " + times)
                + (skip == 0 ? "" : ", skip " + skip) + (probability == 1.0 ? "" : ", probability " + probability)
                + (parameters.isEmpty() ? "" : ", " + parameters) + "]";
    }
}
