package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.Ability;
import vn.dvcqg.sdk.auth.CallbackRequest;
import vn.dvcqg.sdk.auth.CookieKeys;
import vn.dvcqg.sdk.auth.LoginFlow;
import vn.dvcqg.sdk.auth.LoginResult;
import vn.dvcqg.sdk.auth.LoginStart;
import vn.dvcqg.sdk.auth.PortalSso;
import vn.dvcqg.sdk.auth.ReturnTo;
import vn.dvcqg.sdk.auth.internal.DemoToken;
import vn.dvcqg.sdk.transport.BackChannel;

/**
 * Completes logins all at the same time at a flow that has no keys yet, and prints how often the provider's keys were fetched. Each has a
 * thread of its own. The provider gives all the same token, so it is declared as one without a nonce. Argument: the number of logins, 1,000
 * where none is given.
 */
public final class LoginBurst {

    private LoginBurst() {}

    /** Runs and prints; writes nothing but standard output. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int logins = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        try (MinimalProvider provider = MinimalProvider.start();
                BackChannel channel = BackChannel.to("portal")
                        .allowPlainHttp(true)
                        .attemptTimeout(Duration.ofMinutes(2))
                        .deadline(Duration.ofMinutes(5))
                        .build();
                LoginFlow flow = LoginFlow.builder(PortalSso.builder(provider.url())
                                .client(DemoToken.CLIENT, Secret.of("demo-client-secret"))
                                .nonce(Ability.NOT_ACCEPTED)
                                .build())
                        .redirectUri(URI.create("https://motcua.example.test/sso/callback"))
                        .cookieKeys(CookieKeys.ofThisProcess())
                        .backChannel(channel)
                        .build()) {
            List<CallbackRequest> callbacks = new ArrayList<>();
            for (int i = 0; i < logins; i++) {
                callbacks.add(callback(flow.begin(ReturnTo.HOME)));
            }
            long began = System.nanoTime();
            int good = completed(flow, callbacks);
            double seconds = (System.nanoTime() - began) / 1e9;
            Figures.print(
                    "%d logins at the same time: %d logged in, %d key fetches, %.2f s, %.0f logins/s, %s",
                    logins, good, provider.keyFetches(), seconds, logins / seconds, Figures.machine());
        }
    }

    private static CallbackRequest callback(LoginStart start) {
        String query = start.redirect().uri().getRawQuery();
        String state = query.replaceFirst("(?:^|.*&)state=([^&]+).*", "$1");
        return CallbackRequest.of(
                "code=demo-code&state=" + state, start.cookie().split(";", 2)[0]);
    }

    private static int completed(LoginFlow flow, List<CallbackRequest> callbacks)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(callbacks.size());
        try {
            List<Future<LoginResult>> results = new ArrayList<>();
            for (CallbackRequest callback : callbacks) {
                results.add(threads.submit(() -> {
                    start.await();
                    return flow.complete(callback);
                }));
            }
            start.countDown();
            int good = 0;
            for (Future<LoginResult> result : results) {
                good += result.get() instanceof LoginResult.LoggedIn ? 1 : 0;
            }
            return good;
        } finally {
            threads.shutdownNow();
        }
    }
}
