package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.mock.Fault;

class LoginConcurrencyTest {
    private static final int THREADS = 12;

    private MockIdentity identity;

    @BeforeEach
    void start() {
        identity = Browser.start(Generation.PORTAL_SSO, "citizen");
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    private static <T> List<T> together(Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(pool.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> each : calls) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void code_redeemedByMany_isGoodForOne() throws Exception {
        Browser browser = new Browser(identity);
        String code = browser.back().get("code");

        List<Integer> answers = together(() -> browser.redeem(code).statusCode());

        assertThat(answers).containsOnlyOnce(200).contains(400);
    }

    @Test
    void logins_atOnce_keepTheirOwnNonceAndToken() throws Exception {
        List<String> tokens = together(() -> {
            Browser browser = new Browser(identity);
            var answer = browser.tokens();
            String nonce = Browser.claims(answer.path("id_token").asText())
                    .path("nonce")
                    .asText();
            return nonce.equals(browser.sent.get("nonce"))
                    ? answer.path("access_token").asText()
                    : "mixed up";
        });

        assertThat(tokens).doesNotHaveDuplicates().doesNotContain("mixed up");
        assertThat(identity.received("token")).isEqualTo(THREADS);
        assertThat(identity.findings()).isEmpty();
    }

    @Test
    void flaw_forThree_strikesThree() throws Exception {
        identity.faults().add(Fault.named("missing-nonce").times(3));

        List<Boolean> withNonce = together(() -> Browser.claims(
                        new Browser(identity).tokens().path("id_token").asText())
                .has("nonce"));

        assertThat(withNonce).filteredOn(has -> !has).hasSize(3);
    }
}
