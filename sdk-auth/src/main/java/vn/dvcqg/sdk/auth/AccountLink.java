package vn.dvcqg.sdk.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.auth.internal.Problems;

/**
 * That a person who has logged in owns a local account that was there before: what a vendor writes into his table of links. It is made of a
 * login and a fresh {@link OwnershipProof} only. A new account needs no link: its key is {@link Identity#linkKey()}. Immutable. It prints no
 * personal data.
 */
public final class AccountLink {

    /** How old a proof may be. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final LinkKey key;
    private final OwnershipProof proof;

    private AccountLink(LinkKey key, OwnershipProof proof) {
        this.key = key;
        this.proof = proof;
    }

    /**
     * Links the person of a login to a local account.
     *
     * @param login the login
     * @param localAccount the local account, as the vendor's system names it
     * @param proof that the same person owns it
     * @param clock the clock by which the proof was made
     * @return the link
     * @throws InvalidRequestException if the proof is of another account, older than {@link #FRESH} or of the future
     */
    public static AccountLink of(LoginResult.LoggedIn login, String localAccount, OwnershipProof proof, Clock clock) {
        Objects.requireNonNull(localAccount, "localAccount");
        Instant now = clock.instant();
        boolean fresh = !proof.at().isAfter(now) && proof.at().plus(FRESH).isAfter(now);
        if (!fresh || !proof.localAccount().equals(localAccount)) {
            throw new InvalidRequestException(List.of(Problems.of("proof", "auth-proof")));
        }
        return new AccountLink(login.identity().linkKey(), proof);
    }

    /**
     * The account at the provider.
     *
     * @return the key
     */
    public LinkKey key() {
        return key;
    }

    /**
     * The local account.
     *
     * @return its name in the vendor's system
     */
    public String localAccount() {
        return proof.localAccount();
    }

    /**
     * How it was proved, for the record.
     *
     * @return the proof
     */
    public OwnershipProof proof() {
        return proof;
    }

    /** The kind of proof. */
    @Override
    public String toString() {
        return "AccountLink(" + proof.kind() + ")";
    }
}
