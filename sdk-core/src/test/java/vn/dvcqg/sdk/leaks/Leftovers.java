package vn.dvcqg.sdk.leaks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;

/** What this process holds right now. */
final class Leftovers {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    static {
        // the JDK opens a socket of its own, once and for ever, with the first channel
        try {
            SocketChannel.open().close();
            Path any = Files.createTempFile("first", ".channel");
            FileChannel.open(any, StandardOpenOption.DELETE_ON_CLOSE, StandardOpenOption.READ)
                    .close();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Leftovers() {}

    /** The threads that the SDK made. */
    static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("dvcqg-")) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    /** The open sockets, each with its own number. Empty on a system that does not list them. */
    static Set<String> sockets() {
        Set<String> sockets = new TreeSet<>();
        if (!Files.isDirectory(OPEN_FILES)) {
            return sockets;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path file : files) {
                String target = target(file);
                if (target.startsWith("socket:")) {
                    sockets.add(target);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the open files of this process cannot be listed", e);
        }
        return sockets;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            // it was closed while we looked
            return "";
        }
    }
}
