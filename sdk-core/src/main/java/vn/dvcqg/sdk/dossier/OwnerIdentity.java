package vn.dvcqg.sdk.dossier;

import java.util.Objects;
import vn.dvcqg.sdk.id.OldIdentityNumber;
import vn.dvcqg.sdk.id.PersonalId;

/**
 * One number by which the state knows the owner of a dossier, with its kind. Immutable and safe for use by several threads; the
 * number does not print.
 *
 * @see "docs/protocol/codes.md, section Identity type"
 */
public sealed interface OwnerIdentity {

    /**
     * The number as it goes to the portal.
     *
     * @return the number in full; personal data
     */
    String number();

    /**
     * A personal identity number of 12 digits.
     *
     * @param personalId the number
     * @return the identity
     */
    static OwnerIdentity of(PersonalId personalId) {
        return new Personal(personalId);
    }

    /**
     * An old identity number of 9 digits.
     *
     * @param oldNumber the number
     * @return the identity
     */
    static OwnerIdentity of(OldIdentityNumber oldNumber) {
        return new Old(oldNumber);
    }

    /**
     * A number of a kind for which the SDK has no type.
     *
     * @param typeCode the code of the kind as it goes to the portal
     * @param number the number
     * @return the identity
     */
    static OwnerIdentity other(String typeCode, String number) {
        return new Other(typeCode, number);
    }

    /**
     * A personal identity number of 12 digits.
     *
     * @param personalId the number
     */
    record Personal(PersonalId personalId) implements OwnerIdentity {

        /**
         * Checks that nothing is missing.
         *
         * @param personalId not null
         * @throws NullPointerException if the number is null
         */
        public Personal {
            Objects.requireNonNull(personalId, "personalId");
        }

        @Override
        public String number() {
            return personalId.value();
        }

        /** The kind only. */
        @Override
        public String toString() {
            return "OwnerIdentity.Personal(***)";
        }
    }

    /**
     * An old identity number of 9 digits.
     *
     * @param oldNumber the number
     */
    record Old(OldIdentityNumber oldNumber) implements OwnerIdentity {

        /**
         * Checks that nothing is missing.
         *
         * @param oldNumber not null
         * @throws NullPointerException if the number is null
         */
        public Old {
            Objects.requireNonNull(oldNumber, "oldNumber");
        }

        @Override
        public String number() {
            return oldNumber.value();
        }

        /** The kind only. */
        @Override
        public String toString() {
            return "OwnerIdentity.Old(***)";
        }
    }

    /**
     * A number of another kind.
     *
     * @param typeCode the code of the kind as it goes to the portal
     * @param number the number
     */
    record Other(String typeCode, String number) implements OwnerIdentity {

        /**
         * Checks that nothing is missing.
         *
         * @param typeCode not null
         * @param number not null
         * @throws NullPointerException if a part is null
         */
        public Other {
            Objects.requireNonNull(typeCode, "typeCode");
            Objects.requireNonNull(number, "number");
        }

        /** The kind only. */
        @Override
        public String toString() {
            return "OwnerIdentity.Other(***)";
        }
    }
}
