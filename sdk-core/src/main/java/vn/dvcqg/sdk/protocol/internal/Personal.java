package vn.dvcqg.sdk.protocol.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ProgressStep;
import vn.dvcqg.sdk.dossier.SupplementRound;
import vn.dvcqg.sdk.id.PortalAccountId;

/** What a request says of people. A portal that repeats it in its answer must not get it into a message or a log. */
final class Personal {

    private final List<String> values = new ArrayList<>();

    private Personal() {}

    static List<String> ofDossiers(List<Dossier> dossiers) {
        Personal personal = new Personal();
        dossiers.forEach(personal::dossier);
        return personal.values;
    }

    static List<String> ofSteps(List<ProgressStep> steps) {
        return steps.stream().map(ProgressStep::officerName).distinct().toList();
    }

    static List<String> of(PortalBornUpdate update) {
        Personal personal = new Personal();
        personal.account(update.applicantAccount());
        return personal.values;
    }

    private void dossier(Dossier dossier) {
        Owner owner = dossier.owner();
        add(owner.name());
        add(owner.identityNumber());
        add(owner.email());
        add(owner.phone());
        add(owner.fax());
        account(owner.account());
        for (OwnerIdentity identity : owner.identities()) {
            add(identity.number());
        }
        for (SupplementRound round : dossier.supplementRounds()) {
            add(round.requestedBy());
            add(round.receivedBy());
        }
    }

    private void account(@Nullable PortalAccountId account) {
        add(account == null ? null : account.value());
    }

    private void add(@Nullable String value) {
        if (value != null && !values.contains(value)) {
            values.add(value);
        }
    }
}
