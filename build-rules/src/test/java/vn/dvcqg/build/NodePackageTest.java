package vn.dvcqg.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Node and npm are scripts of the test: what counts is what happens where the real ones are missing, too old or offline. */
class NodePackageTest {
    @TempDir
    Path folder;

    private Path source;
    private Path target;
    private Path tools;

    @BeforeEach
    void lay() throws IOException {
        source = Files.createDirectories(folder.resolve("source/demo"));
        target = folder.resolve("target");
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.writeString(source.resolve("package.json"), "{}");
        Files.writeString(source.resolve("package-lock.json"), "{\"lockfileVersion\":3}");
        Files.writeString(source.resolve("demo.mjs"), "");
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void install(String... ci) {
        NodePackage.installed(
                source, target, ci.length == 0 ? Map.of("PATH", path()) : Map.of("PATH", path(), "CI", ci[0]));
    }

    private String path() {
        return tools.toString();
    }

    private void unfit(String reason) {
        assertThatThrownBy(() -> install())
                .hasMessageContaining(reason)
                .hasMessageContaining("nothing was checked with demo")
                .extracting(thrown -> thrown.getClass().getSimpleName())
                .isEqualTo("TestAbortedException");
        assertThatThrownBy(() -> install("true"))
                .isExactlyInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    @Test
    void installed_withoutNode_isSkippedAndFailsInCi() {
        unfit("node is not installed");
    }

    @Test
    void installed_withoutNpm_isSkippedAndFailsInCi() throws IOException {
        tool("node", "echo v20.1.0");

        unfit("npm is not installed");
    }

    @Test
    void installed_oldNode_isSkippedAndFailsInCi() throws IOException {
        tool("node", "echo v18.20.4");
        tool("npm", "exit 0");

        unfit("node is v18.20.4, older than 20");
    }

    @Test
    void installed_npmCannotFetch_isSkippedAndFailsInCi() throws IOException {
        tool("node", "echo v20.1.0");
        tool("npm", "echo no network; exit 1");

        unfit("npm could not install demo: no network");
    }

    @Test
    void installed_brokenOffOnce_isInstalledAnew() throws IOException {
        tool("node", "echo v22.1.0");
        tool("npm", "exit 1");
        unfit("npm could not install");
        tool("npm", "echo x >> runs");

        install("true");

        assertThat(target.resolve("demo/runs")).hasContent("x");
    }

    @Test
    void installed_again_fetchesOnlyWhatAnotherLockFileNames() throws IOException {
        tool("node", "echo v22.1.0");
        tool("npm", "echo \"$*\" >> runs");

        install("true");
        install();
        assertThat(target.resolve("demo/runs")).hasContent("ci --ignore-scripts --no-audit --no-fund --prefer-offline");

        Files.writeString(source.resolve("package-lock.json"), "{\"lockfileVersion\":4}");
        Files.writeString(source.resolve("demo.mjs"), "changed");
        install();

        assertThat(Files.readAllLines(target.resolve("demo/runs"))).hasSize(2);
        assertThat(target.resolve("demo/demo.mjs")).hasContent("changed");
    }
}
