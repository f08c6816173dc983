package vn.dvcqg.sdk.dossier.internal;

import java.util.Optional;
import vn.dvcqg.sdk.dossier.Accounts;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.TaxCode;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;

/** Accounts over whatever profile is open. */
public final class PortalAccounts implements Accounts {

    private final PortalProtocol protocol;
    private final Calls calls;

    /** Accounts over a profile. */
    public PortalAccounts(PortalProtocol protocol, Calls calls) {
        this.protocol = protocol;
        this.calls = calls;
    }

    @Override
    public Optional<PortalAccountId> find(PersonalId personalId) {
        return find(personalId.value());
    }

    @Override
    public Optional<PortalAccountId> find(OldIdentityNumber oldNumber) {
        return find(oldNumber.value());
    }

    @Override
    public Optional<PortalAccountId> find(TaxCode taxCode) {
        return find(taxCode.value());
    }

    private Optional<PortalAccountId> find(String number) {
        return calls.run(
                "findAccount",
                Capability.FIND_ACCOUNT,
                call -> Optional.ofNullable(protocol.findAccount(number, call)));
    }
}
