package vn.dvcqg.sdk.sync.internal.codec;

import java.util.Objects;
import vn.dvcqg.sdk.dossier.ApplicantType;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.dossier.OwnerIdentity;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;

/** Who applies. */
final class OwnerJson {

    private OwnerJson() {}

    static Node write(Owner owner) {
        return Node.empty()
                .put("type", owner.type())
                .put("name", owner.name())
                .put("account", owner.account())
                .put("identityNumber", owner.identityNumber())
                .putAll("identities", owner.identities(), OwnerJson::write)
                .put("email", owner.email())
                .put("phone", owner.phone())
                .put("fax", owner.fax())
                .put("verifiedByVneid", owner.accountVerifiedByVneid())
                .put("otherInformation", owner.otherInformation());
    }

    static Owner read(Node node) {
        ApplicantType type = node.open("type", ApplicantType.values(), ApplicantType::other);
        return Owner.of(Objects.requireNonNull(type, "type"))
                .name(node.text("name"))
                .account(node.map("account", PortalAccountId::of))
                .identityNumber(node.text("identityNumber"))
                .identities(node.list("identities", OwnerJson::identity))
                .email(node.text("email"))
                .phone(node.text("phone"))
                .fax(node.text("fax"))
                .accountVerifiedByVneid(node.flag("verifiedByVneid"))
                .otherInformation(node.text("otherInformation"))
                .build();
    }

    private static void write(OwnerIdentity identity, Node node) {
        node.put("number", identity.number());
        if (identity instanceof OwnerIdentity.Personal) {
            node.put("kind", "personal");
        } else if (identity instanceof OwnerIdentity.Old) {
            node.put("kind", "old");
        } else if (identity instanceof OwnerIdentity.Other other) {
            node.put("kind", "other").put("typeCode", other.typeCode());
        }
    }

    private static OwnerIdentity identity(Node node) {
        String number = node.needed("number");
        return switch (node.needed("kind")) {
            case "personal" -> OwnerIdentity.of(PersonalId.of(number));
            case "old" -> OwnerIdentity.of(OldIdentityNumber.of(number));
            default -> OwnerIdentity.other(node.needed("typeCode"), number);
        };
    }
}
