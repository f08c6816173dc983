package vn.dvcqg.sdk.dossier;

/** The rules that the owner of a dossier keeps in every generation of the protocol. */
final class OwnerRules {

    private OwnerRules() {}

    static void check(Owner owner, Checks checks) {
        checks.text("name", owner.name());
        checks.identityNumber("identityNumber", owner.identityNumber());
        checks.each("identities", owner.identities(), OwnerRules::identity);
        checks.distinct("identities", owner.identities(), identity -> identity);
        checks.email("email", owner.email());
        checks.text("phone", owner.phone());
        checks.text("fax", owner.fax());
        checks.text("otherInformation", owner.otherInformation());
    }

    private static void identity(OwnerIdentity identity, Checks checks) {
        if (identity instanceof OwnerIdentity.Other other) {
            checks.requiredText("typeCode", other.typeCode());
        }
        checks.required("number", identity.number());
        checks.identityNumber("number", identity.number());
    }
}
