package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Tells from what OkHttp throws which kind of trouble it was. The texts of the library are not passed on: they may hold a URL. */
final class Failures {

    /** How OkHttp tells that a host with HTTP/2 has not looked at a request, because it is busy or about to go. */
    private static final String REFUSED = "stream was reset: REFUSED_STREAM";

    private Failures() {}

    /** What it may mean that a new TLS connection broke: a server that hangs up hard loses its own refusal on the way. */
    static String perhapsRefused(boolean hasKey) {
        return hasKey
                ? "; it was a new one, so the other side may have refused our client certificate"
                : "; that was in the TLS handshake, so the other side may want a client certificate";
    }

    static TransportFailure of(IOException e, String hop, Departure departure, Duration allowed) {
        boolean left = departure.left() && !REFUSED.equals(e.getMessage()) && !refusedCertificate(e, departure);
        if (isInterrupt(e)) {
            // closing the channel leaves the flag set, a time-out check of OkHttp clears it
            Thread.currentThread().interrupt();
            return new TransportFailure(Kind.INTERRUPTED, left, hop + ": the thread was interrupted", e);
        }
        if (departure.connectingTooSlow() && !left) {
            return new TransportFailure(Kind.UNREACHABLE, false, hop + ": " + tooSlow(departure), e);
        }
        TransportFailure ofProxy = e instanceof InterruptedIOException ? null : ProxyFailures.of(e, hop, departure);
        if (ofProxy != null) {
            return ofProxy;
        }
        if (e instanceof PrivateHosts.PublicHostException) {
            return new TransportFailure(
                    Kind.FORBIDDEN, false, hop + ": plain HTTP is for private hosts only; use https", e);
        }
        if (e instanceof Names.TooSlow) {
            return new TransportFailure(
                    Kind.UNREACHABLE,
                    false,
                    hop + ": the name of the host was not looked up in time; check the DNS",
                    e);
        }
        if (e instanceof UnknownHostException) {
            return new TransportFailure(
                    Kind.UNREACHABLE, left, hop + ": the host name has no address; check the endpoint and the DNS", e);
        }
        TlsReason reason = TlsReason.of(e);
        if (reason.isCertain(left)) {
            return new TransportFailure(Kind.TLS, left, hop + ": " + reason.text() + way(departure, left), e);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new TransportFailure(Kind.UNREACHABLE, left, hop + ": nobody answers at this address", e);
        }
        if (e instanceof SocketTimeoutException && !left) {
            return new TransportFailure(Kind.UNREACHABLE, false, hop + ": " + tooSlow(departure), e);
        }
        if (e instanceof InterruptedIOException) {
            return new TransportFailure(
                    Kind.TIMEOUT, left, hop + ": no whole answer within " + allowed.toMillis() + " ms", e);
        }
        // a peer that hangs up during the handshake may be a balancer with nothing behind it: that passes, a wrong
        // set-up does not
        boolean hungUp = hidesBrokenConnection(e);
        if (e instanceof SSLException && !left && !hungUp) {
            return new TransportFailure(Kind.TLS, false, hop + ": " + reason.text() + way(departure, false), e);
        }
        if (e instanceof ProtocolException) {
            return new TransportFailure(
                    Kind.BROKEN,
                    left,
                    hop + ": what came back is not HTTP; check that the endpoint names a web service",
                    e);
        }
        return new TransportFailure(
                Kind.BROKEN, left, hop + ": the connection broke before a whole answer came" + way(departure, left), e);
    }

    /** Until the portal has shown its certificate, what fails behind a proxy may be the proxy's own doing. */
    private static String way(Departure departure, boolean left) {
        Proxy proxy = departure.proxy();
        return proxy == null || left ? "" : " (through the proxy " + ProxyFailures.name(proxy) + ")";
    }

    /** The server looked at our certificate before anything else, and not at the request that met its refusal. */
    private static boolean refusedCertificate(IOException e, Departure departure) {
        return departure.metSilence() && TlsReason.of(e) == TlsReason.CLIENT_REFUSED;
    }

    private static String tooSlow(Departure departure) {
        Proxy proxy = departure.proxy();
        return "the connection could not be made in time"
                + (proxy == null ? "" : " through the proxy " + ProxyFailures.name(proxy));
    }

    /** OkHttp reports its own time-outs by an InterruptedIOException too; only the flag and its text tell them apart. */
    private static boolean isInterrupt(IOException e) {
        return e instanceof ClosedByInterruptException
                || causedBy(e, ClosedByInterruptException.class)
                || causedBy(e, InterruptedException.class)
                || Thread.currentThread().isInterrupted()
                || (e.getClass() == InterruptedIOException.class && "interrupted".equals(e.getMessage()));
    }

    /** TLS wraps what the socket says; the sockets of channels say plain IOExceptions such as "Broken pipe". */
    private static boolean hidesBrokenConnection(IOException e) {
        @Nullable Throwable at = e.getCause();
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (at instanceof IOException && !(at instanceof SSLException)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        @Nullable Throwable at = e;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (type.isInstance(at)) {
                return true;
            }
            for (Throwable hidden : at.getSuppressed()) {
                if (type.isInstance(hidden)) {
                    return true;
                }
            }
            at = at.getCause();
        }
        return false;
    }
}
