package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.transport.ConnectionSettings;
import vn.dvcqg.sdk.transport.internal.tls.TlsContexts;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A large body gets more time, a usual one gets none, and the deadline of the call rules both. */
class UploadTimeTest {

    @ParameterizedTest
    @CsvSource({"0, 60000, 300", "1023, 60000, 300", "1024, 60000, 1300", "2048, 60000, 2300", "4096, 700, 700"})
    void send_noAnswer_isGivenUpAfterTheTimeOfItsBody(int bytes, long deadline, long expected) throws Exception {
        ConnectionSettings slow =
                ConnectionSettings.builder().slowestUpload(1024).build();
        try (RawServer server = RawServer.start(RawLine::hold);
                OkHttpTransport transport =
                        new OkHttpTransport(Wires.attemptsOf(Duration.ofMillis(300)), slow, TlsContexts.ofJdk())) {
            Caller caller = new Caller(
                    transport, post(server.uri(), new byte[bytes]), FakeCall.withLeft(Duration.ofMillis(deadline)));

            assertThat(caller.failure().kind()).isEqualTo(TransportFailure.Kind.TIMEOUT);
            assertThat(caller.failure()).hasMessageContaining("within " + expected + " ms");
        }
    }

    private static WireRequest post(URI uri, byte[] body) {
        return WireRequest.of("DongBoHoSoMC", "POST", uri, Map.of(), body, Effect.NONE);
    }
}
