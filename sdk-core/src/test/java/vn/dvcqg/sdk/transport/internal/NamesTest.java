package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

/** The resolver of a machine may hang; a call may not. */
class NamesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    /** A resolver that hangs until it is let go. */
    private final Dns hanging = name -> {
        asked.countDown();
        try {
            if (!answer.await(60, TimeUnit.SECONDS)) {
                throw new UnknownHostException(name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(name);
        }
        return List.of(InetAddress.getLoopbackAddress());
    };

    private Names names = new Names(hanging);

    @AfterEach
    void close() {
        answer.countDown();
        names.close();
    }

    @Test
    void lookup_hangs_endsWithTheLimit() {
        names.within(Duration.ofMillis(20));

        UnknownHostException slow = (UnknownHostException) catchThrowable(() -> names.lookup("adapter.example"));

        assertThat(slow).isInstanceOf(Names.TooSlow.class);
        TransportFailure told = Failures.of(slow, "https://adapter.example/", new Departure(), Duration.ofSeconds(30));
        assertThat(told.kind()).isEqualTo(TransportFailure.Kind.UNREACHABLE);
        assertThat(told.mayHaveLeft()).isFalse();
        assertThat(told).hasMessageContaining("was not looked up in time; check the DNS");
    }

    @Test
    void lookup_interrupted_endsAtOnceWithTheFlagSet() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            names.within(LONG);
            thrown.set(catchThrowable(() -> names.lookup("adapter.example")));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(caller.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(UnknownHostException.class);
        assertThat(flag).isTrue();
    }

    @Test
    void lookup_answered_isTheAnswer() throws UnknownHostException {
        answer.countDown();
        names.within(LONG);

        assertThat(names.lookup("adapter.example")).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void lookup_noAddress_isToldAsBefore() {
        names.close();
        names = new Names(name -> {
            throw new UnknownHostException(name);
        });
        names.within(LONG);

        assertThatThrownBy(() -> names.lookup("adapter.example"))
                .isInstanceOf(UnknownHostException.class)
                .isNotInstanceOf(Names.TooSlow.class);
    }

    @Test
    void lookup_afterTheCall_hasNoLimit() throws UnknownHostException {
        answer.countDown();
        names.within(Duration.ZERO);
        names.done();

        assertThat(names.lookup("adapter.example")).hasSize(1);
    }
}
