package vn.dvcqg.sdk.auth;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that is logged until it is closed; the tests log everything from TRACE on to the error stream. */
final class CapturedLog implements AutoCloseable {

    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();

    private CapturedLog() {
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
    }

    /** Captures from now on. */
    static CapturedLog begin() {
        return new CapturedLog();
    }

    /** The lines so far. */
    List<String> lines() {
        return text().lines().toList();
    }

    /** The lines of one logger so far. */
    List<String> of(String logger) {
        return lines().stream()
                .filter(line -> line.contains(" " + logger + " "))
                .toList();
    }

    /** The whole text so far. */
    String text() {
        return caught.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(usual);
    }
}
