package vn.dvcqg.sdk.mock.net.internal;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.PlannedStrike;

/** Carries the bytes of one direction, as the plan says. */
final class LinkPump implements Runnable {
    private static final int BUFFER = 16 * 1024;
    private static final int PIECES_PER_SECOND = 10;
    private static final long NANOS = 1_000_000_000L;

    private final LinkConnection connection;
    private final Direction direction;
    private final Socket from;
    private final Socket to;
    private final LinkPlan plan;
    private final Optional<PlannedStrike> strike;
    private final int piece;
    private long passed;

    LinkPump(LinkConnection connection, Direction direction, Socket from, Socket to) {
        this.connection = connection;
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.plan = connection.plan();
        this.strike = plan.strike(direction);
        long smooth = plan.bytesPerSecond() == 0
                ? plan.chunkSize()
                : Math.max(1, Math.min(plan.chunkSize(), plan.bytesPerSecond() / PIECES_PER_SECOND));
        this.piece = (int) Math.min(BUFFER, smooth);
    }

    @Override
    public void run() {
        try {
            flow();
            connection.whileFrozen();
            connection.ended(to);
        } catch (InterruptedException interrupted) {
            connection.reset();
            Thread.currentThread().interrupt();
        }
    }

    private void flow() throws InterruptedException {
        byte[] buffer = new byte[BUFFER];
        try {
            int got;
            while ((got = from.getInputStream().read(buffer)) >= 0) {
                pass(buffer, got);
                connection.whileFrozen();
            }
        } catch (IOException broken) {
            if (isOpen()) {
                // one side broke the connection by itself: the other one shall see the same
                connection.reset();
            }
        }
    }

    /** Passes what may pass; a cut connection is read on, so that its sender sees FIN and not RST. */
    private void pass(byte[] buffer, int got) throws IOException, InterruptedException {
        if (passed == 0 && isOpen()) {
            connection.pause(plan.delay(direction));
        }
        int done = 0;
        while (done < got && isOpen()) {
            long room = strike.map(at -> at.bytes() - passed).orElse(Long.MAX_VALUE);
            if (room == 0) {
                connection.strike(strike.orElseThrow().strike(), direction, passed);
                return;
            }
            int size = (int) Math.min(Math.min(piece, got - done), room);
            connection.pause(plan.chunkDelay(direction));
            if (isOpen()) {
                send(buffer, done, size);
                done += size;
            }
        }
    }

    private boolean isOpen() {
        return connection.state() == LinkConnection.State.OPEN;
    }

    private void send(byte[] buffer, int offset, int size) throws IOException, InterruptedException {
        connection.passed(direction, size);
        passed += size;
        try {
            to.getOutputStream().write(buffer, offset, size);
        } catch (IOException broken) {
            if (isOpen()) {
                throw broken;
            }
        }
        if (plan.bytesPerSecond() > 0) {
            connection.pause(Duration.ofNanos(NANOS * size / plan.bytesPerSecond()));
        }
    }
}
