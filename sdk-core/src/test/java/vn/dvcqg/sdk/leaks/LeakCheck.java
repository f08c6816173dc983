package vn.dvcqg.sdk.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * After each test class: no thread of the SDK is left that was not there before, no socket is open that was not open before, and the HTTP
 * library has not complained of an answer that nobody closed. Watches every class of this module by itself.
 */
public final class LeakCheck implements BeforeAllCallback, AfterAllCallback {

    /** Threads and sockets end a moment after they were told to; an idle connection that nobody closed lives longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What was there before the class. */
    private record Before(Set<String> threads, Set<String> sockets) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        UnclosedAnswers.watch();
        store(context).put(context.getUniqueId(), new Before(Leftovers.threads(), Leftovers.sockets()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Before before = store(context).remove(context.getUniqueId(), Before.class);
        if (before != null) {
            await("what the class left behind").atMost(PATIENCE).untilAsserted(() -> {
                assertThat(added(before.threads(), Leftovers.threads()))
                        .as("threads of the SDK that are still alive")
                        .isEmpty();
                assertThat(added(before.sockets(), Leftovers.sockets()))
                        .as("sockets that are still open: close the portal, the transport or the server")
                        .isEmpty();
            });
        }
        assertThat(UnclosedAnswers.seen()).as("answers that nobody closed").isEmpty();
    }

    private static Set<String> added(Set<String> before, Set<String> now) {
        Set<String> added = new TreeSet<>(now);
        added.removeAll(before);
        return added;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(LeakCheck.class));
    }
}
