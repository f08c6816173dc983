package vn.dvcqg.sdk.examples;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.sync.BackfillProgress;

/**
 * The progress of a backfill on the console: on a terminal one line that is written over, elsewhere (a log, a pipe) a line every few
 * seconds. Neither colours nor control sequences.
 */
final class ProgressBar implements Consumer<BackfillProgress> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean terminal;
    private int written;
    private @Nullable Instant last;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether somebody watches. From Java 22 on there may be a console without a terminal. */
    @SuppressWarnings("SystemConsoleNull") // null on older Java
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    @Override
    public void accept(BackfillProgress progress) {
        if (terminal) {
            writeOver(line(progress));
        } else if (last == null || !progress.at().isBefore(last.plus(EVERY))) {
            out.println(line(progress));
            last = progress.at();
        }
    }

    private void writeOver(String line) {
        // blanks wipe out the rest of a longer line before
        out.print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
        out.flush();
        written = line.length();
    }

    /** Something else to say, on a line of its own above the bar. */
    void say(String text) {
        if (terminal) {
            writeOver(text);
            out.println();
            written = 0;
        } else {
            out.println(text);
        }
    }

    /** The last word of a run. */
    void end(BackfillProgress progress) {
        if (terminal) {
            accept(progress);
            out.println();
        } else if (!progress.at().equals(last)) {
            out.println(line(progress));
        }
        written = 0;
        last = null;
    }

    static String line(BackfillProgress progress) {
        StringBuilder line = new StringBuilder();
        Long total = progress.total();
        if (total == null) {
            line.append(String.format(VIETNAMESE, "%,d hồ sơ", progress.done()));
        } else {
            int percent = progress.percent().orElse(0);
            int full = percent * WIDTH / 100;
            line.append('[').append("#".repeat(full)).append("-".repeat(WIDTH - full));
            line.append(String.format(VIETNAMESE, "] %3d%%  %,d/%,d hồ sơ", percent, progress.done(), total));
        }
        line.append(String.format(VIETNAMESE, "  %.1f/giây", progress.perSecond()));
        if (total != null) {
            line.append("  còn ").append(left(progress));
        }
        append(line, progress.refused(), "bị từ chối");
        append(line, progress.invalid(), "sai dữ liệu");
        append(line, progress.skipped(), "bỏ qua");
        return line.toString();
    }

    private static void append(StringBuilder line, long count, String what) {
        if (count > 0) {
            line.append(String.format(VIETNAMESE, "  %,d %s", count, what));
        }
    }

    private static String left(BackfillProgress progress) {
        Instant end = progress.estimatedEnd();
        if (end == null) {
            return "?";
        }
        Duration left = Duration.between(progress.at(), end);
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }
}
