package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.OutcomeUnknownException;
import vn.dvcqg.sdk.RetryPolicy;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A thread that is interrupted leaves a call at once, with its flag set, whatever the call is waiting for. */
class InterruptTest {

    /** Threads of the machine, and since Java 21 the light ones, which this code may not name while it is compiled for 17. */
    enum Kind {
        PLATFORM,
        VIRTUAL;

        Thread start(Runnable work) throws ReflectiveOperationException {
            if (this == PLATFORM) {
                Thread thread = new Thread(work, "caller");
                thread.start();
                return thread;
            }
            assumeTrue(Runtime.version().feature() >= 21, "virtual threads need Java 21");
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        }
    }

    /** What came of a call that was interrupted. */
    private record End(@Nullable Throwable thrown, boolean flag) {}

    private final OkHttpTransport transport = new OkHttpTransport(Wires.LIMITS);
    private final RetryingExchange exchange = new RetryingExchange(transport, RetryPolicy.DEFAULT, SystemTime.real());

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_interruptedWhileAwaitingTheAnswer_outcomeIsUnknown(Kind kind) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.hold();
        })) {
            End end = interrupted(kind, Wires.post(server.uri(), Effect.REPEATABLE), thread -> server.awaitRequest());

            assertThat(end.thrown()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(end.flag()).isTrue();
            server.awaitEnd();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_interruptedInTheMiddleOfTheBody_outcomeIsUnknown(Kind kind) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
            line.hold();
        })) {
            End end = interrupted(kind, Wires.post(server.uri(), Effect.ONCE), thread -> server.awaitRequest());

            assertThat(end.thrown()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(end.flag()).isTrue();
            server.awaitEnd();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_readInterrupted_canBeMadeAgain(Kind kind) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            line.hold();
        })) {
            End end = interrupted(kind, Wires.post(server.uri(), Effect.NONE), thread -> server.awaitRequest());

            assertThat(end.thrown()).isInstanceOf(TryLaterException.class);
            assertThat(end.flag()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_interruptedInTheHandshake_nothingHasLeft(Kind kind) throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readByte();
            line.arrive();
            line.hold();
        })) {
            End end = interrupted(kind, Wires.post(server.uri("https"), Effect.ONCE), thread -> server.awaitRequest());

            assertThat(end.thrown()).isInstanceOf(TryLaterException.class);
            assertThat(end.flag()).isTrue();
            server.awaitEnd();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void send_interruptedWhileConnecting_nothingHasLeft(Kind kind) throws Exception {
        try (AnswerTimeTest.FullBacklog host = new AnswerTimeTest.FullBacklog()) {
            End end = interrupted(kind, Wires.post(host.uri(), Effect.ONCE), InterruptTest::awaitConnect);

            assertThat(end.thrown()).isInstanceOf(TryLaterException.class);
            assertThat(end.flag()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void send_flagSetBefore_callsNobody(String scheme) throws Exception {
        try (RawServer server = RawServer.start(RawLine::hold)) {
            End end = end(
                    Kind.PLATFORM,
                    () -> {
                        Thread.currentThread().interrupt();
                        exchange.send(Wires.post(server.uri(scheme)), answer -> false, FakeCall.unhurried());
                    },
                    thread -> {});

            assertThat(end.thrown()).isInstanceOf(TryLaterException.class);
            assertThat(end.flag()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    /** An interrupt closes a connection; it must be the caller's own and no other's. */
    @Test
    void send_otherCallInterrupted_isNotDisturbed() throws Exception {
        try (RawServer server = RawServer.start(line -> {
            line.readRequest();
            if (line.number() == 1) {
                line.hold();
                return;
            }
            do {
                line.answer(200, "{}");
            } while (line.readRequest());
        })) {
            End end = interrupted(Kind.PLATFORM, Wires.post(server.uri()), thread -> {
                server.awaitRequest();
                exchange.send(Wires.post(server.uri()), answer -> false, FakeCall.unhurried());
            });

            assertThat(end.thrown()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(exchange.send(Wires.post(server.uri()), answer -> false, FakeCall.unhurried())
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Begins a call on a thread of its own, waits for a moment, and interrupts the thread. */
    private End interrupted(Kind kind, WireRequest request, Consumer<Thread> moment) throws Exception {
        return end(kind, () -> exchange.send(request, answer -> false, FakeCall.unhurried()), thread -> {
            moment.accept(thread);
            thread.interrupt();
        });
    }

    /** A connect tells nobody that it has begun; the stack of its thread does. */
    private static void awaitConnect(Thread thread) {
        while (thread.isAlive()
                && Arrays.stream(thread.getStackTrace())
                        .noneMatch(frame ->
                                frame.getMethodName().toLowerCase(Locale.ROOT).contains("connecttcp")
                                        || frame.getMethodName().contains("awaitTcpConnect"))) {
            Thread.onSpinWait();
        }
    }

    private static End end(Kind kind, Runnable work, Consumer<Thread> then) throws Exception {
        CompletableFuture<End> end = new CompletableFuture<>();
        Thread thread = kind.start(() -> {
            @Nullable Throwable thrown = catchThrowable(work::run);
            end.complete(new End(thrown, Thread.currentThread().isInterrupted()));
        });
        then.accept(thread);
        return end.get(RawServer.PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
