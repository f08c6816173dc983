package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.ProxySettings;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** As many calls as a host wants are under way at the same time; no default of a library holds them back. */
class ManyCallsTest {

    @TempDir
    Path folder;

    @Test
    void send_twoHundredCallsToOneHost_areAllUnderWayAtOnce() throws Exception {
        try (OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS)) {
            allAtOnce(transport, 200, work -> new Thread(work).start());
        }
    }

    @Test
    void send_thousandCallsOfVirtualThreads_areAllUnderWayAtOnce() throws Exception {
        assumeTrue(
                Runtime.version().feature() >= 24,
                "virtual threads that do not hold on to their carriers need Java 24");
        try (OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS)) {
            allAtOnce(transport, 1000, ManyCallsTest::startVirtual);
        }
    }

    /** Nobody is answered before all have asked. */
    private static void allAtOnce(Transport transport, int calls, Starter starter) throws Exception {
        CountDownLatch arrived = new CountDownLatch(calls);
        ServerSocket socket = new ServerSocket(0, calls, InetAddress.getLoopbackAddress());
        try (RawServer server = RawServer.start(socket, line -> {
            line.readRequest();
            arrived.countDown();
            await(arrived);
            line.answer(200, "{}");
        })) {
            List<CompletableFuture<Integer>> ends = start(transport, server.uri(), calls, starter);

            for (CompletableFuture<Integer> end : ends) {
                assertThat(end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(200);
            }
            assertThat(server.requests()).isEqualTo(calls);
        }
    }

    /** A server that others have written, with its own limits of streams and windows. */
    @Test
    void send_http2OfAServerInUse_servesManyCallsOnFewConnections() throws Exception {
        TestAuthority authority = TestAuthority.create();
        Path keys = authority.server().writePkcs12(folder.resolve("server.p12"), "changeit");
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .httpDisabled(true)
                .bindAddress("127.0.0.1")
                .httpsPort(0)
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword("changeit")
                .keyManagerPassword("changeit"));
        server.start();
        try (OkHttpTransport transport = Trusting.transport(
                authority,
                Wires.LIMITS,
                ConnectionSettings.builder().proxy(ProxySettings.none()).build(),
                Clients.PING,
                Map.of())) {
            server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok("{}")));
            URI uri = URI.create("https://127.0.0.1:" + server.httpsPort() + "/mapi/integration");

            for (CompletableFuture<Integer> end : start(transport, uri, 100, work -> new Thread(work).start())) {
                assertThat(end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isEqualTo(200);
            }

            assertThat(server.getAllServeEvents())
                    .hasSize(100)
                    .allSatisfy(event ->
                            assertThat(event.getRequest().getProtocol()).isEqualTo("HTTP/2.0"));
        } finally {
            server.stop();
        }
    }

    /** How a thread is started. */
    private interface Starter {
        void start(Runnable work);
    }

    private static void startVirtual(Runnable work) {
        try {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CompletableFuture<Integer>> start(Transport transport, URI uri, int calls, Starter starter) {
        Stream<CompletableFuture<Integer>> ends = IntStream.range(0, calls).mapToObj(i -> {
            CompletableFuture<Integer> end = new CompletableFuture<>();
            starter.start(() -> {
                try {
                    end.complete(transport
                            .send(Wires.post(uri), FakeCall.unhurried())
                            .status());
                } catch (TransportFailure | RuntimeException e) {
                    end.completeExceptionally(e);
                }
            });
            return end;
        });
        return ends.toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("only some calls came: " + latch.getCount() + " are missing");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
