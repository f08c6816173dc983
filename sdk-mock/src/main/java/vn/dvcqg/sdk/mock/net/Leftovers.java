package vn.dvcqg.sdk.mock.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a test has left open: threads of the tools of this package and sockets of this process. Thread-safe.
 *
 * <pre>{@code
 * OptionalInt before = Leftovers.sockets();
 * // a test with its own tools and clients, all closed at its end ...
 * assertThat(Leftovers.threads()).isEmpty();
 * assertThat(Leftovers.sockets()).isEqualTo(before);
 * }</pre>
 *
 * @see "docs/mock.md, section A bad network"
 */
public final class Leftovers {
    private static final String THREADS = "dvcqg-mock-";
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Leftovers() {}

    /**
     * Threads of tools that are not closed.
     *
     * @return their names, each with the kind of the tool, its port and what the thread does
     */
    public static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(THREADS))
                .sorted()
                .toList();
    }

    /**
     * Threads of one tool; others may run meanwhile.
     *
     * @param port port of the tool, also after it was closed
     * @return their names, empty once the tool is closed
     */
    public static List<String> threads(int port) {
        return threads().stream()
                .filter(name -> name.contains("-" + port + "-"))
                .toList();
    }

    /**
     * Sockets that this process has open, listening ones and those of others in the process included. The JDK opens one or
     * two for itself when it first closes a socket that a thread reads from, so count after a first run.
     *
     * @return how many, or empty where the system does not tell (only Linux does)
     * @throws UncheckedIOException if the list cannot be read
     */
    public static OptionalInt sockets() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return OptionalInt.of((int) open.filter(Leftovers::isSocket).count());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + DESCRIPTORS, failed);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
