package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.InvalidRequestException;

class AccountLinkTest {

    private final PortalFixture portal = new PortalFixture();

    @AfterEach
    void close() {
        portal.close();
    }

    private AccountLink link(String proved, Instant at) {
        OwnershipProof proof = new OwnershipProof(OwnershipProof.Kind.PASSWORD, proved, at);
        return AccountLink.of((LoginResult.LoggedIn) portal.login(), "local-7", proof, portal.clock);
    }

    @Test
    void link_freshProofOfTheSameAccount_isMade() {
        AccountLink link = link("local-7", portal.clock.instant());

        assertThat(link.localAccount()).isEqualTo("local-7");
        assertThat(link.key().issuer()).isEqualTo(portal.provider.issuer());
        assertThat(link.proof().kind()).isEqualTo(OwnershipProof.Kind.PASSWORD);
    }

    @Test
    void link_proofOfAnotherAccount_isRefused() {
        assertThatThrownBy(() -> link("local-8", portal.clock.instant())).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void link_oldProofOrOneOfTheFuture_isRefused() {
        Instant now = portal.clock.instant();

        assertThatThrownBy(() -> link("local-7", now.minus(Duration.ofMinutes(10))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> link("local-7", now.plusSeconds(1))).isInstanceOf(InvalidRequestException.class);
    }
}
