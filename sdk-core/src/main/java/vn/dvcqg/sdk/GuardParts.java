package vn.dvcqg.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.BreakerBuilder;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RateLimitBuilder;
import vn.dvcqg.sdk.transport.RetryQuota;

/** The settings of the guards and the parts of them that are set by themselves; whether they fit together is asked when all are known. */
final class GuardParts {

    private RetryQuota quota = RetryQuota.DEFAULT;
    private RateLimit rateLimit = RateLimit.DEFAULT;
    private Breaker breaker = Breaker.DEFAULT;
    private final List<Consumer<RateLimitBuilder>> rateParts = new ArrayList<>();
    private final List<Consumer<BreakerBuilder>> breakerParts = new ArrayList<>();

    void quota(RetryQuota whole) {
        quota = whole;
    }

    void rateLimit(RateLimit whole) {
        rateLimit = whole;
        rateParts.clear();
    }

    void breaker(Breaker whole) {
        breaker = whole;
        breakerParts.clear();
    }

    /** A rate takes a limit that was off into use again, and leaves the other parts alone. */
    void rate(double perSecond) {
        if (rateLimit.isOff()) {
            rateLimit(RateLimit.DEFAULT);
        }
        rateParts.add(to -> to.perSecond(perSecond));
    }

    /** Takes a breaker that was off into use again. */
    void breakerOn() {
        if (breaker.isOff()) {
            breaker(Breaker.DEFAULT);
        }
    }

    void ratePart(Consumer<RateLimitBuilder> part) {
        refuseIfOff(rateLimit.isOff(), "dvcqg.rate-limit");
        rateParts.add(part);
    }

    void breakerPart(Consumer<BreakerBuilder> part) {
        refuseIfOff(breaker.isOff(), "dvcqg.breaker");
        breakerParts.add(part);
    }

    private static void refuseIfOff(boolean off, String setting) {
        if (off) {
            throw new IllegalArgumentException("has no effect while " + setting + " is off; leave one of the two out");
        }
    }

    RetryQuota quota() {
        return quota;
    }

    RateLimit rateLimit() {
        return rateLimit;
    }

    Breaker breaker() {
        return breaker;
    }

    /** The settings with their parts; a fault is added for each part that does not fit. */
    GuardParts decide(List<Violation> found) {
        GuardParts decided = new GuardParts();
        decided.quota = quota;
        decided.rateLimit = rateParts.isEmpty() ? rateLimit : orElse(this::builtRate, rateLimit, found);
        decided.breaker = breakerParts.isEmpty() ? breaker : orElse(this::builtBreaker, breaker, found);
        return decided;
    }

    private RateLimit builtRate() {
        RateLimitBuilder builder = rateLimit.toBuilder();
        rateParts.forEach(part -> part.accept(builder));
        return builder.build();
    }

    private Breaker builtBreaker() {
        BreakerBuilder builder = breaker.toBuilder();
        breakerParts.forEach(part -> part.accept(builder));
        return builder.build();
    }

    private static <T> T orElse(Supplier<T> built, T otherwise, List<Violation> found) {
        try {
            return built.get();
        } catch (SetupProblemException e) {
            found.addAll(e.problems());
            return otherwise;
        }
    }

    void copyTo(GuardParts copy) {
        copy.quota = quota;
        copy.rateLimit = rateLimit;
        copy.breaker = breaker;
        copy.rateParts.clear();
        copy.rateParts.addAll(rateParts);
        copy.breakerParts.clear();
        copy.breakerParts.addAll(breakerParts);
    }
}
