package vn.dvcqg.sdk.mock.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.UncheckedIOException;
import java.net.BindException;

/** The HTTP side: WireMock with one stub for every URL, answered by a transformer of our own. */
public final class WireMockEngine implements AutoCloseable {
    private static final int THREADS = 64;
    private static final long STOP_MILLIS = 1_000;

    private final WireMockServer server;

    private WireMockEngine(WireMockServer server) {
        this.server = server;
    }

    public static WireMockEngine start(String bindAddress, int port, boolean http2, Site site) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress(bindAddress)
                .port(port)
                .containerThreads(THREADS)
                .jettyStopTimeout(STOP_MILLIS)
                .http2PlainDisabled(!http2)
                .gzipDisabled(true)
                // WireMock's own journal would hold every body in memory; the mock keeps a bounded one.
                .disableRequestJournal()
                .maxLoggedResponseSize(1)
                // Else a host project's src/test/resources/mappings would be served too.
                .usingFilesUnderClasspath("vn/dvcqg/sdk/mock/files")
                .extensionScanningEnabled(false)
                .adminAuthenticator(request -> false)
                .notifier(new Silence())
                .extensions(new PortalTransformer(site), new HugeBodyTransformer()));
        try {
            server.start();
        } catch (FatalStartupException failed) {
            throw startFailure(bindAddress, port, failed);
        }
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(PortalTransformer.NAME)));
        return new WireMockEngine(server);
    }

    private static RuntimeException startFailure(String bindAddress, int port, FatalStartupException failed) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (t instanceof java.io.IOException) {
                BindException clear = new BindException("cannot listen on " + bindAddress + " port " + port
                        + ": the port is in use or not allowed; choose another port");
                clear.initCause(failed);
                return new UncheckedIOException(clear);
            }
        }
        return failed;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
