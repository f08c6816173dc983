package vn.dvcqg.sdk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;
import vn.dvcqg.sdk.transport.RetryQuota;

/** The settings of the retry quota, the rate limit and the breaker by the names that they have as properties. */
final class GuardProperties {

    private static final String OFF = "off";

    private static final Map<String, BiConsumer<PortalConfigBuilder, String>> SETTERS = new LinkedHashMap<>();

    static {
        put("retry-quota", (to, text) -> to.quota(quota(text)));
        // first whether there is a limit at all, then its parts
        put("rate-limit", GuardProperties::rate);
        put("rate-limit-burst", (to, text) -> {
            int burst = PropertyValues.number(text);
            to.ratePart(rate -> rate.burst(burst));
        });
        put("rate-limit-learning", (to, text) -> {
            boolean learning = PropertyValues.bool(text);
            to.ratePart(rate -> rate.learning(learning));
        });
        put("rate-limit-max-pause", (to, text) -> {
            Duration pause = PropertyValues.duration(text);
            to.ratePart(rate -> rate.maxPause(pause));
        });
        put("breaker", GuardProperties::breaker);
        put("breaker-failures", (to, text) -> {
            int failures = PropertyValues.number(text);
            to.breakerPart(breaker -> breaker.failures(failures));
        });
        put("breaker-share", (to, text) -> {
            double share = decimal(text);
            to.breakerPart(breaker -> breaker.share(share));
        });
        put("breaker-least-requests", (to, text) -> {
            int requests = PropertyValues.number(text);
            to.breakerPart(breaker -> breaker.leastRequests(requests));
        });
        put("breaker-window", (to, text) -> {
            Duration window = PropertyValues.duration(text);
            to.breakerPart(breaker -> breaker.window(window));
        });
        put("breaker-first-wait", (to, text) -> {
            Duration wait = PropertyValues.duration(text);
            to.breakerPart(breaker -> breaker.firstWait(wait));
        });
        put("breaker-longest-wait", (to, text) -> {
            Duration wait = PropertyValues.duration(text);
            to.breakerPart(breaker -> breaker.longestWait(wait));
        });
    }

    private GuardProperties() {}

    private static void put(String name, BiConsumer<GuardParts, String> setter) {
        SETTERS.put(name, (to, text) -> setter.accept(to.guards, text));
    }

    /** The setters by name, in the order of the documentation. */
    static Map<String, BiConsumer<PortalConfigBuilder, String>> setters() {
        return SETTERS;
    }

    private static RetryQuota quota(String text) {
        if (text.equalsIgnoreCase(OFF)) {
            return RetryQuota.OFF;
        }
        RetryQuota usual = RetryQuota.DEFAULT;
        return new RetryQuota(PropertyValues.number(text), usual.retryCost(), usual.timeoutCost(), usual.reward());
    }

    private static void rate(GuardParts to, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case OFF -> to.rateLimit(RateLimit.OFF);
            case "learnt" -> to.rate(Double.POSITIVE_INFINITY);
            default -> to.rate(decimal(text));
        }
    }

    private static void breaker(GuardParts to, String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case OFF -> to.breaker(Breaker.OFF);
            case "on" -> to.breakerOn();
            default -> throw new IllegalArgumentException("must be on or off");
        }
    }

    private static double decimal(String text) {
        // digits and one point: Double.valueOf also reads NaN, 1e3, 0x1p3 and 5f
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException("must be a number such as 5 or 0.5");
        }
        return Double.parseDouble(text);
    }
}
