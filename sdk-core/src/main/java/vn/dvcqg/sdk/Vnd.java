package vn.dvcqg.sdk;

import java.util.List;
import vn.dvcqg.sdk.internal.Violations;

/**
 * An amount of Vietnamese dong, in whole dong. Immutable and safe for use by several threads.
 *
 * <p>The dong has no smaller unit in use, so a whole number is exact. Amounts are never negative: what goes back to a payer is a
 * refund of a positive amount.
 *
 * @param dong the amount in dong, 0 to {@link #MAX_DONG}
 */
public record Vnd(long dong) implements Comparable<Vnd> {

    /** The largest amount that the SDK takes: a thousand million million dong, far above any fee. */
    public static final long MAX_DONG = 1_000_000_000_000_000L;

    /** Nothing. */
    public static final Vnd ZERO = new Vnd(0);

    /**
     * Checks the range.
     *
     * @param dong the amount in dong
     * @throws InvalidRequestException if the amount is negative or above {@link #MAX_DONG}
     */
    public Vnd {
        if (dong < 0 || dong > MAX_DONG) {
            throw new InvalidRequestException(List.of(Violations.of("amount", "amount-range", 0, MAX_DONG, dong)));
        }
    }

    /**
     * An amount.
     *
     * @param dong the amount in whole dong
     * @return the amount
     * @throws InvalidRequestException if it is negative or above {@link #MAX_DONG}
     */
    public static Vnd of(long dong) {
        return dong == 0 ? ZERO : new Vnd(dong);
    }

    /**
     * The sum.
     *
     * @param other what to add
     * @return the sum
     * @throws InvalidRequestException if the sum is above {@link #MAX_DONG}
     */
    public Vnd plus(Vnd other) {
        return of(dong + other.dong);
    }

    /**
     * The difference.
     *
     * @param other what to take away; not more than this
     * @return the difference
     * @throws InvalidRequestException if it would be negative
     */
    public Vnd minus(Vnd other) {
        return of(dong - other.dong);
    }

    /**
     * Whether nothing is owed.
     *
     * @return true for 0 dong
     */
    public boolean isZero() {
        return dong == 0;
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(dong, other.dong);
    }

    /** The amount as people in Viet Nam write it, for example {@code 30.000 ₫}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(dong);
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        return text.append(" ₫").toString();
    }
}
