package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.transport.ProxySettings;

/** Chooses the proxy of each https address; always exactly one way. */
final class Proxies extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final ProxySettings settings;
    private final NoProxy exceptions;
    private final @Nullable EnvironmentProxy environment;

    private Proxies(ProxySettings settings, @Nullable EnvironmentProxy environment) {
        this.settings = settings;
        this.exceptions = NoProxy.of(settings.exceptions());
        this.environment = environment;
    }

    /** Reads the environment at once, if it may be asked, so that a faulty value is told at the start. */
    static Proxies of(ProxySettings settings, Map<String, String> environment) {
        boolean asked = switch (settings.source()) {
            case ENVIRONMENT -> true;
            case AUTO -> !named();
            case NONE, SYSTEM, EXPLICIT -> false;
        };
        return new Proxies(settings, asked ? EnvironmentProxy.in(environment) : null);
    }

    private static boolean named() {
        String host = System.getProperty("https.proxyHost");
        return host != null && !host.isBlank();
    }

    /** Who logs in to the proxies, or null when nobody does. */
    @Nullable
    ProxyLogin login() {
        String username = settings.username();
        Secret password = settings.password();
        if (username != null && password != null) {
            return new ProxyLogin(username, password);
        }
        return environment == null ? null : environment.login();
    }

    @Override
    public List<Proxy> select(@Nullable URI address) {
        if (address == null || exceptions.covers(address)) {
            return DIRECT;
        }
        Proxy chosen = switch (settings.source()) {
            case NONE -> null;
            case EXPLICIT -> proxy(String.valueOf(settings.host()), settings.port());
            case SYSTEM -> system(address);
            case ENVIRONMENT -> environment(address);
            case AUTO -> {
                Proxy first = system(address);
                yield first != null ? first : environment(address);
            }
        };
        return chosen == null ? DIRECT : List.of(chosen);
    }

    private static @Nullable Proxy system(URI address) {
        ProxySelector java = ProxySelector.getDefault();
        if (java == null) {
            return null;
        }
        return java.select(address).stream()
                .filter(each -> each.type() == Proxy.Type.HTTP)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Proxy environment(URI address) {
        if (environment == null || environment.exceptions().covers(address)) {
            return null;
        }
        return proxy(environment.host(), environment.port());
    }

    private static Proxy proxy(String host, int port) {
        // its name is looked up at each connection, as every other name
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
        // there is no other proxy to turn to
    }
}
