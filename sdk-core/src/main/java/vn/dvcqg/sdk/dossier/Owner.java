package vn.dvcqg.sdk.dossier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.PortalAccountId;

/**
 * Who applies: the owner of a dossier. Immutable and safe for use by several threads. It prints no personal data.
 *
 * @see "docs/protocol/dossier.md, section Base fields"
 */
public final class Owner {

    private final ApplicantType type;
    private final @Nullable String name;
    private final @Nullable PortalAccountId account;
    private final @Nullable String identityNumber;
    private final List<OwnerIdentity> identities;
    private final @Nullable String email;
    private final @Nullable String phone;
    private final @Nullable String fax;
    private final @Nullable Boolean accountVerifiedByVneid;
    private final @Nullable String otherInformation;

    Owner(OwnerBuilder from) {
        this.type = from.type;
        this.name = from.name;
        this.account = from.account;
        this.identityNumber = from.identityNumber;
        this.identities = from.identities;
        this.email = from.email;
        this.phone = from.phone;
        this.fax = from.fax;
        this.accountVerifiedByVneid = from.accountVerifiedByVneid;
        this.otherInformation = from.otherInformation;
    }

    /**
     * Starts the owner as a citizen.
     *
     * @param name the name, or null when not known
     * @return a new builder
     */
    public static OwnerBuilder citizen(@Nullable String name) {
        return of(ApplicantType.CITIZEN).name(name);
    }

    /**
     * Starts the owner as a business.
     *
     * @param name the name, or null when not known
     * @return a new builder
     */
    public static OwnerBuilder business(@Nullable String name) {
        return of(ApplicantType.BUSINESS).name(name);
    }

    /**
     * Starts the owner as a state agency.
     *
     * @param name the name, or null when not known
     * @return a new builder
     */
    public static OwnerBuilder stateAgency(@Nullable String name) {
        return of(ApplicantType.STATE_AGENCY).name(name);
    }

    /**
     * Starts the owner as an organisation.
     *
     * @param name the name, or null when not known
     * @return a new builder
     */
    public static OwnerBuilder organisation(@Nullable String name) {
        return of(ApplicantType.ORGANISATION).name(name);
    }

    /**
     * Starts an owner of any kind.
     *
     * @param type the kind of applicant
     * @return a new builder
     */
    public static OwnerBuilder of(ApplicantType type) {
        return new OwnerBuilder(type);
    }

    /**
     * Starts a builder that holds everything this one holds.
     *
     * @return a new builder
     */
    public OwnerBuilder toBuilder() {
        return new OwnerBuilder(this);
    }

    /**
     * What kind of applicant this is.
     *
     * @return the kind
     */
    public ApplicantType type() {
        return type;
    }

    /**
     * The name.
     *
     * @return the name, or null when not known
     */
    public @Nullable String name() {
        return name;
    }

    /**
     * The account at the national portal.
     *
     * @return the account, or null when not known
     */
    public @Nullable PortalAccountId account() {
        return account;
    }

    /**
     * The number of the identity paper, of whatever kind.
     *
     * @return the number, or null when not known
     */
    public @Nullable String identityNumber() {
        return identityNumber;
    }

    /**
     * The identities with their kinds.
     *
     * @return the identities, never null
     */
    public List<OwnerIdentity> identities() {
        return identities;
    }

    /**
     * The mail address.
     *
     * @return the address, or null when not known
     */
    public @Nullable String email() {
        return email;
    }

    /**
     * The phone number.
     *
     * @return the number, or null when not known
     */
    public @Nullable String phone() {
        return phone;
    }

    /**
     * The fax number.
     *
     * @return the number, or null when not known
     */
    public @Nullable String fax() {
        return fax;
    }

    /**
     * Whether the account at the portal was verified with VNeID.
     *
     * @return true or false, or null when not known
     */
    public @Nullable Boolean accountVerifiedByVneid() {
        return accountVerifiedByVneid;
    }

    /**
     * Other information on the applicant.
     *
     * @return free text, or null
     */
    public @Nullable String otherInformation() {
        return otherInformation;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                type,
                name,
                account,
                identityNumber,
                identities,
                email,
                phone,
                fax,
                accountVerifiedByVneid,
                otherInformation);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Owner that && parts().equals(that.parts()));
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The kind only: everything else is personal data. */
    @Override
    public String toString() {
        return "Owner(" + type + ")";
    }
}
