package vn.dvcqg.sdk.benchmarks;

import java.net.URI;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.PortalConfigBuilder;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.id.AgencyCode;

/** One side of the comparison: the SDK with its defaults, watched or not. */
final class SdkClient implements AutoCloseable {

    private final Portal portal;

    private SdkClient(PortalConfigBuilder config) {
        this.portal = Portal.connect(config.build());
    }

    /** With the defaults: nobody listens. */
    static SdkClient usual(URI endpoint) {
        return new SdkClient(config(endpoint));
    }

    /** With metrics and a listener, as an operator would have them. */
    static SdkClient watched(URI endpoint, SumOfCalls sum) {
        return new SdkClient(config(endpoint).metrics(sum).listener(sum));
    }

    private static PortalConfigBuilder config(URI endpoint) {
        return PortalConfig.builder()
                .endpoint(endpoint)
                .allowPlainHttp(true)
                .agency(AgencyCode.of("000.00.99.H99"))
                .credentials(Credentials.password("demo", Secret.of("demo-password")));
    }

    Submission submit(Dossier dossier) {
        return portal.dossiers().submit(dossier);
    }

    @Override
    public void close() {
        portal.close();
    }
}
