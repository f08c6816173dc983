package vn.dvcqg.sdk.mock.net;

import java.util.List;

/** Threads that a tool has left behind. */
final class Leftovers {
    private Leftovers() {}

    /** Names of living threads of one tool; others may run at the same time. */
    static List<String> of(String tool, int port) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("dvcqg-mock-" + tool + "-" + port + "-"))
                .toList();
    }
}
