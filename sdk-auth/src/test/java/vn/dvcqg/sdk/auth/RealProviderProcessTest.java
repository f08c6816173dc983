package vn.dvcqg.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The provider of the tests leaves no process behind, however they end. */
@Timeout(300)
class RealProviderProcessTest {

    /** A JVM that starts a provider, tells its process and waits to be killed. */
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            RealProvider provider = RealProvider.start();
            System.out.println("pid " + provider.process().pid());
            new CountDownLatch(1).await();
        }
    }

    /** What a killed JVM leaves behind lies here. */
    @TempDir
    Path folder;

    @Test
    void close_process_hasEnded() {
        RealProvider provider = RealProvider.start();
        provider.close();

        assertThat(provider.process().isAlive()).isFalse();
    }

    @Test
    void jvm_killed_takesItsProviderAlong() throws Exception {
        RealProvider.start().close(); // skips this test where there is no Node
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.lines()
                    .filter(each -> each.startsWith("pid "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no provider was started"));
            CompletableFuture<ProcessHandle> end = ProcessHandle.of(Long.parseLong(line.substring(4)))
                    .orElseThrow()
                    .onExit();
            assertThat(end).isNotDone();

            jvm.destroyForcibly();

            assertThat(end.get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            jvm.destroyForcibly();
        }
    }
}
