package vn.dvcqg.sdk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;

class OwnerTest {

    @Test
    void factories_eachKind_setsTheType() {
        assertThat(Owner.citizen("a").build().type()).isEqualTo(ApplicantType.CITIZEN);
        assertThat(Owner.business("a").build().type()).isEqualTo(ApplicantType.BUSINESS);
        assertThat(Owner.stateAgency("a").build().type()).isEqualTo(ApplicantType.STATE_AGENCY);
        assertThat(Owner.organisation("a").build().type()).isEqualTo(ApplicantType.ORGANISATION);
        assertThat(Owner.of(ApplicantType.HOUSEHOLD_BUSINESS).build().type())
                .isEqualTo(ApplicantType.HOUSEHOLD_BUSINESS);
    }

    @Test
    void identity_personalId_setsNumberAndIdentity() {
        Owner owner = Owner.citizen("a").identity(PersonalId.of("000090000001")).build();

        assertThat(owner.identityNumber()).isEqualTo("000090000001");
        assertThat(owner.identities()).containsExactly(new OwnerIdentity.Personal(PersonalId.of("000090000001")));
        assertThat(owner.identities().get(0).number()).isEqualTo("000090000001");
    }

    @Test
    void identity_oldNumber_setsNumberAndIdentity() {
        OldIdentityNumber number = OldIdentityNumber.of("000900001");
        Owner owner = Owner.citizen("a").identity(number).build();

        assertThat(owner.identityNumber()).isEqualTo("000900001");
        assertThat(owner.identities()).containsExactly(OwnerIdentity.of(number));
        assertThat(owner.identities().get(0).number()).isEqualTo("000900001");
    }

    @Test
    void build_emptyTexts_countAsNotKnown() {
        Owner owner = Owner.citizen("")
                .identityNumber("")
                .email("")
                .phone("")
                .fax("")
                .otherInformation("")
                .build();

        assertThat(owner).isEqualTo(Owner.citizen(null).build());
        assertThat(owner.name()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000000",
                "000000001",
                "000000000000",
                "000000000001",
                " 000000001 ",
                "0",
                "01",
                "0000000000001"
            })
    void build_placeholderNumber_isRefusedWhereverItStands(String number) {
        Owner owner = Owner.citizen("a")
                .identityNumber(number)
                .addIdentity(OwnerIdentity.other("2", number))
                .build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly(
                        "owner.identityNumber: identity-placeholder",
                        "owner.identities[0].number: identity-placeholder");
    }

    @Test
    void build_placeholderAsTypedNumber_isRefused() {
        Owner owner = Owner.citizen("a").identity(PersonalId.of("000000000001")).build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly(
                        "owner.identityNumber: identity-placeholder",
                        "owner.identities[0].number: identity-placeholder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000090000001", "B1234567", "0012", "1", "001000000"})
    void build_realNumber_passes(String number) {
        Owner owner = Owner.citizen("a").identityNumber(number).build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build())).isEmpty();
    }

    @Test
    void build_identityWithoutParts_isRefused() {
        Owner owner = Owner.citizen("a")
                .identities(List.of(OwnerIdentity.other(" ", "")))
                .build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly("owner.identities[0].typeCode: required", "owner.identities[0].number: required");
    }

    @Test
    void build_sameIdentityTwice_isRefused() {
        Owner owner =
                Samples.owner().identity(PersonalId.of(Samples.CITIZEN_NUMBER)).build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly("owner.identities[1]: duplicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "a@", "@b", "ab"})
    void build_mailAddressWithoutItsParts_isRefused(String email) {
        Owner owner = Owner.citizen("a").email(email).build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly("owner.email: email-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "mau@example.test", "\"a@b\"@example.test"})
    void build_mailAddress_passes(String email) {
        Owner owner = Owner.citizen("a").email(email).build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build())).isEmpty();
    }

    @Test
    void build_controlCharacterInNumberOrMailAddress_isRefused() {
        Owner owner = Owner.citizen("a")
                .identityNumber("B1\u0000")
                .addIdentity(OwnerIdentity.other("3", "B1\u0000"))
                .email("a\u0000@b")
                .build();

        assertThat(Faults.codes(() -> Samples.dossier().owner(owner).build()))
                .containsExactly(
                        "owner.identityNumber: text-control",
                        "owner.identities[0].number: text-control",
                        "owner.email: text-control");
    }

    @Test
    void toString_identities_showNoNumber() {
        assertThat(List.of(
                                OwnerIdentity.of(PersonalId.of("000090000001")),
                                OwnerIdentity.of(OldIdentityNumber.of("000900001")),
                                OwnerIdentity.other("MARK", "MARK"))
                        .toString())
                .isEqualTo("[OwnerIdentity.Personal(***), OwnerIdentity.Old(***), OwnerIdentity.Other(***)]");
    }
}
