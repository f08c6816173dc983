package vn.dvcqg.sdk.dossier.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.dvcqg.sdk.dossier.Accounts;
import vn.dvcqg.sdk.dossier.AsyncAccounts;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;
import vn.dvcqg.sdk.internal.AsyncCalls;

/** Accounts as futures: each verb is its twin on another thread. */
public final class FutureAccounts implements AsyncAccounts {

    private final AsyncCalls<Accounts> calls;

    /** The verbs over calls that another thread makes. */
    public FutureAccounts(AsyncCalls<Accounts> calls) {
        this.calls = calls;
    }

    @Override
    public CompletableFuture<Optional<PortalAccountId>> find(PersonalId personalId) {
        Objects.requireNonNull(personalId, "personalId");
        return calls.ask(accounts -> accounts.find(personalId));
    }

    @Override
    public CompletableFuture<Optional<PortalAccountId>> find(OldIdentityNumber oldNumber) {
        Objects.requireNonNull(oldNumber, "oldNumber");
        return calls.ask(accounts -> accounts.find(oldNumber));
    }

    @Override
    public CompletableFuture<Optional<PortalAccountId>> find(TaxCode taxCode) {
        Objects.requireNonNull(taxCode, "taxCode");
        return calls.ask(accounts -> accounts.find(taxCode));
    }
}
