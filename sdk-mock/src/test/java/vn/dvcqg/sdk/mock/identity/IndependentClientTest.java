package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.build.NodePackage;
import vn.dvcqg.sdk.mock.Fault;

/** A certified client of other people's making takes the mock for an OpenID provider, and sees through its lies. */
@Timeout(300)
class IndependentClientTest {
    private static final Path SOURCE = Path.of("src/test/node/openid-client");

    @Test
    void openidClient_everyStep_holds() throws Exception {
        NodePackage client = NodePackage.installed(SOURCE);
        try (MockIdentity identity = Browser.start(Generation.PORTAL_SSO, "citizen")) {
            String out = node(client, identity);

            assertThat(out.lines().filter(line -> line.startsWith("held: ")))
                    .as(out)
                    .hasSize(9);
            assertThat(identity.findings())
                    .extracting(f -> f.code() + " " + f.operation())
                    .containsExactly("wrong-request authorize");

            // the same client must be able to tell: else the steps above prove nothing
            identity.faults().add(Fault.named("wrong-signature"));
            assertThat(node(client, identity)).contains("held: discovery").doesNotContain("held: code flow");
        }
    }

    private static String node(NodePackage client, MockIdentity identity) throws Exception {
        Process node = client.run("check.mjs", identity.url().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
