package vn.dvcqg.sdk.mock.net;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What a {@link FaultyLink} does to one connection. Immutable; each method returns a changed copy, and they can be
 * combined: slow <em>and</em> cut, for example. Start from {@link #pass()}.
 *
 * <p>A strike lets the given number of bytes pass and happens when the next one arrives. So {@code 0} strikes at the first
 * byte of that direction: {@code cutAfter(TO_CLIENT, 0)} loses an answer whose request was processed. Each direction
 * has at most one strike, the one set last; of both directions the one that is reached first happens.
 */
public final class LinkPlan {
    private static final Way OPEN = new Way(Duration.ZERO, Duration.ZERO, Optional.empty());
    private static final LinkPlan PASS = new LinkPlan(
            Duration.ZERO, Map.of(Direction.TO_SERVER, OPEN, Direction.TO_CLIENT, OPEN), Integer.MAX_VALUE, 0, false);

    private final Duration connectDelay;
    private final Map<Direction, Way> ways;
    private final int chunkSize;
    private final long bytesPerSecond;
    private final boolean refused;

    private record Way(Duration delay, Duration chunkDelay, Optional<PlannedStrike> strike) {}

    private LinkPlan(
            Duration connectDelay, Map<Direction, Way> ways, int chunkSize, long bytesPerSecond, boolean refused) {
        this.connectDelay = connectDelay;
        this.ways = new EnumMap<>(ways);
        this.chunkSize = chunkSize;
        this.bytesPerSecond = bytesPerSecond;
        this.refused = refused;
    }

    /**
     * Everything passes, at once.
     *
     * @return the plan
     */
    public static LinkPlan pass() {
        return PASS;
    }

    /**
     * One strike at a place drawn from a seed: kind, direction and number of bytes.
     *
     * @param seed the same seed gives the same plan, on every machine
     * @param bytes the strike comes after at least 0 and less than this many bytes
     * @param strikes which strikes to choose from; {@link Strike#CUT}, {@link Strike#RESET} and {@link Strike#HALF_OPEN}
     *     when none is named
     * @return the plan
     * @throws IllegalArgumentException if {@code bytes} is below 1 or another strike is named
     */
    public static LinkPlan random(long seed, int bytes, Strike... strikes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be 1 or more, but was " + bytes);
        }
        Strike[] from =
                strikes.length == 0 ? new Strike[] {Strike.CUT, Strike.RESET, Strike.HALF_OPEN} : strikes.clone();
        for (Strike strike : from) {
            PlannedStrike.check(strike);
        }
        Random random = new Random(seed);
        Direction direction = random.nextBoolean() ? Direction.TO_SERVER : Direction.TO_CLIENT;
        Strike strike = from[random.nextInt(from.length)];
        return pass().strike(direction, new PlannedStrike(strike, random.nextInt(bytes)));
    }

    /**
     * Resets the connection before a byte has passed. The client's connect may succeed and only its first read or write
     * fail; for a connect that fails use {@link FaultyLink#stopListening()}.
     *
     * @return a changed copy
     */
    public LinkPlan refuse() {
        return new LinkPlan(connectDelay, ways, chunkSize, bytesPerSecond, true);
    }

    /**
     * Waits before the server is connected to. The client is connected at once but gets no answer meanwhile.
     *
     * @param wait how long, not negative
     * @return a changed copy
     */
    public LinkPlan delayConnect(Duration wait) {
        return new LinkPlan(notNegative(wait), ways, chunkSize, bytesPerSecond, refused);
    }

    /**
     * Waits once, before the first bytes of a direction.
     *
     * @param direction which way
     * @param wait how long, not negative
     * @return a changed copy
     */
    public LinkPlan delay(Direction direction, Duration wait) {
        Way old = way(direction);
        return with(direction, new Way(notNegative(wait), old.chunkDelay, old.strike));
    }

    /**
     * Waits before each chunk of a direction. A chunk is what one read gave, or less as {@link #chunks(int)} says.
     *
     * @param direction which way
     * @param wait how long, not negative
     * @return a changed copy
     */
    public LinkPlan delayChunks(Direction direction, Duration wait) {
        Way old = way(direction);
        return with(direction, new Way(old.delay, notNegative(wait), old.strike));
    }

    /**
     * Ends the stream ({@link Strike#CUT}) after some bytes. Both sides read the end of the stream; what they still send
     * is taken and thrown away.
     *
     * @param direction which bytes are counted
     * @param bytes how many pass, 0 or more
     * @return a changed copy
     */
    public LinkPlan cutAfter(Direction direction, long bytes) {
        return strike(direction, new PlannedStrike(Strike.CUT, bytes));
    }

    /**
     * Resets the connection ({@link Strike#RESET}) after some bytes. As on a real line, bytes that a side has not read yet
     * may be lost to it.
     *
     * @param direction which bytes are counted
     * @param bytes how many pass, 0 or more
     * @return a changed copy
     */
    public LinkPlan resetAfter(Direction direction, long bytes) {
        return strike(direction, new PlannedStrike(Strike.RESET, bytes));
    }

    /**
     * Lets nothing pass in either direction ({@link Strike#HALF_OPEN}) after some bytes, not even the end of the stream.
     * The link no longer reads, so a side that goes on sending stalls when the buffers of the system are full. The
     * connection is held until the link is closed or told to end what is open.
     *
     * @param direction which bytes are counted
     * @param bytes how many pass, 0 or more
     * @return a changed copy
     */
    public LinkPlan halfOpenAfter(Direction direction, long bytes) {
        return strike(direction, new PlannedStrike(Strike.HALF_OPEN, bytes));
    }

    /**
     * Splits what passes, in both directions.
     *
     * @param bytes largest piece, at least 1
     * @return a changed copy
     */
    public LinkPlan chunks(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a chunk must have 1 byte or more, but was " + bytes);
        }
        return new LinkPlan(connectDelay, ways, bytes, bytesPerSecond, refused);
    }

    /**
     * Limits the speed of each direction.
     *
     * @param rate bytes per second, at least 1
     * @return a changed copy
     */
    public LinkPlan bytesPerSecond(long rate) {
        if (rate < 1) {
            throw new IllegalArgumentException("the rate must be 1 byte per second or more, but was " + rate);
        }
        return new LinkPlan(connectDelay, ways, chunkSize, rate, refused);
    }

    /**
     * Whether the connection is refused.
     *
     * @return true after {@link #refuse()}
     */
    public boolean refused() {
        return refused;
    }

    /**
     * The wait before the server is connected to.
     *
     * @return zero unless set
     */
    public Duration connectDelay() {
        return connectDelay;
    }

    /**
     * The wait before the first bytes of a direction.
     *
     * @param direction which way
     * @return zero unless set
     */
    public Duration delay(Direction direction) {
        return way(direction).delay;
    }

    /**
     * The wait before each chunk of a direction.
     *
     * @param direction which way
     * @return zero unless set
     */
    public Duration chunkDelay(Direction direction) {
        return way(direction).chunkDelay;
    }

    /**
     * The strike that waits in a direction.
     *
     * @param direction which bytes are counted
     * @return the strike, or empty
     */
    public Optional<PlannedStrike> strike(Direction direction) {
        return way(direction).strike;
    }

    /**
     * The largest piece that passes at once.
     *
     * @return bytes; {@link Integer#MAX_VALUE} unless set
     */
    public int chunkSize() {
        return chunkSize;
    }

    /**
     * The speed of each direction.
     *
     * @return bytes per second, or 0 without limit
     */
    public long bytesPerSecond() {
        return bytesPerSecond;
    }

    private Way way(Direction direction) {
        return ways.getOrDefault(direction, OPEN);
    }

    private LinkPlan strike(Direction direction, PlannedStrike strike) {
        Way old = way(direction);
        return with(direction, new Way(old.delay, old.chunkDelay, Optional.of(strike)));
    }

    private LinkPlan with(Direction direction, Way way) {
        Map<Direction, Way> changed = new EnumMap<>(ways);
        changed.put(direction, way);
        return new LinkPlan(connectDelay, changed, chunkSize, bytesPerSecond, refused);
    }

    private static Duration notNegative(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("a wait must not be negative, but was " + wait);
        }
        return wait;
    }

    @Override
    public String toString() {
        return "LinkPlan[" + (refused ? "refuse, " : "") + "connectDelay=" + connectDelay + ", " + ways + ", chunkSize="
                + chunkSize + ", bytesPerSecond=" + bytesPerSecond + "]";
    }
}
