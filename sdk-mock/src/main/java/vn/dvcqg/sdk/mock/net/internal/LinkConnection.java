package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.LinkEvent;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.Strike;

/** One connection of a link: two sockets, a plan, and how it ended. */
public final class LinkConnection {
    enum State {
        OPEN,
        CUT,
        FROZEN,
        OVER
    }

    private final int number;
    private final LinkPlan plan;
    private final LinkLedger ledger;
    private final Waiter waiter;
    private final Socket client;
    // nothing has to wait any more, be it for a delay or because the connection is frozen
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger flowing = new AtomicInteger(2);
    private volatile State state = State.OPEN;
    private volatile @Nullable Socket server;

    public LinkConnection(int number, LinkPlan plan, LinkLedger ledger, Waiter waiter, Socket client) {
        this.number = number;
        this.plan = plan;
        this.ledger = ledger;
        this.waiter = waiter;
        this.client = client;
    }

    /** Runs until the connection is over. */
    public void run(LoopbackServer home, InetSocketAddress target) throws InterruptedException {
        if (!ledger.opened(this)) {
            SocketSet.reset(client);
            return;
        }
        try {
            if (plan.refused()) {
                strike(Strike.REFUSED, Direction.TO_SERVER, 0);
            } else if (!pause(plan.connectDelay())) {
                relay(home, target);
            }
        } finally {
            Socket behind = server;
            if (behind != null) {
                home.hangUp(behind);
            }
            home.hangUp(client);
            ledger.over(this);
        }
    }

    private void relay(LoopbackServer home, InetSocketAddress target) throws InterruptedException {
        Socket behind;
        try {
            behind = home.connect(target);
        } catch (IOException unreachable) {
            strike(Strike.UNREACHABLE, Direction.TO_SERVER, 0);
            return;
        }
        server = behind;
        if (state != State.OPEN) {
            // told to end while it was connecting
            if (state == State.OVER) {
                SocketSet.reset(behind);
            }
            return;
        }
        LinkPump up = new LinkPump(this, Direction.TO_SERVER, client, behind);
        LinkPump down = new LinkPump(this, Direction.TO_CLIENT, behind, client);
        if (home.workers().start("up-" + number, up) && home.workers().start("down-" + number, down)) {
            over.await();
        }
    }

    LinkPlan plan() {
        return plan;
    }

    State state() {
        return state;
    }

    boolean pause(Duration wait) throws InterruptedException {
        return waiter.pause(wait, released);
    }

    /** Returns at once unless the connection is frozen. */
    void whileFrozen() throws InterruptedException {
        if (state == State.FROZEN) {
            released.await();
        }
    }

    void passed(Direction direction, int bytes) {
        ledger.passed(direction, bytes);
    }

    /** Does what was planned, once; the direction that comes second has nothing left to strike. */
    void strike(Strike strike, Direction direction, long bytes) {
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            state = switch (strike) {
                case CUT -> State.CUT;
                case HALF_OPEN -> State.FROZEN;
                case RESET, REFUSED, UNREACHABLE -> State.OVER;
            };
            ledger.struck(new LinkEvent(number, strike, direction, bytes));
        }
        if (strike == Strike.CUT) {
            sayEnd();
        } else if (strike != Strike.HALF_OPEN) {
            reset();
        }
    }

    /**
     * One direction has come to its end. Resetting one side wakes the pump that reads there, so on a connection that is
     * over this end is no end of the stream: FIN would overtake RST and the other side would take it for an orderly end.
     */
    void ended(Socket to) {
        if (state != State.OVER) {
            shutdownOutput(to);
        }
        if (flowing.decrementAndGet() == 0) {
            over.countDown();
        }
    }

    /** Ends the streams in an orderly way, whatever was planned. */
    public void cut() {
        synchronized (this) {
            if (state != State.OVER) {
                state = State.CUT;
            }
        }
        sayEnd();
    }

    private void sayEnd() {
        Socket behind = server;
        shutdownOutput(client);
        if (behind == null) {
            over.countDown();
        } else {
            shutdownOutput(behind);
        }
        released.countDown();
    }

    /** Resets both sides, whatever was planned. */
    public void reset() {
        synchronized (this) {
            state = State.OVER;
        }
        Socket behind = server;
        // both are told before one is closed: the pumps that wake up then may end the connection before we come to the
        // other side
        SocketSet.endWithReset(client);
        if (behind != null) {
            SocketSet.endWithReset(behind);
            SocketSet.closeQuietly(behind);
        }
        SocketSet.closeQuietly(client);
        released.countDown();
        over.countDown();
    }

    private static void shutdownOutput(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException gone) {
            // closed or shut down before: its end is known already
        }
    }
}
