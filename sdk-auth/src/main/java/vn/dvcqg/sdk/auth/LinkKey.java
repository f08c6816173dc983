package vn.dvcqg.sdk.auth;

import java.io.Serializable;
import java.util.Objects;
import vn.dvcqg.sdk.auth.internal.Prints;

/**
 * By which a local account is found again: who says it, and whom he means. Two providers never share a key, even for the same person, and
 * staff and citizens never do, not even where one issuer knows both. Keep all three parts, and compare all three. It may lie in a session
 * that is written to disk. It prints masked. Immutable.
 *
 * @param realm as what the person has logged in
 * @param issuer the provider, as its profile names it
 * @param subject the stable id of the account there: the TechID at the portal, the personal id at VNeID, the subject for staff
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // javadoc knows the tag for every type, and wants words on components without it
public record LinkKey(Realm realm, String issuer, String subject) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As what people log in. */
    public enum Realm {
        /** As one who applies: {@link ApplicantIdentity}. */
        APPLICANT,
        /** As an officer: {@link StaffIdentity}. */
        STAFF
    }

    /**
     * Checks that nothing is missing.
     *
     * @param realm not null
     * @param issuer not empty
     * @param subject not empty
     * @throws IllegalArgumentException if one is empty
     */
    public LinkKey {
        Objects.requireNonNull(realm, "realm");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("issuer and subject must not be empty");
        }
    }

    /** One text for this key alone, which tells nothing of the subject. */
    String print() {
        return Prints.of(realm.name(), issuer, subject);
    }

    /** The realm and the issuer. */
    @Override
    public String toString() {
        return "LinkKey(" + realm + ", " + issuer + ", ***)";
    }
}
