package vn.dvcqg.sdk.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerBuilder;
import vn.dvcqg.sdk.id.EnterpriseCode;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

/**
 * A citizen, a business or an organisation that has logged in. A claim that was missing, that the {@link ClaimPolicy} drops or that is no
 * value of its kind is null; numbers are never guessed from others. Immutable and safe for use by several threads.
 */
public final class ApplicantIdentity implements Identity {

    private final LinkKey linkKey;
    private final String provider;
    private final AssuranceLevel level;
    private final AccountType type;
    private final @Nullable PortalAccountId account;
    private final boolean viaVneid;
    private final Details details;

    /** What a policy lets through. */
    record Details(
            @Nullable String name,
            @Nullable PersonalId personalId,
            @Nullable OldIdentityNumber oldIdentityNumber,
            @Nullable TaxCode taxCode,
            @Nullable EnterpriseCode enterpriseCode,
            @Nullable String enterpriseName,
            @Nullable BirthDate birthDate,
            @Nullable String email,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Details(***)";
        }
    }

    ApplicantIdentity(
            LinkKey linkKey,
            String provider,
            AssuranceLevel level,
            AccountType type,
            @Nullable PortalAccountId account,
            boolean viaVneid,
            Details details) {
        this.linkKey = linkKey;
        this.provider = provider;
        this.level = level;
        this.type = type;
        this.account = account;
        this.viaVneid = viaVneid;
        this.details = details;
    }

    @Override
    public LinkKey linkKey() {
        return linkKey;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public AssuranceLevel level() {
        return level;
    }

    /**
     * Whose account it is.
     *
     * @return the type; an unknown value keeps its text
     */
    public AccountType type() {
        return type;
    }

    /**
     * The account at the portal (TechID), which a dossier filed online needs.
     *
     * @return the account, or null for direct VNeID: look it up with {@code Accounts} when a dossier is made
     */
    public @Nullable PortalAccountId account() {
        return account;
    }

    /**
     * Whether this login itself was made with VNeID, directly or through the portal.
     *
     * @return true if the provider says so
     */
    public boolean isViaVneid() {
        return viaVneid;
    }

    @Override
    public @Nullable String name() {
        return details.name();
    }

    /**
     * The personal identity number.
     *
     * @return the number, or null
     */
    public @Nullable PersonalId personalId() {
        return details.personalId();
    }

    /**
     * The number of the old identity card. A placeholder is dropped.
     *
     * @return the number, or null
     */
    public @Nullable OldIdentityNumber oldIdentityNumber() {
        return details.oldIdentityNumber();
    }

    /**
     * The tax code.
     *
     * @return the code, or null
     */
    public @Nullable TaxCode taxCode() {
        return details.taxCode();
    }

    /**
     * The enterprise code.
     *
     * @return the code, or null
     */
    public @Nullable EnterpriseCode enterpriseCode() {
        return details.enterpriseCode();
    }

    /**
     * The name of the enterprise.
     *
     * @return the name, or null
     */
    public @Nullable String enterpriseName() {
        return details.enterpriseName();
    }

    /**
     * The date of birth.
     *
     * @return the date as far as it is known, or null
     */
    public @Nullable BirthDate birthDate() {
        return details.birthDate();
    }

    /**
     * The mail address that the person once typed in. Nobody has verified it: it identifies nobody, and secrets do not belong there. The
     * SDK never invents one.
     *
     * @return the address, or null
     */
    public @Nullable String unverifiedEmail() {
        return details.email();
    }

    /**
     * The phone number that the person once typed in. Nobody has verified it.
     *
     * @return the number, or null
     */
    public @Nullable String unverifiedPhone() {
        return details.phone();
    }

    /**
     * Begins the owner of a dossier with what this login has proved: kind of applicant, name, portal account, identity and whether VNeID
     * was used. A number that is not known stays empty.
     *
     * @return a builder, to be completed with contact data
     */
    public OwnerBuilder owner() {
        boolean enterprise = details.enterpriseName() != null && !type.equals(AccountType.CITIZEN);
        OwnerBuilder owner = Owner.of(type.applicantType())
                .name(enterprise ? details.enterpriseName() : details.name())
                .account(account)
                .accountVerifiedByVneid(viaVneid);
        // a type that is not known says nothing against the number of a person
        boolean person = type.equals(AccountType.CITIZEN)
                || (!type.isKnown() && (details.personalId() != null || details.oldIdentityNumber() != null));
        if (person) {
            PersonalId personal = details.personalId();
            OldIdentityNumber old = details.oldIdentityNumber();
            if (personal != null) {
                owner.identity(personal);
            } else if (old != null) {
                owner.identity(old);
            }
        } else {
            TaxCode tax = details.taxCode();
            EnterpriseCode code = details.enterpriseCode();
            if (tax != null || code != null) {
                owner.identityNumber(
                        tax != null ? tax.value() : Objects.requireNonNull(code).value());
            }
        }
        return owner;
    }

    /** Provider, type and level; nothing personal. */
    @Override
    public String toString() {
        return "ApplicantIdentity(" + provider + ", " + type + ", " + level + ")";
    }
}
