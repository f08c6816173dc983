package vn.dvcqg.sdk.mock.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dvcqg.sdk.mock.Account;

/** Sessions by token. The tokens count up from {@code demo-session-1}, so that sample messages can be replayed. */
final class Sessions {
    private record Session(Account account, Instant until) {}

    private final Clock clock;
    private final Duration lifetime;
    private final Map<String, Session> live = new HashMap<>();
    private final Set<String> killed = new HashSet<>();
    private int issued;

    Sessions(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    synchronized String open(Account account) {
        String token = "demo-session-" + ++issued;
        live.put(token, new Session(account, clock.instant().plus(lifetime)));
        return token;
    }

    synchronized Optional<Account> account(String token) {
        Session session = live.get(token);
        if (session == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(session.until())) {
            live.remove(token);
            return Optional.empty();
        }
        return Optional.of(session.account());
    }

    /** Forgets a session as a fault does it. */
    synchronized void kill(String token) {
        if (live.remove(token) != null) {
            killed.add(token);
        }
    }

    /** True once after a kill: that the first call fails is not the client's mistake. */
    synchronized boolean excused(String token) {
        return killed.remove(token);
    }

    synchronized void reset() {
        live.clear();
        killed.clear();
        issued = 0;
    }
}
