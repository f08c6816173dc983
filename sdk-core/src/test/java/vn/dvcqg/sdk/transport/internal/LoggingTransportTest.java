package vn.dvcqg.sdk.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.CapturedLog;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class LoggingTransportTest {

    private static final WireRequest REQUEST =
            Wires.post(URI.create("https://user:pw@adapter.example.test:8443/mapi/integration?dstcode=1"));

    private final CapturedLog log = CapturedLog.begin();
    private final ScriptedTransport script = new ScriptedTransport();
    private final LoggingTransport transport =
            new LoggingTransport(script, () -> script.time().ticker().getAsLong());

    @AfterEach
    void release() {
        log.close();
    }

    @Test
    void send_answered_isToldInTwoLinesAndTheirDetail() throws TransportFailure {
        script.after(Duration.ofMillis(250)).answers(200, "Set-Cookie", "id=demo-session-1");
        CallContext call = script.call(Duration.ofSeconds(60));
        call.countAttempt();

        transport.send(REQUEST, call);

        String head = "vn.dvcqg.sdk.http - submit request=req-1 correlation=work-7 remaining=";
        String at = " https://adapter.example.test:8443/mapi/integration (DongBoHoSoMC)";
        assertThat(log.lines())
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "DEBUG " + head + "60000ms: attempt 1 sends POST" + at + ", 17 bytes",
                        "TRACE " + head + "60000ms: attempt 1 sends " + HeaderScrubber.scrubSingle(REQUEST.headers())
                                + " {\"session\":***}",
                        "DEBUG " + head + "59750ms: attempt 1 got HTTP 200, 2 bytes, no type in 250.0 ms",
                        "TRACE " + head + "59750ms: attempt 1 got {Set-Cookie=[***]} {}");
    }

    @Test
    void send_login_isNoAttempt() throws TransportFailure {
        script.answers(200);

        transport.send(REQUEST.uncounted(), script.call(Duration.ofSeconds(60)));

        assertThat(log.lines()).allMatch(line -> line.contains(": login "));
    }

    @Test
    void send_failed_isToldWithoutItsMessage() {
        script.fails(TransportFailure.Kind.BROKEN, true);

        assertThatThrownBy(() -> transport.send(REQUEST, script.call(Duration.ofSeconds(60))))
                .isInstanceOf(TransportFailure.class);
        assertThat(log.text())
                .contains("attempt 0 failed: BROKEN, the request may have left in 0.0 ms")
                .doesNotContain("failure 1");
    }

    @Test
    void send_vendorsTransportBreaks_isToldByItsKindOnly() {
        LoggingTransport broken = new LoggingTransport(new Throwing(), () -> 0);

        assertThatThrownBy(() -> broken.send(REQUEST, script.call(Duration.ofSeconds(60))))
                .hasMessage("demo-session-1");
        assertThat(log.text()).contains("java.lang.IllegalStateException").doesNotContain("demo-session-1");
    }
}
