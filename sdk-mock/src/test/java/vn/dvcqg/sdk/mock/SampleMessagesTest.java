package vn.dvcqg.sdk.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dvcqg.sdk.mock.Wire.json;
import static vn.dvcqg.sdk.mock.Wire.sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample messages of the wire, as files, against a fresh mock. */
class SampleMessagesTest {
    private MockPortal portal;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        portal = MockPortal.start();
        wire = new Wire(portal);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void login_demoAccount_answersAsSample() throws Exception {
        assertThat(json(wire.login().body())).isEqualTo(json(sample("login-response")));
        assertThat(portal.findings()).isEmpty();
    }

    @Test
    void create_sample_isStoredAndAnsweredAsSample() throws Exception {
        wire.login();

        var answer = wire.integration(sample("dongbohosomc-create-request"));

        assertThat(json(answer.body())).isEqualTo(json(sample("dongbohosomc-response-ok")));
        var stored = portal.dossier("000.00.99.H99-250310-0007").orElseThrow();
        assertThat(json(stored.json()))
                .isEqualTo(
                        json(sample("dongbohosomc-create-request")).path("data").path(0));
        assertThat(stored.updates()).isZero();
        assertThat(portal.findings()).isEmpty();
    }
}
