package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Stands by the way of a call and notes what it passes: the proxy, the connection, the protocol of the host. */
final class Wayside extends EventListener {

    private final Sockets sockets;
    private final Duration connectTimeout;
    private final @Nullable Hosts hosts;

    /** With hosts where HTTP/2 is offered to them; from a client that does not offer it, nothing is learned. */
    Wayside(Sockets sockets, Duration connectTimeout, @Nullable Hosts hosts) {
        this.sockets = sockets;
        this.connectTimeout = connectTimeout;
        this.hosts = hosts;
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        Departure departure = Departure.of(call.request());
        if (departure != null && proxies.get(0).type() != Proxy.Type.DIRECT) {
            departure.through(proxies.get(0));
        }
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        Departure departure = Departure.of(call.request());
        if (departure != null) {
            sockets.connecting(departure, connectTimeout);
        }
    }

    @Override
    public void secureConnectStart(Call call) {
        Departure departure = Departure.of(call.request());
        if (departure != null) {
            departure.tunnel();
        }
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        Departure departure = Departure.of(call.request());
        if (departure != null) {
            departure.secure();
        }
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        Departure departure = Departure.of(call.request());
        if (departure != null) {
            departure.answer();
        }
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        sockets.connectingEnded();
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException e) {
        sockets.connectingEnded();
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        if (hosts != null) {
            hosts.note(call.request().url(), connection.protocol());
        }
        Departure departure = Departure.of(call.request());
        if (departure != null) {
            departure.on(connection);
        }
    }
}
