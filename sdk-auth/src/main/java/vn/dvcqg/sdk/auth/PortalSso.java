package vn.dvcqg.sdk.auth;

import java.net.URI;
import java.util.Set;

/**
 * The login of the national portal (VNConnect), with OpenID Connect. A login with VNeID through the portal is this provider too: it then
 * tells nine claims and {@link ApplicantIdentity#isViaVneid()}. Immutable.
 *
 * @see "docs/protocol/identity.md, section Three providers"
 */
public final class PortalSso implements ProviderProfile {

    private final OidcSettings settings;
    private final Set<String> vneidMarks;
    private final Set<String> logoutHosts;

    private PortalSso(OidcSettings settings) {
        this.settings = settings;
        this.vneidMarks = settings.vneidMarks();
        this.logoutHosts = settings.logoutHosts();
    }

    /**
     * A profile with the paths, the issuer and the claims of the portal.
     *
     * @param host scheme and host of the portal's provider
     * @return a builder; client id and secret are missing yet
     */
    public static OidcBuilder<PortalSso> builder(URI host) {
        String base = host.toString().replaceAll("/+$", "");
        return new OidcBuilder<>("portal", ClaimNames.PORTAL, LevelRule.PORTAL, PortalSso::new)
                .issuer(base + "/oauth2/token")
                .endpoints(OidcEndpoints.wso2(host));
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String issuer() {
        return settings.issuer();
    }

    @Override
    public ProviderAbilities abilities() {
        return settings.abilities();
    }

    /**
     * The settings.
     *
     * @return the settings
     */
    public OidcSettings settings() {
        return settings;
    }

    /**
     * Values of the claim {@code loginIdp} that mean VNeID.
     *
     * @return the values
     */
    public Set<String> vneidMarks() {
        return vneidMarks;
    }

    /**
     * Hosts to which the browser may be sent for VNeID's own logout.
     *
     * @return the hosts
     */
    public Set<String> logoutHosts() {
        return logoutHosts;
    }

    /** The name and the issuer. */
    @Override
    public String toString() {
        return "PortalSso(" + settings.issuer() + ")";
    }
}
