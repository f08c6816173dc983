package vn.dvcqg.sdk.catalog.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.CallFacts;
import vn.dvcqg.sdk.PortalException;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.catalog.internal.Ages.Verdict;
import vn.dvcqg.sdk.transport.spi.CallContext;

/**
 * Decides between a copy and a question to the portal. A caller waits for the portal only when there is no copy that is young enough, and
 * not even then when the portal is known to be down and an old copy will do. Safe for use by several threads.
 */
final class Copies implements AutoCloseable {

    /** Asks for what is renewed in the background, with nobody's options. */
    private final CatalogSource background;

    private final CatalogSettings settings;
    private final Clock clock;
    private final Stock stock;
    private final Ages ages;
    private final Flights flights;
    private final Refresher refresher;
    private final Outage outage;

    Copies(CatalogSource source, CopySettings with) {
        this.background = source;
        this.settings = with.settings();
        this.clock = with.clock();
        this.stock = new Stock(new Shelf(settings.maxDetails()), with.disk());
        this.ages = new Ages(settings);
        this.flights = new Flights(clock);
        this.refresher = new Refresher(settings.executor());
        this.outage = new Outage(with.log());
    }

    <T> Found<T> get(CatalogKey<T> key, CatalogSource source) {
        if (settings.isOff()) {
            return source.call(
                    key.kind(),
                    call -> Found.in(Copy.fetched(source.download(key, call), clock.instant()), call.facts()));
        }
        Copy<T> copy = stock.find(key);
        Verdict verdict = verdict(key, copy);
        if (copy != null && verdict.serves()) {
            if (verdict == Verdict.DUE) {
                renewLater(key, copy);
            }
            return Found.in(copy, CallFacts.NONE);
        }
        if (copy == null || verdict == Verdict.DEAD) {
            return ask(key, copy, source);
        }
        PortalException down = outage.problem();
        return down != null && renewLater(key, copy) ? stale(key, copy, down) : askOrServe(key, copy, source);
    }

    /** A list anew, whatever its age. */
    <T> void renew(CatalogKey<T> key, CatalogSource source) {
        source.call(key.kind(), call -> flights.join(key, call, () -> download(key, call, source)));
    }

    boolean holds(CatalogKey<?> key) {
        return !settings.isOff() && stock.find(key) != null;
    }

    void outdateDetails() {
        stock.outdateDetails(clock.instant());
    }

    void clear() {
        stock.clear();
    }

    @Override
    public void close() {
        refresher.close();
    }

    private Verdict verdict(CatalogKey<?> key, @Nullable Copy<?> copy) {
        return copy == null ? Verdict.DEAD : ages.judge(key, copy, clock.millis());
    }

    private <T> Found<T> askOrServe(CatalogKey<T> key, Copy<T> copy, CatalogSource source) {
        try {
            return ask(key, copy, source);
        } catch (PortalException e) {
            // whoever interrupts a thread wants it to end, not to go on with something else
            if (!Failures.isDown(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return stale(key, copy, e);
        }
    }

    private <T> Found<T> stale(CatalogKey<T> key, Copy<T> copy, PortalException why) {
        outage.serves(key, copy, why);
        return Found.stale(copy, why);
    }

    private <T> Found<T> ask(CatalogKey<T> key, @Nullable Copy<T> seen, CatalogSource source) {
        return source.call(
                key.kind(),
                call -> Found.in(flights.join(key, call, () -> newer(key, seen, call, source)), call.facts()));
    }

    /** Whoever came too late for the flight that brought a copy must not begin another one. */
    private <T> Copy<T> newer(CatalogKey<T> key, @Nullable Copy<T> seen, CallContext call, CatalogSource source) {
        Copy<T> now = stock.find(key);
        boolean landed = now != null
                && (seen == null || now.items() != seen.items())
                && verdict(key, now).serves();
        return now != null && landed ? now : download(key, call, source);
    }

    private <T> Copy<T> download(CatalogKey<T> key, CallContext call, CatalogSource source) {
        long since = stock.epoch();
        Instant began = clock.instant();
        try {
            List<T> items = source.download(key, call);
            outage.answered();
            return stock.keep(key, Copy.fetched(items, began), since);
        } catch (PortalException e) {
            if (!Thread.currentThread().isInterrupted()) {
                if (Failures.isDown(e)) {
                    outage.failed(e);
                }
                stock.failed(key, e, Failures.tryAgainAt(e, clock.instant()));
            }
            throw e;
        }
    }

    /**
     * Asks in the background, unless a try failed a moment ago.
     *
     * @return false when nobody can do it
     */
    private <T> boolean renewLater(CatalogKey<T> key, Copy<T> seen) {
        return clock.instant().isBefore(seen.tryAgainAt()) || refresher.later(key, () -> renewNow(key, seen));
    }

    private <T> void renewNow(CatalogKey<T> key, Copy<T> seen) {
        try {
            background.call(key.kind(), call -> flights.join(key, call, () -> newer(key, seen, call, background)));
        } catch (RuntimeException e) {
            // nobody waits for it: the copy tells the failure to whoever asks next
            outage.background(key, e);
        }
    }
}
