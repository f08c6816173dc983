package vn.dvcqg.sdk.sync;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.observe.RecordedMetrics;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** One node of several that share a store; it can be killed, that is, it never reaches the store again. */
final class Node implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    final RecordedMetrics metrics = new RecordedMetrics();
    private final AtomicBoolean dead = new AtomicBoolean();
    private final Portal portal;
    final DossierSync sync;

    Node(
            Database store,
            FakePortal fake,
            JumpingClock clock,
            Function<WireRequest, FakePortal.Fate> fates,
            UnaryOperator<DossierSyncBuilder> settings) {
        this(store, fake, clock, fates, settings, ProtocolProfile.CLASSIC);
    }

    Node(
            Database store,
            FakePortal fake,
            JumpingClock clock,
            Function<WireRequest, FakePortal.Fate> fates,
            UnaryOperator<DossierSyncBuilder> settings,
            ProtocolProfile profile) {
        this(store, fake, clock, fates, settings, profile, AgencyCode.of("000.00.99.H99"));
    }

    Node(
            Database store,
            FakePortal fake,
            JumpingClock clock,
            Function<WireRequest, FakePortal.Fate> fates,
            UnaryOperator<DossierSyncBuilder> settings,
            ProtocolProfile profile,
            AgencyCode agency) {
        this.portal = Portal.connect(PortalConfig.builder()
                .endpoint(URI.create("https://portal.example.test/"))
                .transport(fake.way(fates))
                .clock(clock)
                .profile(profile)
                .metrics(metrics)
                .deadline(DEADLINE)
                .retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)))
                // it has tests of its own, and its pauses would be those of a real clock
                .breaker(Breaker.OFF)
                .catalog(CatalogSettings.OFF)
                .agency(agency)
                .credentials(Credentials.password("demo", Secret.of("demo")))
                .build());
        this.sync = settings.apply(DossierSync.builder(portal)
                        .store(JdbcSyncStore.of(Database.of(mortal(store.source()), store.dialect())))
                        .lease(LEASE, SKEW)
                        .poll(Duration.ofMillis(20))
                        .pauses(Duration.ofMillis(1), Duration.ofMillis(10)))
                .build();
    }

    /** From now on nothing of this node reaches the store, as after a kill; a call under way may still reach the portal. */
    void kill() {
        dead.set(true);
    }

    private DataSource mortal(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (dead.get()) {
                        throw new SQLException("this node is dead");
                    }
                    try {
                        return method.invoke(source, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        sync.close();
        portal.close();
    }
}
