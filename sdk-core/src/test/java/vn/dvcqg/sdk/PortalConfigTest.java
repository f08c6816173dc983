package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.protocol.ClassicProfile;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.transport.internal.TransportLimits;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

class PortalConfigTest {

    private static final URI ENDPOINT = URI.create("https://adapter.example/forward");

    private static PortalConfigBuilder complete() {
        return PortalConfig.builder()
                .endpoint(ENDPOINT)
                .agency(AgencyCode.of("H40.16"))
                .credentials(Credentials.password("demo", Secret.of("hunter2")));
    }

    @Test
    void build_theRequiredOnly_hasTheDocumentedDefaults() {
        PortalConfig config = complete().build();

        assertThat(config.endpoint()).isEqualTo(URI.create("https://adapter.example/forward/"));
        assertThat(config.profile()).isSameAs(ProtocolProfile.CLASSIC);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.retry()).isEqualTo(RetryPolicy.DEFAULT);
        assertThat(config.clock().getZone()).isEqualTo(VietnamTime.ZONE);
        assertThat(config.correlationIds()).isNull();
        assertThat(config.transport()).isNull();
        assertThat(config.limits())
                .isEqualTo(new TransportLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 16 << 20, false));
    }

    @Test
    void build_everySetting_isKept() {
        Clock clock = Clock.fixed(Instant.EPOCH, VietnamTime.ZONE);
        Transport transport = new NoTransport();
        ClassicProfile profile = ClassicProfile.builder().stepsPerCall(3).build();
        PortalConfig config = complete()
                .profile(profile)
                .deadline(Duration.ofSeconds(7))
                .connectTimeout(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofSeconds(3))
                .retry(RetryPolicy.NONE)
                .maxAnswerBytes(4096)
                .allowPlainHttp(true)
                .clock(clock)
                .correlationIds(() -> "work-7")
                .transport(transport)
                .build();

        assertThat(config.profile()).isSameAs(profile);
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.retry()).isSameAs(RetryPolicy.NONE);
        assertThat(config.clock()).isSameAs(clock);
        assertThat(config.transport()).isSameAs(transport);
        assertThat(config.limits())
                .isEqualTo(new TransportLimits(Duration.ofSeconds(1), Duration.ofSeconds(3), 4096, true));
        PortalConfig again = config.toBuilder().build();
        assertThat(again.describe()).isEqualTo(config.describe());
        assertThat(again.correlationIds()).isSameAs(config.correlationIds());
        assertThat(again.credentials()).isEqualTo(config.credentials());
        assertThat(again.clock()).isSameAs(clock);
    }

    @Test
    void build_builderUsedOn_leavesTheConfigurationAlone() {
        PortalConfigBuilder builder = complete();
        PortalConfig config = builder.build();
        builder.deadline(Duration.ofSeconds(1)).maxAnswerBytes(2048);
        config.toBuilder().deadline(Duration.ofSeconds(2));

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.maxAnswerBytes()).isEqualTo(16 << 20);
    }

    @Test
    void build_nothingGiven_namesEverythingThatIsMissing() {
        assertThat(faults(PortalConfig.builder()))
                .containsExactly("endpoint required", "agency required", "credentials required");
    }

    @Test
    void build_everythingWrong_isToldAtOnce() {
        assertThat(faults(PortalConfig.builder()
                        .endpoint(URI.create("http://user:pw@adapter.example:0/?a=b"))
                        .credentials(Credentials.password(" ", Secret.of("hunter2")))
                        .deadline(Duration.ZERO)
                        .connectTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                        .attemptTimeout(Duration.ofSeconds(Long.MIN_VALUE))
                        .maxAnswerBytes(-1)))
                .containsExactly(
                        "endpoint setup-endpoint-plain",
                        "endpoint setup-endpoint-port",
                        "endpoint setup-endpoint-user",
                        "endpoint setup-endpoint-query",
                        "agency required",
                        "credentials setup-credentials",
                        "deadline setup-range",
                        "connectTimeout setup-range",
                        "attemptTimeout setup-range",
                        "maxAnswerBytes setup-range");
    }

    @ParameterizedTest
    @CsvSource({"PT0.1S, true", "PT0.099S, false", "PT1H, true", "PT1H0.001S, false"})
    void build_deadlineAtItsLimits_isCheckedExactly(Duration deadline, boolean fits) {
        assertThat(faults(complete().deadline(deadline)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "1023, false",
        "1024, true",
        "1073741824, true",
        "1073741825, false",
        "2147483647, false",
        "-2147483648, false"
    })
    void build_answerSizeAtItsLimits_isCheckedExactly(int bytes, boolean fits) {
        assertThat(faults(complete().maxAnswerBytes(bytes)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "https://adapter.example, https://adapter.example/",
        "https://adapter.example/, https://adapter.example/",
        "HTTPS://Adapter.Example/a, HTTPS://Adapter.Example/a/",
        "https://adapter.example:8443/a/b/, https://adapter.example:8443/a/b/",
        "https://adapter.example:/a, https://adapter.example:/a/",
        "https://[2001:db8::7]:8443/a, https://[2001:db8::7]:8443/a/",
        "https://10.0.0.7/a%20b, https://10.0.0.7/a%20b/"
    })
    void build_oddButGoodEndpoint_endsWithASlash(URI given, URI kept) {
        assertThat(complete().endpoint(given).build().endpoint()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'', setup-endpoint-scheme",
        "adapter.example/forward, setup-endpoint-scheme",
        "//adapter.example/forward, setup-endpoint-scheme",
        "ftp://adapter.example/, setup-endpoint-scheme",
        "mailto:mau@example.test, setup-endpoint-scheme",
        "https:forward, setup-endpoint-host",
        "https:///forward, setup-endpoint-host",
        "https://my_adapter/forward, setup-endpoint-host",
        "https://[fe80::1%25eth0]/forward, setup-endpoint-host",
        "http://10.0.0.7/forward, setup-endpoint-plain",
        "https://adapter.example:0/, setup-endpoint-port",
        "https://adapter.example:65536/, setup-endpoint-port",
        "https://user@adapter.example/, setup-endpoint-user",
        "https://adapter.example/?, setup-endpoint-query",
        "https://adapter.example/?dstcode=x, setup-endpoint-query",
        "https://adapter.example/#top, setup-endpoint-query"
    })
    void build_badEndpoint_isRefusedByItsReason(URI endpoint, String code) {
        assertThat(faults(complete().endpoint(endpoint))).containsExactly("endpoint " + code);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 300})
    void build_hostThatNoLookUpTakes_isRefused(int length) {
        assertThat(faults(complete().endpoint(URI.create("https://" + "a".repeat(length) + ".example/"))))
                .containsExactly("endpoint setup-endpoint-host");
    }

    @Test
    void build_plainHttpAllowed_isTaken() {
        assertThat(complete()
                        .endpoint(URI.create("http://10.0.0.7:8080/forward"))
                        .allowPlainHttp(true)
                        .build()
                        .endpoint())
                .hasToString("http://10.0.0.7:8080/forward/");
    }

    @Test
    void build_lineBreakInTheUserName_isRefused() {
        assertThat(faults(complete().credentials(Credentials.password("demo\npassword=x", Secret.of("hunter2")))))
                .containsExactly("credentials control-character");
    }

    @Test
    void describe_anyConfiguration_holdsNoSecret() {
        PortalConfig config = complete()
                .profile(ClassicProfile.builder()
                        .providerUrl(URI.create("https://provider.example/a?key=hunter4"))
                        .build())
                .build();

        assertThat(config.describe())
                .contains("username=demo", "password=***", "endpoint=https://adapter.example/forward/", "H40.16")
                .contains("transport=OkHttp", "deadline=PT1M", "provider.example")
                .doesNotContain("hunter");
        assertThat(config).hasToString(config.describe());
        assertThat(Portal.connect(config).toString()).doesNotContain("hunter");
    }

    @Test
    void describe_vendorsTransport_isNamed() {
        assertThat(complete().transport(new NoTransport()).build().describe())
                .contains("transport=" + NoTransport.class.getName());
    }

    @Test
    void setters_null_areRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> complete().endpoint(null))
                .withMessage("endpoint");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().agency(null))
                .withMessage("agency");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().credentials(null))
                .withMessage("credentials");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().profile(null))
                .withMessage("profile");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().deadline(null))
                .withMessage("deadline");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().retry(null))
                .withMessage("retry");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().clock(null))
                .withMessage("clock");
        assertThatNullPointerException()
                .isThrownBy(() -> complete().transport(null))
                .withMessage("transport");
        assertThatNullPointerException().isThrownBy(() -> Portal.connect(null)).withMessage("config");
    }

    /** What vendors bring is theirs to close. */
    @Test
    void close_vendorsTransport_staysOpen() {
        NoTransport transport = new NoTransport();
        Portal portal = Portal.connect(complete().transport(transport).build());

        portal.close();

        assertThat(transport.closed).isFalse();
        assertThat(portal.config().transport()).isSameAs(transport);
    }

    static List<String> faults(PortalConfigBuilder builder) {
        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, builder::build);
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }

    private static final class NoTransport implements Transport {
        private boolean closed;

        @Override
        public WireAnswer send(WireRequest request, CallContext call) {
            throw new AssertionError("nothing is to be sent");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
