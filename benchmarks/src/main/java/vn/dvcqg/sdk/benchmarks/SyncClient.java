package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.catalog.CatalogSettings;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.protocol.ClassicProfile;

/** The client below a durable sync: the defaults, but for how many dossiers share a call. */
final class SyncClient {

    private SyncClient() {}

    static Portal connect(URI endpoint, int dossiersPerCall) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(endpoint)
                .allowPlainHttp(true)
                .profile(ClassicProfile.builder()
                        .dossiersPerCall(dossiersPerCall)
                        .build())
                .catalog(CatalogSettings.OFF)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("demo-password")))
                .build());
    }
}
