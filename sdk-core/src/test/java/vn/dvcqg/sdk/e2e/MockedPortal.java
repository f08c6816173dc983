package vn.dvcqg.sdk.e2e;

import java.time.Duration;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.MockPortal;

/** Configurations for a mock portal. */
final class MockedPortal {

    /** Repeats like the default, but without making a test wait. */
    static final RetryPolicy QUICK = new RetryPolicy(4, Duration.ofMillis(1), Duration.ofMillis(4));

    private MockedPortal() {}

    static PortalConfigBuilder config(MockPortal mock) {
        return PortalConfig.builder()
                .endpoint(mock.endpoint())
                .allowPlainHttp(true)
                .retry(QUICK)
                .agency(AgencyCode.of(mock.agencyCode()))
                .credentials(Credentials.password(mock.username(), Secret.of(mock.password())));
    }

    static Portal connect(MockPortal mock) {
        return Portal.connect(config(mock).build());
    }
}
