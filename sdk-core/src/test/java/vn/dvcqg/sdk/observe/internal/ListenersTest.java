package vn.dvcqg.sdk.observe.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.CapturedLog;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.observe.CallEvent;
import vn.dvcqg.sdk.observe.CallInfo;
import vn.dvcqg.sdk.observe.RecordedCalls;
import vn.dvcqg.sdk.observe.RecordedMetrics;
import vn.dvcqg.sdk.observe.TokenSource;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;

class ListenersTest {

    private static final CallInfo CALL = new CallInfo("submit", "000.00.99.H99", "req-1", "work-7");

    @Test
    void of_nobody_isNobody() {
        assertThat(Listeners.of(List.of(), null)).isNull();
    }

    @Test
    void on_metrics_getTokensToo() {
        RecordedMetrics metrics = new RecordedMetrics();
        Listeners.of(List.of(), metrics).on(new CallEvent.Token(CALL, "session", TokenSource.KEPT));

        assertThat(metrics.lines()).containsExactly("token 000.00.99.H99 session KEPT");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {IllegalStateException.class, AssertionError.class, StackOverflowError.class, Exception.class})
    void submit_listenerFails_callAndOtherListenersGoOnAndOneWarningIsLogged(Class<? extends Throwable> kind) {
        ScriptedTransport transport = new ScriptedTransport().ok();
        RecordedCalls second = new RecordedCalls();
        try (CapturedLog log = CapturedLog.begin();
                Portal portal = Portal.connect(Classic.config(transport)
                        .listener(event -> {
                            throw Sneaky.of(kind);
                        })
                        .listener(second)
                        .build())) {
            assertThat(portal.dossiers().submit(Samples.dossier().build()).outcome())
                    .isEqualTo(SubmitOutcome.CREATED);

            assertThat(second.events(CallEvent.Ended.class)).hasSize(1);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("WARN"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("a listener failed"));
        }
    }

    @Test
    void on_deadlineOfTheCall_isToldAtItsBeginning() {
        RecordedCalls heard = new RecordedCalls();
        Listeners.of(List.of(heard), null).on(new CallEvent.Began(CALL, Duration.ofSeconds(5)));

        assertThat(heard.events()).containsExactly(new CallEvent.Began(CALL, Duration.ofSeconds(5)));
    }

    /** Throws what the compiler would not let through, as other languages on the same machine do. */
    private static final class Sneaky {
        static RuntimeException of(Class<? extends Throwable> kind) {
            try {
                return Sneaky.<RuntimeException>thrown(
                        kind.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E thrown(Throwable any) throws E {
            throw (E) any;
        }
    }
}
