package vn.dvcqg.sdk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.net.FaultyLink;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallOutcome;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.TransportFailure.Kind;

/** Every guard at its default: a portal that goes away and comes back. */
@Timeout(120)
class BreakerRecoveryTest {

    @Test
    void call_portalGoesAwayAndComesBack_breakerOpensProbesAndCloses() {
        RecordedCalls heard = new RecordedCalls();
        try (MockPortal mock = MockPortal.start();
                FaultyLink link = FaultyLink.to(mock.url());
                Portal portal = Portal.connect(MockedPortal.config(mock)
                        .endpoint(link.through(mock.endpoint()))
                        .listener(heard)
                        .build())) {
            portal.dossiers().lookUp(Samples.CODE);
            link.stopListening();
            link.cutOpen();

            await().until(() -> isOpen(failure(portal)));
            assertThat(heard.events(CallEvent.Failed.class))
                    .extracting(CallEvent.Failed::kind)
                    .contains(Kind.UNREACHABLE);
            heard.clear();
            Instant before = Instant.now();
            TryLaterException told = failure(portal);
            // the first probe is due after a second; on a slow machine this very call may be it
            assertThat(told.retryAt())
                    .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(5));
            assertThat(heard.events(CallEvent.Ended.class))
                    .extracting(CallEvent.Ended::outcome)
                    .containsExactly(CallOutcome.TRY_LATER);

            link.listenAgain();
            heard.clear();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(TryLaterException.class)
                    .untilAsserted(() -> portal.dossiers().lookUp(Samples.CODE));
            heard.clear();
            portal.dossiers().lookUp(Samples.CODE);
            assertThat(heard.events(CallEvent.Failed.class)).isEmpty();
            assertThat(mock.received("login")).isOne();
        }
    }

    private static TryLaterException failure(Portal portal) {
        return catchThrowableOfType(
                TryLaterException.class, () -> portal.dossiers().lookUp(Samples.CODE));
    }

    private static boolean isOpen(TryLaterException told) {
        return told.getCause() instanceof TransportFailure failure && failure.kind() == Kind.BREAKER_OPEN;
    }
}
