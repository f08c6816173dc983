package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.transport.internal.ProxyRefusal.Reason;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Tells what went wrong on the way through a proxy, before anything of the request had left. */
final class ProxyFailures {

    /** OkHttp tells the status in its message only. */
    private static final Pattern STATUS = Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");

    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private ProxyFailures() {}

    /** The proxy as it may be told in a message: without a login. */
    static String name(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "unknown";
    }

    /** What the proxy did, or null when the proxy has nothing to do with it. */
    static @Nullable TransportFailure of(IOException e, String hop, Departure departure) {
        Proxy proxy = departure.proxy();
        if (proxy == null || departure.tunnelled() || departure.left()) {
            return null;
        }
        String who = "the proxy " + name(proxy);
        if (e instanceof ProxyRefusal refusal) {
            return new TransportFailure(
                    Kind.PROXY,
                    false,
                    hop + ": " + who + " answered HTTP 407 to CONNECT"
                            + (refusal.reason() == Reason.NO_LOGIN ? "; it wants a login" : "; it refuses the login"),
                    e);
        }
        if (e instanceof UnknownHostException) {
            return unreachable(hop + ": " + who + " has no address; check its name and the DNS", e);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return unreachable(hop + ": nobody answers at " + who, e);
        }
        Matcher status = STATUS.matcher(String.valueOf(e.getMessage()));
        if (status.matches()) {
            return answered(Integer.parseInt(status.group(1)), hop, name(proxy), e);
        }
        if (e instanceof ProtocolException) {
            return new TransportFailure(
                    Kind.PROXY,
                    false,
                    hop + ": what " + who + " says is not HTTP",
                    caused(new ProxyRefusal(Reason.NO_PROXY, name(proxy), 0), e));
        }
        return unreachable(hop + ": " + who + " broke the connection before it let it through", e);
    }

    private static TransportFailure answered(int status, String hop, String proxy, IOException e) {
        String what = hop + ": the proxy " + proxy + " answered HTTP " + status + " to CONNECT; ask who runs it";
        if (status >= SERVER_ERROR || PASSING.contains(status)) {
            return unreachable(what, e);
        }
        return new TransportFailure(Kind.PROXY, false, what, caused(new ProxyRefusal(Reason.TUNNEL, proxy, status), e));
    }

    private static TransportFailure unreachable(String what, IOException e) {
        return new TransportFailure(Kind.UNREACHABLE, false, what, e);
    }

    private static ProxyRefusal caused(ProxyRefusal refusal, IOException e) {
        refusal.initCause(e);
        return refusal;
    }
}
