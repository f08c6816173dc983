package vn.dvcqg.sdk.mock;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.dvcqg.sdk.mock.internal.CommandLine;

/**
 * Runs the mock as a program until the process is ended.
 *
 * <p>Options: {@code --port N} (default 8089), {@code --catalog DIR}, {@code --seed N}, {@code --help}, and those of the
 * identity providers such as {@code --identity-port N}. Exit code 2 when an option is wrong or a port is in use.
 *
 * @see "docs/mock.md"
 */
public final class MockPortalMain {
    private MockPortalMain() {}

    /**
     * Starts the mock and prints where it is.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        // The libraries inside have no logger to write to, and need none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int exit = CommandLine.run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (exit != CommandLine.RUNNING) {
            System.exit(exit);
        }
    }
}
