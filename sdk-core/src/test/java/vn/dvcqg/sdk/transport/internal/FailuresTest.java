package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

class FailuresTest {

    private static final String HOP = "https://adapter.example/mapi/integration";
    private static final String SECRET = "https://adapter.example/mapi?session=s-1";

    @AfterEach
    void lowerTheFlag() {
        Thread.interrupted();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new UnknownHostException(SECRET), false, Kind.UNREACHABLE),
                Arguments.of(new ConnectException(SECRET), false, Kind.UNREACHABLE),
                Arguments.of(new NoRouteToHostException(SECRET), false, Kind.UNREACHABLE),
                Arguments.of(new SocketTimeoutException(SECRET), false, Kind.UNREACHABLE),
                Arguments.of(new SocketTimeoutException(SECRET), true, Kind.TIMEOUT),
                Arguments.of(new InterruptedIOException("timeout"), false, Kind.TIMEOUT),
                Arguments.of(new InterruptedIOException("timeout"), true, Kind.TIMEOUT),
                Arguments.of(new SSLPeerUnverifiedException(SECRET), false, Kind.TLS),
                Arguments.of(new SSLHandshakeException(SECRET), false, Kind.TLS),
                Arguments.of(
                        caused(new SSLHandshakeException(SECRET), new CertificateException(SECRET)), false, Kind.TLS),
                Arguments.of(caused(new SSLHandshakeException(SECRET), new EOFException(SECRET)), false, Kind.BROKEN),
                Arguments.of(caused(new SSLException(SECRET), new SocketException(SECRET)), false, Kind.BROKEN),
                Arguments.of(caused(new SSLException(SECRET), new IOException("Broken pipe")), false, Kind.BROKEN),
                Arguments.of(caused(new SSLHandshakeException(SECRET), new SSLException(SECRET)), false, Kind.TLS),
                Arguments.of(new SSLException(SECRET), true, Kind.BROKEN),
                Arguments.of(new SocketException(SECRET), false, Kind.BROKEN),
                Arguments.of(new SocketException(SECRET), true, Kind.BROKEN),
                Arguments.of(new EOFException(SECRET), true, Kind.BROKEN),
                Arguments.of(new ProtocolException(SECRET), true, Kind.BROKEN),
                Arguments.of(new IOException("unexpected end of stream on " + SECRET), true, Kind.BROKEN),
                Arguments.of(new PrivateHosts.PublicHostException("adapter.example"), false, Kind.FORBIDDEN));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void of_everyCause_hasItsKindAndDoesNotRepeatItsText(IOException e, boolean left, Kind kind) {
        TransportFailure failure = failure(e, left);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.mayHaveLeft()).isEqualTo(left);
        assertThat(failure).hasMessageStartingWith(HOP + ": ").hasCause(e);
        assertThat(failure.getMessage()).doesNotContain("session");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    static Stream<Arguments> interrupts() {
        return Stream.of(
                Arguments.of(new ClosedByInterruptException()),
                Arguments.of(caused(new SocketException("Socket is closed"), new ClosedByInterruptException())),
                Arguments.of(caused(new IOException("read"), new InterruptedException())),
                Arguments.of(suppressing(new IOException("timeout"), new ClosedByInterruptException())),
                Arguments.of(new InterruptedIOException("interrupted")));
    }

    @ParameterizedTest
    @MethodSource("interrupts")
    void of_interrupt_raisesTheFlagAgain(IOException e) {
        TransportFailure failure = failure(e, true);

        assertThat(failure.kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(failure.mayHaveLeft()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void of_anyFailureWithTheFlagUp_isAnInterrupt() {
        Thread.currentThread().interrupt();

        assertThat(failure(new SocketException("Closed"), false).kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void of_causesInACircle_ends() {
        IOException first = new IOException("first");
        IOException second = new IOException("second", first);
        first.initCause(second);

        assertThat(failure(first, true).kind()).isEqualTo(Kind.BROKEN);
    }

    private static TransportFailure failure(IOException e, boolean left) {
        Departure departure = new Departure();
        if (left) {
            departure.leave();
        }
        return Failures.of(e, HOP, departure, Duration.ofSeconds(30));
    }

    private static <E extends Throwable> E caused(E e, Throwable cause) {
        e.initCause(cause);
        return e;
    }

    private static <E extends Throwable> E suppressing(E e, Throwable hidden) {
        e.addSuppressed(hidden);
        return e;
    }
}
