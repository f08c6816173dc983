package vn.dvcqg.sdk.transport.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Logs in to the proxy with the first CONNECT already, and says why it is refused instead of trying again. */
final class ProxyAuthenticator implements Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final @Nullable String header;

    ProxyAuthenticator(@Nullable ProxyLogin login) {
        this.header = login == null
                ? null
                : Credentials.basic(login.username(), login.password().reveal(), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        if (response.challenges().stream().noneMatch(each -> each.scheme().equalsIgnoreCase("OkHttp-Preemptive"))) {
            throw new ProxyRefusal(
                    header == null ? ProxyRefusal.Reason.NO_LOGIN : ProxyRefusal.Reason.WRONG_LOGIN,
                    route == null ? "unknown" : ProxyFailures.name(route.proxy()),
                    response.code());
        }
        return header == null
                ? null
                : response.request().newBuilder().header(HEADER, header).build();
    }
}
