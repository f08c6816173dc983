package vn.dvcqg.sdk.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.internal.DaemonThreads;

class LeakCheckTest {

    @Test
    void sockets_oneOpened_isSeenUntilItIsClosed() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "this system does not list the files of a process");
        Set<String> before = Leftovers.sockets();
        Set<String> during;
        try (ServerSocket open = new ServerSocket(0)) {
            assertThat(open.isBound()).isTrue();
            during = Leftovers.sockets();
        }

        assertThat(during).hasSizeGreaterThan(before.size());
        assertThat(Leftovers.sockets()).isEqualTo(before);
    }

    @Test
    void threads_oneOfTheSdk_isSeenUntilItEnds() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        Thread thread = new DaemonThreads("leak-test").newThread(() -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();

        assertThat(Leftovers.threads()).contains("dvcqg-leak-test-1");

        go.countDown();
        thread.join();
        assertThat(Leftovers.threads()).doesNotContain("dvcqg-leak-test-1");
    }

    @Test
    void unclosedAnswers_otherWordsOfTheLibrary_areNone() {
        UnclosedAnswers.watch();
        Logger.getLogger("okhttp3.OkHttpClient").log(Level.FINE, "a connection was leaked");
        Logger.getLogger("okhttp3.OkHttpClient").log(Level.FINE, "something else");

        // the level is off, so nothing is published: only a real complaint is a warning
        assertThat(UnclosedAnswers.seen()).isEmpty();
    }
}
