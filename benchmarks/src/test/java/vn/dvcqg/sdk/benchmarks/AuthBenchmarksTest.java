package vn.dvcqg.sdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.auth.internal.KeyCacheHits;
import vn.dvcqg.sdk.auth.internal.TokenBenchmark;

/** The benchmarks of logins run and print; how fast they are is not tested. */
class AuthBenchmarksTest {

    private static String printed(Run run) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.go();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A benchmark. */
    @FunctionalInterface
    private interface Run {
        void go() throws Exception;
    }

    @Test
    void token_bothSides_verifyTheSame() throws Exception {
        TokenBenchmark benchmark = new TokenBenchmark();
        try {
            assertThat(benchmark.sdk().toJSONObject())
                    .isEqualTo(benchmark.raw().toJSONObject())
                    .containsEntry("sub", "demo-subject");
        } finally {
            benchmark.close();
        }
    }

    @Test
    void hits_ofManyThreads_fetchOnceAndWaitForNobody() throws Exception {
        assertThat(printed(() -> KeyCacheHits.main(new String[] {"4", "2000"})))
                .contains("4 threads: ", "blocked 0 times, parked 0 times", "key fetches: 1");
    }

    @Test
    void burst_someLogins_fetchKeysOnce() throws Exception {
        assertThat(printed(() -> LoginBurst.main(new String[] {"20"})))
                .contains("20 logins at the same time: 20 logged in, 1 key fetches");
    }
}
