package vn.dvcqg.sdk.dossier;

import java.util.Optional;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

/**
 * Finds the portal account of an applicant. The answer is personal data: keep it no longer than the dossier. Safe for use by several
 * threads; the exceptions are those of {@link Dossiers}.
 *
 * @see "docs/protocol/catalogue.md, section Applicant account"
 */
public interface Accounts {

    /**
     * The account of a person.
     *
     * @param personalId the number of the citizen's identity card
     * @return the account, or empty when the portal knows none
     */
    Optional<PortalAccountId> find(PersonalId personalId);

    /**
     * The account of a person.
     *
     * @param oldNumber the number of an old identity card
     * @return the account, or empty when the portal knows none
     */
    Optional<PortalAccountId> find(OldIdentityNumber oldNumber);

    /**
     * The account of a business or an organisation.
     *
     * @param taxCode its tax code
     * @return the account, or empty when the portal knows none
     */
    Optional<PortalAccountId> find(TaxCode taxCode);
}
