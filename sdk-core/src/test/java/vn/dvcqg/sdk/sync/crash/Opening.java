package vn.dvcqg.sdk.sync.crash;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.session.LoginPolicy;
import vn.dvcqg.sdk.session.SessionSettings;
import vn.dvcqg.sdk.sync.DossierSync;
import vn.dvcqg.sdk.sync.JdbcSyncStore;
import vn.dvcqg.sdk.transport.Breaker;
import vn.dvcqg.sdk.transport.RateLimit;

/** Opens the parts of a node as its orders say; used on both sides of the process border. */
final class Opening {

    /** The account that a mock portal has when nothing is set. */
    static final AgencyCode AGENCY = AgencyCode.of("000.00.99.H99");

    /** As by default, but its probes come soon: what is tested is what happens after them. */
    private static final Breaker BREAKER = Breaker.builder()
            .firstWait(Duration.ofMillis(100))
            .longestWait(Duration.ofMillis(200))
            .build();

    /** As by default, but after a login that nobody answered the next one comes soon. */
    private static final SessionSettings SESSIONS = SessionSettings.builder()
            .loginPolicy(LoginPolicy.builder()
                    .outageWait(Duration.ofMillis(10))
                    .longestOutageWait(Duration.ofMillis(200))
                    .build())
            .build();

    private Opening() {}

    /**
     * Retries of the SDK below are off, so that each call is one request; so is the rate that is learnt from faults, because nobody wants to
     * wait for it.
     */
    static Portal portal(Orders orders) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(orders.endpoint())
                .allowPlainHttp(true)
                .clock(Clock.offset(Clock.system(VietnamTime.ZONE), orders.ahead()))
                .deadline(orders.limits().deadline())
                .retry(new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1)))
                .breaker(BREAKER)
                .sessions(SESSIONS)
                .rateLimit(RateLimit.OFF)
                .catalog(CatalogSettings.OFF)
                .agency(AGENCY)
                .credentials(Credentials.password("demo-agency", Secret.of("demo-password")))
                .build());
    }

    static DossierSync sync(Orders orders, Portal portal, DataSource source) {
        return orders.promise()
                .applyTo(DossierSync.builder(portal)
                        .store(JdbcSyncStore.of(source))
                        .workers(4)
                        .giveUpAfter(1000, 1000)
                        .lease(orders.limits().lease(), orders.limits().skew())
                        .poll(Duration.ofMillis(50))
                        .pauses(Duration.ofMillis(5), Duration.ofMillis(50)))
                .build();
    }
}
