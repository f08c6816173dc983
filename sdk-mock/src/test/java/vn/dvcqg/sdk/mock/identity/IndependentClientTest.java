package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.mock.Fault;

/** A certified client of other people's making takes the mock for an OpenID provider, and sees through its lies. */
@Timeout(300)
class IndependentClientTest {
    private static final Path SOURCE = Path.of("src/test/node/openid-client");

    @TempDir
    Path folder;

    @Test
    void openidClient_everyStep_holds() throws Exception {
        install();
        try (MockIdentity identity = Browser.start(Generation.PORTAL_SSO, "citizen")) {
            String out = node(identity);

            assertThat(out.lines().filter(line -> line.startsWith("held: ")))
                    .as(out)
                    .hasSize(9);
            assertThat(identity.findings())
                    .extracting(f -> f.code() + " " + f.operation())
                    .containsExactly("wrong-request authorize");

            // the same client must be able to tell: else the steps above prove nothing
            identity.faults().add(Fault.named("wrong-signature"));
            assertThat(node(identity)).contains("held: discovery").doesNotContain("held: code flow");
        }
    }

    private void install() throws Exception {
        boolean here = present("node") && present("npm");
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(here, "node or npm is not installed, so no independent client has tried the mock");
        }
        assertThat(here).as("node and npm are needed where CI=true").isTrue();
        for (String name : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.copy(SOURCE.resolve(name), folder.resolve(name));
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = read(npm);
        boolean installed = npm.waitFor() == 0;
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(installed, "npm could not fetch openid-client, so no independent client has tried the mock");
        }
        assertThat(installed).as(said).isTrue();
    }

    private String node(MockIdentity identity) throws Exception {
        Process node = new ProcessBuilder("node", "check.mjs", identity.url().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = read(node);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean present(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
    }
}
