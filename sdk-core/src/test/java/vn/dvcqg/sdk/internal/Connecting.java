package vn.dvcqg.sdk.internal;

import java.net.URI;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.AgencyCode;

/** A program that connects and says what it was told. */
public final class Connecting {

    private Connecting() {}

    public static void main(String[] arguments) {
        PortalConfig config = PortalConfig.builder()
                .endpoint(URI.create("https://adapter.example/forward"))
                .agency(AgencyCode.of("H40.16"))
                .credentials(Credentials.password("demo", Secret.of("hunter2")))
                .build();
        try (Portal portal = Portal.connect(config)) {
            System.out.println("connected " + portal);
        } catch (SetupProblemException e) {
            e.problems().forEach(each -> System.out.println(each.field() + " " + each.code() + " " + each.en()));
        }
    }
}
