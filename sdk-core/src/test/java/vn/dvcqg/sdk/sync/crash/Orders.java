package vn.dvcqg.sdk.sync.crash;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import vn.dvcqg.sdk.store.Database;

/**
 * What a worker is told when it is started.
 *
 * @param store which database
 * @param address where it is
 * @param endpoint the portal, or a bad network in front of it
 * @param promise the policy for lost answers
 * @param name begins the content of every change, so that no two workers record the same
 * @param seed of its random choices
 * @param dossiers how many dossiers there are
 * @param ahead how far its clock is ahead of that of the machine
 * @param limits how long calls and leases are
 * @param point where to stop and wait for death
 * @param passes how often it passes the point before
 */
record Orders(
        Store store,
        String address,
        URI endpoint,
        Promise promise,
        String name,
        long seed,
        int dossiers,
        Duration ahead,
        Limits limits,
        CrashPoint point,
        int passes) {

    /** How long a call may take, how long a dossier is held, and how far clocks may be apart. */
    record Limits(Duration deadline, Duration lease, Duration skew) {

        Duration untilTakeOver() {
            return lease.plus(skew).plusSeconds(1);
        }
    }

    Orders ahead(Duration duration) {
        return new Orders(store, address, endpoint, promise, name, seed, dossiers, duration, limits, point, passes);
    }

    Orders named(String other, long otherSeed) {
        return new Orders(store, address, endpoint, promise, other, otherSeed, dossiers, ahead, limits, point, passes);
    }

    Orders at(URI other) {
        return new Orders(store, address, other, promise, name, seed, dossiers, ahead, limits, point, passes);
    }

    Orders within(Limits other) {
        return new Orders(store, address, endpoint, promise, name, seed, dossiers, ahead, other, point, passes);
    }

    Orders stopAt(CrashPoint other, int times) {
        return new Orders(store, address, endpoint, promise, name, seed, dossiers, ahead, limits, other, times);
    }

    Database database() {
        return store.open(address);
    }

    List<String> toArguments() {
        return List.of(
                store.name(),
                address,
                endpoint.toString(),
                promise.name(),
                name,
                Long.toString(seed),
                Integer.toString(dossiers),
                ahead.toString(),
                limits.deadline().toString(),
                limits.lease().toString(),
                limits.skew().toString(),
                point.name(),
                Integer.toString(passes));
    }

    static Orders of(String... arguments) {
        return new Orders(
                Store.valueOf(arguments[0]),
                arguments[1],
                URI.create(arguments[2]),
                Promise.valueOf(arguments[3]),
                arguments[4],
                Long.parseLong(arguments[5]),
                Integer.parseInt(arguments[6]),
                Duration.parse(arguments[7]),
                new Limits(Duration.parse(arguments[8]), Duration.parse(arguments[9]), Duration.parse(arguments[10])),
                CrashPoint.valueOf(arguments[11]),
                Integer.parseInt(arguments[12]));
    }
}
