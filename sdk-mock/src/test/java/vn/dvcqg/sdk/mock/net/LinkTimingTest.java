package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a link would wait, told by a waiter that does not wait. */
class LinkTimingTest {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    private List<Duration> waitsFor(LinkPlan plan, int bytes) throws IOException {
        try (EchoServer echo = new EchoServer();
                FaultyLink link = FaultyLink.start("127.0.0.1", echo.port(), (wait, over) -> {
                    if (!wait.isZero()) {
                        waits.add(wait);
                    }
                    return false;
                })) {
            link.use(plan);
            try (Socket client = new Socket("127.0.0.1", link.port())) {
                client.getOutputStream().write(new byte[bytes]);
                client.shutdownOutput();
                assertThat(client.getInputStream().readAllBytes()).hasSize(bytes);
            }
            return waits;
        }
    }

    private static List<Duration> times(int count, Duration wait) {
        return IntStream.range(0, count).mapToObj(i -> wait).toList();
    }

    @Test
    void resetOpen_whileItConnects_serverSeesTheResetToo() throws Exception {
        AtomicReference<Runnable> reset = new AtomicReference<>(() -> {});
        try (EchoServer echo = new EchoServer();
                FaultyLink link = FaultyLink.start("127.0.0.1", echo.port(), (wait, over) -> {
                    // the wait is over a moment before the reset comes
                    reset.get().run();
                    return false;
                })) {
            reset.set(link::resetOpen);
            try (Socket client = new Socket("127.0.0.1", link.port())) {
                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            }
            assertThat(echo.ending()).isEqualTo(new EchoServer.Ending(0, false));
        }
    }

    @Test
    void delays_eachInItsPlace_inOrder() throws Exception {
        Duration connect = Duration.ofSeconds(1);
        Duration up = Duration.ofSeconds(2);
        Duration down = Duration.ofSeconds(3);
        LinkPlan plan = LinkPlan.pass()
                .delayConnect(connect)
                .delay(Direction.TO_SERVER, up)
                .delay(Direction.TO_CLIENT, down);

        assertThat(waitsFor(plan, 10)).containsExactly(connect, up, down);
    }

    @Test
    void chunks_withDelay_oneWaitForEach() throws Exception {
        Duration wait = Duration.ofSeconds(2);

        assertThat(waitsFor(LinkPlan.pass().chunks(3).delayChunks(Direction.TO_SERVER, wait), 10))
                .isEqualTo(times(4, wait));
    }

    @Test
    void bytesPerSecond_smoothlyInTenths_bothDirections() throws Exception {
        // 1000 bytes at 500 a second last two seconds, each way
        List<Duration> all = waitsFor(LinkPlan.pass().bytesPerSecond(500), 1000);

        assertThat(all.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(4));
        assertThat(all).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMillis(100)));
    }

    @Test
    void bytesPerSecond_verySlow_goesByteByByte() throws Exception {
        assertThat(waitsFor(LinkPlan.pass().bytesPerSecond(1), 3)).isEqualTo(times(6, Duration.ofSeconds(1)));
    }
}
