package vn.dvcqg.sdk.auth;

/**
 * What is to be known of an identity provider: addresses, client, abilities, names of claims. Every unknown of the wire is a setting of one
 * of these with a documented default. Immutable and safe for use by several threads; none prints a secret.
 */
public sealed interface ProviderProfile permits PortalSso, DirectVneid, StaffOidc, StaffCas {

    /**
     * A short name for logs, events and the sealed cookie.
     *
     * @return 1 to 40 letters, digits or hyphens
     */
    String name();

    /**
     * Who says who somebody is: the first part of every {@link LinkKey} of this provider. Do not change it once accounts are linked.
     *
     * @return the issuer
     */
    String issuer();

    /**
     * What the provider can do for the safety of a login.
     *
     * @return the abilities
     */
    ProviderAbilities abilities();
}
