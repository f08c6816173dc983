package vn.dvcqg.sdk.mock;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.mock.internal.Backend;
import vn.dvcqg.sdk.mock.internal.WireMockEngine;

/**
 * The National Public Service Portal as its classic protocol shows it, for tests: a real HTTP server on this machine that
 * keeps what it is sent. Thread-safe. Close it to free the port.
 *
 * <pre>{@code
 * try (MockPortal portal = MockPortal.start()) {
 *     // call portal.endpoint() as portal.username() with portal.password() ...
 *     assertThat(portal.findings()).isEmpty();
 * }
 * }</pre>
 *
 * <p>A fresh or reset mock issues the sessions {@code demo-session-1}, {@code demo-session-2} and so on, so that written
 * down messages can be replayed after one login.
 *
 * @see "docs/mock.md"
 */
public final class MockPortal implements AutoCloseable {
    private final MockSettings settings;
    private final Backend backend;
    private final WireMockEngine engine;

    private MockPortal(MockSettings settings) {
        this.settings = settings;
        this.backend = new Backend(settings);
        this.engine = WireMockEngine.start(settings.bindAddress(), settings.port(), settings.http2(), backend);
    }

    /**
     * Starts a mock on a free port of {@code 127.0.0.1} with demo data.
     *
     * @return the running mock
     */
    public static MockPortal start() {
        return start(MockSettings.builder().build());
    }

    /**
     * Starts a mock.
     *
     * @param settings how to set it up
     * @return the running mock
     * @throws java.io.UncheckedIOException if the port is in use or the catalogue cannot be read
     * @throws IllegalArgumentException if the catalogue folder or a file in it is not as it must be
     */
    public static MockPortal start(MockSettings settings) {
        return new MockPortal(settings);
    }

    /**
     * The address of the server.
     *
     * @return for example {@code http://127.0.0.1:8089}, without a slash at the end
     */
    public URI url() {
        return URI.create("http://" + settings.bindAddress() + ":" + port());
    }

    /**
     * The address of the adapter, to which clients add the paths of login, integration and share.
     *
     * @return {@link #url()} with {@code /VXPAdapter/RestService/forward/}
     */
    public URI endpoint() {
        return url().resolve("/VXPAdapter/RestService/forward/");
    }

    /**
     * The port of the server.
     *
     * @return the port, never 0
     */
    public int port() {
        return engine.port();
    }

    /**
     * The user name of the first account.
     *
     * @return {@code demo-agency} unless set otherwise
     */
    public String username() {
        return settings.accounts().get(0).username();
    }

    /**
     * The password of the first account.
     *
     * @return {@code demo-password} unless set otherwise
     */
    public String password() {
        return settings.accounts().get(0).password();
    }

    /**
     * The agency code of the first account.
     *
     * @return {@code 000.00.99.H99} unless set otherwise
     */
    public String agencyCode() {
        return settings.accounts().get(0).agencyCode();
    }

    /**
     * The settings it was started with.
     *
     * @return the settings
     */
    public MockSettings settings() {
        return settings;
    }

    /**
     * The faults it will commit.
     *
     * @return the live list
     */
    public Faults faults() {
        return backend.faults();
    }

    /**
     * What was wrong or remarkable in the messages since start or reset.
     *
     * @return a copy, oldest first, bounded by {@link MockSettings#journalSize()}
     */
    public List<Finding> findings() {
        return backend.findings();
    }

    /**
     * The calls of the portal protocol since start or reset; the pages below {@code /__mock} are not among them.
     *
     * @return a copy, in the order in which they were answered, bounded by {@link MockSettings#journalSize()}
     */
    public List<Exchange> requests() {
        return backend.exchanges();
    }

    /**
     * How many calls of an operation arrived since start or reset, those struck by a fault included.
     *
     * @param operation name of a service, or {@code login}
     * @return the number, not bounded by the size of the journal
     */
    public int received(String operation) {
        return backend.received(operation);
    }

    /**
     * What the mock holds for a dossier.
     *
     * @param code the dossier code as it was sent
     * @return the dossier, or empty if none of that code was accepted
     */
    public Optional<StoredDossier> dossier(String code) {
        return backend.dossier(code);
    }

    /**
     * All dossiers the mock holds, those born on the portal included.
     *
     * @return a copy, in the order in which they came
     */
    public List<StoredDossier> dossiers() {
        return backend.dossiers();
    }

    /** Forgets sessions, dossiers, findings, requests and faults; the catalogue and the settings stay. */
    public void reset() {
        backend.reset();
    }

    /** Stops the server and frees the port. Connections that are open are cut. Closing twice is harmless. */
    @Override
    public void close() {
        engine.close();
    }
}
