package vn.dvcqg.sdk.dossier;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;

/**
 * The verbs of {@link Accounts} as futures, which fail with the exceptions named there. Safe for use by several threads;
 * when calls begin, end and are cancelled stands at {@link vn.dvcqg.sdk.AsyncPortal}.
 */
public interface AsyncAccounts {

    /**
     * As {@link Accounts#find(PersonalId)}.
     *
     * @param personalId the number of the citizen's identity card
     * @return the future of what it gives
     */
    CompletableFuture<Optional<PortalAccountId>> find(PersonalId personalId);

    /**
     * As {@link Accounts#find(OldIdentityNumber)}.
     *
     * @param oldNumber the number of an old identity card
     * @return the future of what it gives
     */
    CompletableFuture<Optional<PortalAccountId>> find(OldIdentityNumber oldNumber);

    /**
     * As {@link Accounts#find(TaxCode)}.
     *
     * @param taxCode its tax code
     * @return the future of what it gives
     */
    CompletableFuture<Optional<PortalAccountId>> find(TaxCode taxCode);
}
