package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions: how they are named, that they live together, and that they end. */
class SessionsTest {
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2025-03-10T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hands clock = new Hands();
    private MockPortal portal;
    private Wire wire;

    @BeforeEach
    void start() {
        portal = MockPortal.start(MockSettings.builder().clock(clock).build());
        wire = new Wire(portal);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private String read(String session) throws Exception {
        return Wire.code(wire.share(Wire.sampleJson("laydanhsachtthc-request").put("session", session)));
    }

    @Test
    void session_justBelowTenMinutes_lives() throws Exception {
        wire.login();
        clock.now = clock.now.plus(Duration.ofMinutes(10).minusMillis(1));

        assertThat(read("demo-session-1")).isEqualTo("0");
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void session_atTenMinutes_isDeadEvenIfItWasUsed() throws Exception {
        wire.login();
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        assertThat(read("demo-session-1")).isEqualTo("0");
        clock.now = clock.now.plus(Duration.ofMinutes(1));

        assertThat(read("demo-session-1")).isEqualTo("-1");
        assertThat(wire.codes()).containsExactly("dead-session");
    }

    @Test
    void secondLogin_leavesTheFirstSessionAlive() throws Exception {
        wire.login();
        assertThat(Wire.json(wire.login().body()).path("session").asText()).isEqualTo("demo-session-2");

        assertThat(read("demo-session-1")).isEqualTo("0");
        assertThat(read("demo-session-2")).isEqualTo("0");
    }

    @Test
    void reset_forgetsSessionsAndCountsAgainFromOne() throws Exception {
        wire.login();
        wire.login();

        portal.reset();

        assertThat(read("demo-session-1")).isEqualTo("-1");
        assertThat(Wire.json(wire.login().body()).path("session").asText()).isEqualTo("demo-session-1");
    }

    @Test
    void lifetime_set_isUsed() throws Exception {
        try (MockPortal brief = MockPortal.start(MockSettings.builder()
                .clock(clock)
                .sessionLifetime(Duration.ofSeconds(1))
                .build())) {
            Wire other = new Wire(brief);
            other.login();
            clock.now = clock.now.plusSeconds(1);

            assertThat(Wire.code(other.share(Wire.sample("laydanhsachtthc-request"))))
                    .isEqualTo("-1");
        }
    }
}
