package vn.dvcqg.sdk.mock.net;

/** Which plan each connection of a {@link FaultyLink} gets. Implementations must be thread-safe and must not block. */
@FunctionalInterface
public interface LinkPlans {
    /**
     * The plan of a connection.
     *
     * @param connection counted from 1 in the order of their coming
     * @return the plan
     */
    LinkPlan of(int connection);

    /**
     * The same plan for all.
     *
     * @param plan the plan
     * @return the plans
     */
    static LinkPlans always(LinkPlan plan) {
        return connection -> plan;
    }

    /**
     * One plan for the first connections and another one for all that follow.
     *
     * @param count how many connections get the first plan, 0 or more
     * @param plan their plan
     * @param then the plan of all that follow
     * @return the plans
     * @throws IllegalArgumentException if the number is negative
     */
    static LinkPlans first(int count, LinkPlan plan, LinkPlan then) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be 0 or more, but was " + count);
        }
        return connection -> connection <= count ? plan : then;
    }

    /**
     * A random plan for each connection; the same seed gives the same plans in the same order.
     *
     * @param seed any number
     * @param bytes the strikes come after at least 0 and less than this many bytes
     * @param strikes which strikes to choose from; {@link Strike#CUT}, {@link Strike#RESET} and {@link Strike#HALF_OPEN}
     *     when none is named
     * @return the plans
     * @throws IllegalArgumentException as {@link LinkPlan#random(long, int, Strike...)}
     */
    static LinkPlans random(long seed, int bytes, Strike... strikes) {
        Strike[] chosen = strikes.clone();
        LinkPlan.random(seed, bytes, chosen);
        // neighbours in the sequence must not look alike, hence the odd multiplier
        return connection -> LinkPlan.random(seed + connection * 0x9E3779B97F4A7C15L, bytes, chosen);
    }
}
