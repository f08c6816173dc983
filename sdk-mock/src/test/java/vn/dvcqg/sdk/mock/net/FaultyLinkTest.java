package vn.dvcqg.sdk.mock.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.mock.net.EchoServer.Ending;

class FaultyLinkTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final byte[] TWENTY = "abcdefghijklmnopqrst".getBytes(StandardCharsets.US_ASCII);

    private EchoServer echo;
    private FaultyLink link;

    @BeforeEach
    void start() throws IOException {
        echo = new EchoServer();
        link = FaultyLink.to("127.0.0.1", echo.port());
    }

    @AfterEach
    void stop() throws IOException {
        link.close();
        echo.close();
    }

    private Socket call() throws IOException {
        Socket socket = new Socket("127.0.0.1", link.port());
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    private Socket send(byte[] bytes) throws IOException {
        Socket socket = call();
        socket.getOutputStream().write(bytes);
        return socket;
    }

    @Test
    void pass_muchBothWays_arrivesUnchangedAndCounted() throws Exception {
        byte[] much = new byte[300_000];
        new Random(7).nextBytes(much);
        try (Socket client = call()) {
            for (int at = 0; at < much.length; at += 30_000) {
                client.getOutputStream().write(much, at, 30_000);
                assertThat(client.getInputStream().readNBytes(30_000)).isEqualTo(part(much, at, 30_000));
            }
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(echo.ending()).isEqualTo(new Ending(much.length, true));
        assertThat(link.awaitIdle(LIMIT)).isTrue();
        LinkCounts counts = link.counts();
        assertThat(counts.opened()).isEqualTo(1);
        assertThat(counts.open()).isZero();
        assertThat(counts.toServer()).isEqualTo(much.length);
        assertThat(counts.toClient()).isEqualTo(much.length);
        assertThat(counts.strikes()).isEmpty();
    }

    private static byte[] part(byte[] all, int from, int length) {
        return Arrays.copyOfRange(all, from, from + length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 19})
    void cut_afterBytesOfTheAnswer_clientGetsThemAndTheEnd(int bytes) throws Exception {
        link.use(LinkPlan.pass().cutAfter(Direction.TO_CLIENT, bytes));

        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readAllBytes()).isEqualTo(part(TWENTY, 0, bytes));
            assertThat(link.counts().strikes())
                    .containsExactly(new LinkEvent(1, Strike.CUT, Direction.TO_CLIENT, bytes));
        }
        assertThat(echo.ending()).isEqualTo(new Ending(20, true));
        assertThat(link.counts().toClient()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19})
    void cut_afterBytesOfTheRequest_serverGetsThemAndTheEnd(int bytes) throws Exception {
        link.use(LinkPlan.pass().cutAfter(Direction.TO_SERVER, bytes));

        try (Socket client = send(TWENTY)) {
            assertThat(echo.ending()).isEqualTo(new Ending(bytes, true));
            assertThat(client.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(bytes);
        }
        assertThat(link.awaitIdle(LIMIT)).isTrue();
        assertThat(link.counts().strikes()).containsExactly(new LinkEvent(1, Strike.CUT, Direction.TO_SERVER, bytes));
    }

    @Test
    void cut_beyondTheEnd_neverStrikes() throws Exception {
        link.use(LinkPlan.pass().cutAfter(Direction.TO_CLIENT, 20).resetAfter(Direction.TO_SERVER, 20));

        try (Socket client = send(TWENTY)) {
            client.shutdownOutput();
            assertThat(client.getInputStream().readAllBytes()).isEqualTo(TWENTY);
        }
        assertThat(link.counts().strikes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19})
    void reset_afterBytesOfTheAnswer_bothSidesSeeTheReset(int bytes) throws Exception {
        link.use(LinkPlan.pass().resetAfter(Direction.TO_CLIENT, bytes));

        try (Socket client = send(TWENTY)) {
            InputStream in = client.getInputStream();
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(SocketException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
            assertThat(link.counts().strikes())
                    .containsExactly(new LinkEvent(1, Strike.RESET, Direction.TO_CLIENT, bytes));
        }
        assertThat(echo.ending()).isEqualTo(new Ending(20, false));
        assertThat(link.awaitIdle(LIMIT)).isTrue();
    }

    @Test
    void reset_afterBytesOfTheRequest_serverSeesTheReset() throws Exception {
        link.use(LinkPlan.pass().resetAfter(Direction.TO_SERVER, 0));

        try (Socket client = send(TWENTY)) {
            assertThat(echo.ending()).isEqualTo(new Ending(0, false));
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void halfOpen_afterBytes_nothingPassesAndNobodyIsToldUntilCut() throws Exception {
        link.use(LinkPlan.pass().halfOpenAfter(Direction.TO_CLIENT, 5));

        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readNBytes(5)).isEqualTo(part(TWENTY, 0, 5));
            client.setSoTimeout(50);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            client.getOutputStream().write(TWENTY);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            assertThat(link.counts().open()).isEqualTo(1);
            assertThat(link.counts().toServer()).isEqualTo(20);

            client.setSoTimeout((int) LIMIT.toMillis());
            link.cutOpen();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(echo.ending()).isEqualTo(new Ending(20, true));
        }
        assertThat(link.awaitIdle(LIMIT)).isTrue();
        assertThat(link.counts().strikes()).containsExactly(new LinkEvent(1, Strike.HALF_OPEN, Direction.TO_CLIENT, 5));
    }

    @Test
    void refuse_resetsBeforeTheServerSeesAnything() throws Exception {
        link.use(LinkPlans.first(2, LinkPlan.pass().refuse(), LinkPlan.pass()));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> {
                        try (Socket client = call()) {
                            client.getInputStream().read();
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
        }
        assertThat(echo.ending()).isEqualTo(new Ending(20, true));
        assertThat(link.counts().strikes())
                .containsExactly(
                        new LinkEvent(1, Strike.REFUSED, Direction.TO_SERVER, 0),
                        new LinkEvent(2, Strike.REFUSED, Direction.TO_SERVER, 0));
        assertThat(link.counts().opened()).isEqualTo(3);
    }

    @Test
    void stopListening_connectsFailUntilItListensAgain() throws Exception {
        link.stopListening();
        link.stopListening();
        assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);

        link.listenAgain();
        link.listenAgain();
        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
        }
    }

    @Test
    void stopListening_manyTimes_neverLetsAnybodyIn() throws Exception {
        for (int i = 0; i < 50; i++) {
            link.stopListening();
            assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
            link.listenAgain();
            try (Socket client = send(TWENTY)) {
                assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
            }
        }
        assertThat(link.counts().opened()).isEqualTo(50);
    }

    @Test
    void close_connectionsStillComing_endsThemAll() throws Exception {
        for (int i = 0; i < 50; i++) {
            try (FaultyLink shortLived = FaultyLink.to("127.0.0.1", echo.port());
                    Socket client = new Socket("127.0.0.1", shortLived.port())) {
                shortLived.close();
                client.setSoTimeout((int) LIMIT.toMillis());

                assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
                assertThat(Leftovers.threads(shortLived.port())).isEmpty();
            }
        }
    }

    @Test
    void target_notListening_clientIsResetAndTheReasonIsTold() throws Exception {
        int nobody;
        try (ServerSocket shortLived = new ServerSocket(0)) {
            nobody = shortLived.getLocalPort();
        }
        try (FaultyLink lost = FaultyLink.to(URI.create("http://127.0.0.1:" + nobody));
                Socket client = new Socket("127.0.0.1", lost.port())) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(lost.counts().strikes())
                    .containsExactly(new LinkEvent(1, Strike.UNREACHABLE, Direction.TO_SERVER, 0));
        }
    }

    @Test
    void serverGone_whileOpen_clientIsToldByReset() throws Exception {
        try (ServerSocket rude = new ServerSocket(0);
                FaultyLink honest = FaultyLink.to("127.0.0.1", rude.getLocalPort());
                Socket client = new Socket("127.0.0.1", honest.port());
                Socket accepted = rude.accept()) {
            // a byte through the link shows that it has both connections
            client.getOutputStream().write(1);
            assertThat(accepted.getInputStream().read()).isEqualTo(1);
            accepted.setSoLinger(true, 0);
            accepted.close();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(honest.counts().strikes()).isEmpty();
        }
    }

    @Test
    void openConnections_cutAndReset_endAtOnce() throws Exception {
        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
            link.cutOpen();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(echo.ending()).isEqualTo(new Ending(20, true));
        try (Socket client = send(TWENTY)) {
            assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
            link.resetOpen();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(echo.ending()).isEqualTo(new Ending(20, false));
        assertThat(link.awaitIdle(LIMIT)).isTrue();
    }

    @Test
    void openConnections_resetManyTimes_serverNeverSeesAnOrderlyEnd() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (Socket client = send(TWENTY)) {
                assertThat(client.getInputStream().readNBytes(20)).isEqualTo(TWENTY);

                link.resetOpen();

                assertThat(echo.ending()).as("connection " + i).isEqualTo(new Ending(20, false));
            }
        }
    }

    @Test
    @Timeout(60)
    void openConnections_cutWhileDelayed_endWithoutWaiting() throws Exception {
        Duration hour = Duration.ofHours(1);
        link.use(LinkPlans.first(
                1, LinkPlan.pass().delayConnect(hour), LinkPlan.pass().delay(Direction.TO_CLIENT, hour)));
        try (Socket first = call();
                Socket second = send(TWENTY)) {
            while (link.counts().opened() < 2 || link.counts().toServer() < 20) {
                Thread.onSpinWait();
            }

            link.cutOpen();

            assertThat(first.getInputStream().read()).isEqualTo(-1);
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(link.awaitIdle(LIMIT)).isTrue();
    }

    @Test
    void awaitIdle_connectionOpen_saysNo() throws Exception {
        try (Socket client = send(TWENTY)) {
            client.getInputStream().readNBytes(20);
            assertThat(link.awaitIdle(Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void close_whileEverythingHangs_leavesNoThreadAndNoPort() throws Exception {
        int port = link.port();
        Duration hour = Duration.ofHours(1);
        link.use(connection -> switch (connection) {
            case 1 -> LinkPlan.pass();
            case 2 -> LinkPlan.pass().halfOpenAfter(Direction.TO_SERVER, 0);
            case 3 -> LinkPlan.pass().delay(Direction.TO_SERVER, hour);
            case 4 -> LinkPlan.pass().bytesPerSecond(1);
            default -> LinkPlan.pass().delayConnect(hour);
        });
        try (Socket open = send(TWENTY)) {
            // the echo server has one connection at a time, and this must be it
            assertThat(open.getInputStream().readNBytes(20)).isEqualTo(TWENTY);
            Socket frozen = send(TWENTY);
            Socket late = send(TWENTY);
            Socket slow = send(TWENTY);
            Socket waiting = send(TWENTY);
            assertThat(Leftovers.threads(port)).isNotEmpty();

            link.close();
            link.close();

            assertThat(Leftovers.threads(port)).isEmpty();
            assertThat(link.counts().open()).isZero();
            for (Socket socket : new Socket[] {open, frozen, late, slow, waiting}) {
                assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
                socket.close();
            }
            assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void through_keepsPathAndQuery() {
        assertThat(link.through(URI.create("http://portal.example:8080/a%20b/c?d=e%26f")))
                .isEqualTo(URI.create("http://127.0.0.1:" + link.port() + "/a%20b/c?d=e%26f"));
        assertThat(link.through(URI.create("http://portal.example")))
                .isEqualTo(URI.create("http://127.0.0.1:" + link.port()));
    }
}
