package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.id.AgencyCode;

/** One side of the comparison: the SDK with its defaults. */
final class SdkClient implements AutoCloseable {

    private final Portal portal;

    SdkClient(URI endpoint) {
        this.portal = Portal.connect(PortalConfig.builder()
                .endpoint(endpoint)
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("demo-password")))
                .build());
    }

    Submission submit(Dossier dossier) {
        return portal.dossiers().submit(dossier);
    }

    @Override
    public void close() {
        portal.close();
    }
}
