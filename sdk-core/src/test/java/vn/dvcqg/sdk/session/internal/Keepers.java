package vn.dvcqg.sdk.session.internal;

import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.protocol.MovableClock;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.session.spi.Login;
import vn.dvcqg.sdk.session.spi.SessionKeeper;
import vn.dvcqg.sdk.session.spi.SessionKey;

/** Keepers of sessions whose time a test holds: waits move the clock and take none. */
public final class Keepers {

    /** The account of the sample messages. */
    public static final SessionKey KEY = new SessionKey(
            "https://security-server.example.test/VXPAdapter/RestService/forward/mapi/login",
            "000.00.99.H99",
            "demo-agency");

    static final Secret PASSWORD = Secret.of("demo-password");

    private static final Queue<SessionOffice> OPEN = new ConcurrentLinkedQueue<>();

    private Keepers() {}

    /** Ends the threads of every node that was made here. */
    static void close() {
        for (SessionOffice office = OPEN.poll(); office != null; office = OPEN.poll()) {
            office.close();
        }
    }

    /** A node with its own memory and a clock that stands. */
    static SessionKeeper alone(Login login, Clock clock) {
        SystemTime time = new SystemTime(clock, System::nanoTime, wait -> {}, () -> 0.5);
        return office(SessionSettings.DEFAULT, time).keeper(KEY, PASSWORD, login);
    }

    /** What a node takes time and chance from; its waits move the clock. */
    static SystemTime time(MovableClock clock) {
        return new SystemTime(clock, System::nanoTime, clock::move, () -> 0.5);
    }

    /** A node with these settings. */
    static SessionKeeper node(SessionSettings settings, MovableClock clock, Login login) {
        return office(settings, clock).keeper(KEY, PASSWORD, login);
    }

    static SessionOffice office(SessionSettings settings, MovableClock clock) {
        return office(settings, time(clock));
    }

    static SessionOffice office(SessionSettings settings, SystemTime time) {
        SessionOffice office = new SessionOffice(settings, time);
        OPEN.add(office);
        return office;
    }
}
