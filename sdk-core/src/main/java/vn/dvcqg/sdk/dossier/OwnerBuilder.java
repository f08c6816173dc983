package vn.dvcqg.sdk.dossier;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;

/**
 * Builds an {@link Owner}. Not safe for use by several threads. An empty text counts as not known.
 */
public final class OwnerBuilder {

    final ApplicantType type;

    @Nullable
    String name;

    @Nullable
    PortalAccountId account;

    @Nullable
    String identityNumber;

    List<OwnerIdentity> identities = List.of();

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String fax;

    @Nullable
    Boolean accountVerifiedByVneid;

    @Nullable
    String otherInformation;

    OwnerBuilder(ApplicantType type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    OwnerBuilder(Owner from) {
        this.type = from.type();
        this.name = from.name();
        this.account = from.account();
        this.identityNumber = from.identityNumber();
        this.identities = from.identities();
        this.email = from.email();
        this.phone = from.phone();
        this.fax = from.fax();
        this.accountVerifiedByVneid = from.accountVerifiedByVneid();
        this.otherInformation = from.otherInformation();
    }

    /**
     * Sets the name.
     *
     * @param name the name as it stands on the paper, or null
     * @return this builder
     */
    public OwnerBuilder name(@Nullable String name) {
        this.name = Texts.known(name);
        return this;
    }

    /**
     * Sets the account at the national portal.
     *
     * @param account the account, or null
     * @return this builder
     */
    public OwnerBuilder account(@Nullable PortalAccountId account) {
        this.account = account;
        return this;
    }

    /**
     * Sets the number of the identity paper by itself, without an entry in the list of identities.
     *
     * @param identityNumber the number, or null
     * @return this builder
     */
    public OwnerBuilder identityNumber(@Nullable String identityNumber) {
        this.identityNumber = Texts.known(identityNumber);
        return this;
    }

    /**
     * Replaces the list of identities.
     *
     * @param identities the identities
     * @return this builder
     */
    public OwnerBuilder identities(List<OwnerIdentity> identities) {
        this.identities = List.copyOf(identities);
        return this;
    }

    /**
     * Adds one to the list.
     *
     * @param identity what to add
     * @return this builder
     */
    public OwnerBuilder addIdentity(OwnerIdentity identity) {
        this.identities = Lists.plus(identities, identity);
        return this;
    }

    /**
     * Sets the mail address.
     *
     * @param email the address, or null
     * @return this builder
     */
    public OwnerBuilder email(@Nullable String email) {
        this.email = Texts.known(email);
        return this;
    }

    /**
     * Sets the phone number.
     *
     * @param phone the number, or null
     * @return this builder
     */
    public OwnerBuilder phone(@Nullable String phone) {
        this.phone = Texts.known(phone);
        return this;
    }

    /**
     * Sets the fax number.
     *
     * @param fax the number, or null
     * @return this builder
     */
    public OwnerBuilder fax(@Nullable String fax) {
        this.fax = Texts.known(fax);
        return this;
    }

    /**
     * Sets whether the account at the portal was verified with VNeID.
     *
     * @param accountVerifiedByVneid true or false, or null when not known
     * @return this builder
     */
    public OwnerBuilder accountVerifiedByVneid(@Nullable Boolean accountVerifiedByVneid) {
        this.accountVerifiedByVneid = accountVerifiedByVneid;
        return this;
    }

    /**
     * Sets other information on the applicant.
     *
     * @param otherInformation free text, or null
     * @return this builder
     */
    public OwnerBuilder otherInformation(@Nullable String otherInformation) {
        this.otherInformation = Texts.known(otherInformation);
        return this;
    }

    /**
     * Adds the personal identity number to the list of identities and sets it as the number of the identity paper.
     *
     * @param personalId the number
     * @return this builder
     */
    public OwnerBuilder identity(PersonalId personalId) {
        return identityNumber(personalId.value()).addIdentity(OwnerIdentity.of(personalId));
    }

    /**
     * Adds the old identity number to the list of identities and sets it as the number of the identity paper.
     *
     * @param oldNumber the number
     * @return this builder
     */
    public OwnerBuilder identity(OldIdentityNumber oldNumber) {
        return identityNumber(oldNumber.value()).addIdentity(OwnerIdentity.of(oldNumber));
    }

    /**
     * Makes the owner. Whether it is right is checked when the dossier that holds it is built.
     *
     * @return the owner
     */
    public Owner build() {
        return new Owner(this);
    }
}
