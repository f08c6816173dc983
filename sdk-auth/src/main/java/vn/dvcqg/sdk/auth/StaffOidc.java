package vn.dvcqg.sdk.auth;

/**
 * The login of officers at a provider of their own, with OpenID Connect. Its people are {@link StaffIdentity}, never {@link
 * ApplicantIdentity}. Immutable.
 *
 * @see "docs/protocol/identity.md, section Three providers"
 */
public final class StaffOidc implements ProviderProfile {

    private final OidcSettings settings;

    private StaffOidc(OidcSettings settings) {
        this.settings = settings;
    }

    /**
     * A profile with the claims of OpenID Connect.
     *
     * @param issuer the issuer as identity tokens name it
     * @return a builder; addresses, client id and secret are missing yet
     */
    public static OidcBuilder<StaffOidc> builder(String issuer) {
        return new OidcBuilder<>("staff", ClaimNames.STAFF, LevelRule.STAFF, StaffOidc::new).issuer(issuer);
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

    /** The name and the issuer. */
    @Override
    public String toString() {
        return "StaffOidc(" + settings.issuer() + ")";
    }
}
